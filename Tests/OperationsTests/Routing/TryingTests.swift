import FieldReports
import LocalTime
import Office
import Operations
import Storage
import Territory
import TestKit
import Testing

@Suite("REP-21: rules are tried on past reports before they go live", .bothEngines)
struct TryingTests {
    private static let table = everywhere + "\nnuoc,cap_thoat_nuoc,so-xay-dung"

    @Test("what would go elsewhere is counted, beside who answered in the end")
    func counted() async throws {
        try await withProvince { test in
            let citizen = try await test.citizen()
            let officer = try await test.official(.agencyOfficer, at: .paHam, phone: "0912000001")
            let leader = try await test.official(.agencyLeader, at: .paHam, phone: "0912000002")
            let manager = try await test.official(.iocManager, phone: "0912000003")
            let done = try await test.send(by: citizen)
            try await test.province.cases.handle(.accept, on: done, by: officer)
            try await test.answer(done, by: officer, and: leader)
            let waiting = try await test.send(by: citizen)
            _ = try await test.send(.culvert(at: test.clock.now, category: "giao_duc"), by: citizen)

            let tried = try await test.province.routing.tryOut(Self.table, for: manager)
            #expect(tried.findings == [])
            #expect((tried.trial.cases, tried.trial.unchanged) == (3, 1))
            #expect(tried.trial.moves.map(\.count) == [2])
            #expect(tried.trial.moves.first?.from == .paHam && tried.trial.moves.first?.to == "so-xay-dung")
            #expect(Set(tried.trial.moves.first?.examples ?? []) == [done, waiting])
            #expect((tried.trial.before.agreed, tried.trial.before.of) == (1, 1))
            #expect((tried.trial.after.agreed, tried.trial.after.of) == (0, 1))
            #expect(tried.trial.idle == ["y-te"])
            let newest = try await test.province.routing.tryOut(Self.table, among: 2, for: manager)
            #expect(newest.trial.cases == 2)
        }
    }

    @Test("a trial writes nothing, not even a broken one")
    func writesNothing() async throws {
        try await withProvince { test in
            let manager = try await test.official(.iocManager, phone: "0912000003")
            _ = try await test.send(by: try await test.citizen())
            let counting = CountingStore(test.province.store)
            let node = test.node(over: counting)
            #expect(try await node.routing.tryOut(Self.table, for: manager).trial.changed == 1)
            #expect(try await node.routing.tryOut(brokenTable, for: manager).findings.broken.count == 4)
            #expect(try await node.routing.tryOut(Self.table, for: nil).findings == [])
            #expect(counting.writes == 0)
            #expect(try await test.routingVersion == 1)
        }
    }

    @Test("only reports that the viewer may know of are counted or named")
    func throughTheViewer() async throws {
        try await withProvince { test in
            let citizen = try await test.citizen()
            let manager = try await test.official(.iocManager, phone: "0912000003")
            let keeper = try await test.official(.directoryAdmin, phone: "0912000004")
            var secret = SubmissionForm.culvert(at: test.clock.now)
            secret.secrecyRequested = true
            let hidden = try await test.send(secret, by: citizen)
            let open = try await test.send(by: citizen)
            try await test.province.cases.handle(.moderate(.approved(blurred: [], text: nil)), on: open, by: manager)

            for (viewer, expected) in [(manager, [hidden, open]), (keeper, [open]), (nil, [open])] {
                let trial = try await test.province.routing.tryOut(Self.table, for: viewer).trial
                #expect(trial.cases == expected.count)
                #expect(Set(trial.moves.flatMap(\.examples)) == Set(expected))
            }
        }
    }

    @Test("a table is read as people and spreadsheets write it, and comes back as it was")
    func roundTrip() async throws {
        try await withProvince { test in
            let manager = try await test.official(.iocManager, phone: "0912000003")
            let code = UnitKey.paHam.code
            let written = """
                \u{FEFF}ma;ky;ma_don_vi;linh_vuc;co_quan;tu_ngay;den_ngay\r
                "«xã, phường»";;;;xa;;\r
                "a ""b"" c";;\(code);khac;so-khcn;01/07/2026;2026-12-31\r
                """
            let sheet = try await test.province.routing.tryOut(written, for: manager).sheet
            #expect(
                sheet.rules == [
                    RoutingRule(id: "«xã, phường»", target: .communeOfPlace),
                    RoutingRule(
                        id: "a \"b\" c", unit: .paHam, category: "khac", from: Day("2026-07-01"),
                        to: Day("2026-12-31"), target: .agency("so-khcn")),
                ])
            #expect(try await test.province.routing.tryOut(sheet.text, for: manager).sheet.rules == sheet.rules)
            let starter = try await test.province.routing.inForce(for: manager).sheet
            #expect(
                try await test.province.routing.tryOut(starter.text, for: manager).sheet.rules == RoutingRule.starter)
        }
    }
}
