import FieldReports
import LocalTime
import Office
import Operations
import Storage
import Territory
import TestKit
import Testing

@Suite("AMB-25: an agency ends", .bothEngines)
struct SuccessionTests {
    @Test("AMB-25: work of xã Hừa Ngài goes to xã Pa Ham on 01/07/2025, the day stands, history keeps both")
    func reorganisation() async throws {
        try await withProvince(at: "2025-06-26T10:00:00+07:00") { test in
            let citizen = try await test.citizen()
            let unit = try #require(
                Gazetteer.starter.communes(on: test.clock.now.day).first { $0.name == "Xã Hừa Ngài" })
            let old = AgencyCode.peoplesCommittee(of: unit)
            try await test.province.store.write { tx in
                for var agency in try tx.directory.agencies() where agency.code == old {
                    (agency.to, agency.successor) = (Day("2025-06-30"), .paHam)
                    try tx.directory.put(agency)
                }
            }
            try await test.province.books.refresh()
            var form = SubmissionForm.culvert(at: test.clock.now)
            form.unit = unit.key
            let code = try await test.send(form, by: citizen)
            #expect(try await test.stored(code)?.leadAgency == old)
            #expect(try await test.stored(code)?.round?.deadline.day == Day("2025-07-04"))
            #expect(try await test.province.duties.handOver() == 0)

            test.clock.set("2025-07-01T00:00:00+07:00")
            #expect(try await test.province.duties.handOver() == 1)
            #expect(try await test.province.duties.handOver() == 0)
            let report = try #require(await test.stored(code))
            #expect(report.leadAgency == .paHam)
            #expect(report.round?.deadline.day == Day("2025-07-04"))
            #expect(report.routing == .successor(of: old))
            let events = try await test.province.store.read { try $0.events.of(code).map(\.event) }
            #expect(events.contains(.takenOver(by: .paHam, from: old)))
            #expect(
                events.contains {
                    if case .routed(let agency, _) = $0 { agency == old } else { false }
                })
            #expect(try await test.differences() == [])
        }
    }

    @Test(
        "AMB-25, A0.24: what the agency had answered and closed goes too, or nobody could correct it; nobody is rung for it"
    )
    func closed() async throws {
        try await withProvince { test in
            let code = try await test.send(by: try await test.citizen())
            let heir = AgencyCode.peoplesCommittee(
                of: try #require(
                    Gazetteer.starter.communes(on: test.clock.now.day).first { $0.name == "Xã Na Sang" }))
            let leader = try await test.official(.agencyLeader, at: .paHam, phone: "0912000001")
            try await test.province.cases.handle(
                .answer(outcome: .resolvedOnSite, text: "Đã nạo vét.", media: [], plannedFor: nil, referredTo: nil),
                on: code, by: leader)
            test.clock.set("2026-05-20T08:00:00+07:00")
            try await test.province.duties.elapseDue()
            #expect(try await test.stored(code)?.status == .closed)
            try await test.province.store.write { tx in
                for var agency in try tx.directory.agencies() where agency.code == .paHam {
                    (agency.to, agency.successor) = (Day("2026-05-19"), heir)
                    try tx.directory.put(agency)
                }
            }
            try await test.province.books.refresh()
            #expect(try await test.province.duties.handOver() == 1)
            #expect(try await test.province.duties.handOver() == 0)
            #expect(try await test.stored(code)?.leadAgency == heir)
            #expect(try await test.differences() == [])
        }
    }
}
