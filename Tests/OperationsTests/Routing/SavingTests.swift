import FieldReports
import LocalTime
import Office
import Operations
import Storage
import TestKit
import Testing

@Suite("REP-21: a broken rule is refused when it is saved", .bothEngines)
struct SavingTests {
    @Test("all that is broken is said at once with its lines, and nothing is kept")
    func refused() async throws {
        try await withProvince { test in
            let keeper = try await test.official(.directoryAdmin, phone: "0912000003")
            let refusal = await #expect(throws: InvalidSubmission.self) {
                try await test.province.routing.save(brokenTable, note: "Thử", by: keeper)
            }
            let problems = try #require(refusal).problems
            #expect(
                Set(problems.map { "\($0.line) \($0.code)" }) == [
                    "Dòng 3 agencyUnknown", "Dòng 4 unitUnknown", "Dòng 5 dayUnreadable", "Dòng 5, 6 idRepeated",
                ])
            #expect(try await test.routingVersion == 1)
            #expect(try await test.routingLog == [])
            #expect(try await test.province.books.current().router.version == 1)
        }
    }

    @Test(
        "a table that cannot be read is refused as a whole",
        arguments: [
            ("", "tableUnreadable"), ("ma,co_quan\nx,xa\n", "tableUnreadable"),
            ("ma,linh_vuc,co_quan\n", "noRules"), ("ma,linh_vuc,co_quan,tu_nagy\nx,,xa,2026-01-01\n", "columnUnknown"),
            ("ma,ky,ma_don_vi,linh_vuc,co_quan\nx,2025-07-01,,,xa\n", "unitIncomplete"),
        ])
    func unreadable(table: String, code: String) async throws {
        try await withProvince { test in
            let refusal = await #expect(throws: InvalidSubmission.self) {
                try await test.province.routing.save(table, note: "Thử", by: nil)
            }
            #expect(refusal?.problems.map(\.code) == [code])
            let version = try await test.routingVersion
            #expect(version == 1)
        }
    }

    @Test("what is sound is kept under the next number with its reason, and the next report is routed by it")
    func kept() async throws {
        try await withProvince { test in
            let keeper = try await test.official(.iocManager, phone: "0912000003")
            let citizen = try await test.citizen()
            let table = everywhere + "\nnuoc,cap_thoat_nuoc,so-xay-dung\nnuoc-2,cap_thoat_nuoc,so-y-te"
            let saved = try await test.province.routing.save(table, note: "Công văn 12", over: 1, by: keeper)
            #expect((saved.version, saved.rules, saved.isUnchanged) == (2, 4, false))
            #expect(saved.warnings.count == 2)
            #expect(try await test.routingLog == ["Công văn 12"])
            let code = try await test.send(by: citizen)
            let report = try #require(await test.stored(code))
            #expect(report.leadAgency == "so-xay-dung")
            #expect(report.routing == .rule(id: "nuoc", version: 2))

            let again = try await test.province.routing.save(table, note: "Công văn 12", over: 1, by: keeper)
            #expect((again.version, again.isUnchanged) == (2, true))
            #expect(try await test.routingVersion == 2)
        }
    }

    @Test("without a reason, or over a version that somebody else has replaced, nothing is kept")
    func stale() async throws {
        try await withProvince { test in
            try await test.province.routing.save(everywhere, note: "Một", over: 1, by: nil)
            let other = everywhere + "\nkhac,khac,so-khcn"
            for (base, note, code) in [(1, "Hai", "staleRouting"), (2, " ", "noteMissing")] {
                let refusal = await #expect(throws: InvalidSubmission.self) {
                    try await test.province.routing.save(other, note: note, over: base, by: nil)
                }
                #expect(refusal?.problems.map(\.code) == [code])
            }
            #expect(try await test.routingVersion == 2)
        }
    }

    @Test("of two who save over the same version at once, one is told")
    func atOnce() async throws {
        try await withProvince { test in
            let province = test.province
            let kept = await withTaskGroup(of: Bool.self) { group in
                for number in 1...4 {
                    group.addTask {
                        let table = everywhere + "\nr\(number),khac,so-khcn"
                        return (try? await province.routing.save(table, note: "Cùng lúc", over: 1, by: nil)) != nil
                    }
                }
                return await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
            }
            let version = try await test.routingVersion
            #expect((kept, version) == (1, 2))
        }
    }

    @Test("only who keeps the directory or manages the centre changes rules")
    func mayChange() async throws {
        try await withProvince { test in
            for (role, phone) in [
                (Role.systemAdmin, "0912000001"), (.auditor, "0912000002"), (.iocOperator, "0912000003"),
            ] {
                let viewer = try await test.official(role, phone: phone)
                await #expect(throws: AccountProblem.forbidden) {
                    try await test.province.routing.save(everywhere, note: "Thử", by: viewer)
                }
                await #expect(throws: AccountProblem.forbidden) {
                    try await test.province.routing.restore(version: 1, by: viewer)
                }
            }
            let citizen = try await test.citizen()
            await #expect(throws: AccountProblem.forbidden) {
                try await test.province.routing.tryOut(everywhere, for: citizen)
            }
            #expect(try await test.routingVersion == 1)
        }
    }

    @Test("an earlier version comes back under a number of its own, unless it leads to who is gone")
    func restored() async throws {
        try await withProvince { test in
            let keeper = try await test.official(.directoryAdmin, phone: "0912000003")
            try await test.province.routing.save(everywhere, note: "Hai", by: keeper)
            #expect(try await test.province.routing.restore(version: 1, by: keeper).version == 3)
            let state = try await test.province.routing.inForce(for: keeper)
            #expect(state.sheet.rules == RoutingRule.starter)
            #expect(state.history.map(\.note) == ["Khôi phục bản 1", "Hai", "Bộ dữ liệu khởi đầu"])

            try await test.end("so-y-te", successor: nil)
            let refusal = await #expect(throws: InvalidSubmission.self) {
                try await test.province.routing.restore(version: 2, by: keeper)
            }
            #expect(refusal?.problems.map(\.code) == ["agencyEnded"])
            #expect(try await test.routingVersion == 3)
            #expect(try await test.province.routing.inForce(for: keeper).findings.map(\.code) == [.agencyEnded])
        }
    }

    @Test("AMB-25: rules that were sound when they were saved lead to nobody who has gone since")
    func agencyEnds() async throws {
        try await withProvince { test in
            let citizen = try await test.citizen()
            try await test.province.routing.save(
                everywhere + "\nnuoc,cap_thoat_nuoc,so-cong-thuong", note: "Hai", by: nil)
            try await test.end("so-cong-thuong", successor: "so-xay-dung")
            try await test.province.books.refresh()
            let taken = try await test.stored(try await test.send(by: citizen))
            #expect(taken?.leadAgency == "so-xay-dung")
            #expect(taken?.routing == .rule(id: "nuoc", version: 2))

            try await test.end("so-xay-dung", successor: nil)
            try await test.province.books.refresh()
            let passedOver = try await test.stored(try await test.send(by: citizen))
            #expect(passedOver?.leadAgency == .paHam)
            #expect(passedOver?.routing == .rule(id: "xa", version: 2))
            #expect(try await test.differences() == [])
        }
    }
}

extension FieldProblem {
    fileprivate var line: String { String(sentence.prefix { $0 != ":" }) }
}
