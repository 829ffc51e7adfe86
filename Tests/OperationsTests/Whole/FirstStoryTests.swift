import FieldReports
import LocalTime
import Office
import Operations
import Outbound
import Storage
import TestKit
import Testing

@Suite(.bothEngines) struct FirstStoryTests {
    @Test("G1, REP-23: an ordinary week, from sending to rating, and the history gives the row")
    func ordinaryWeek() async throws {
        // Given a citizen and the commune's officer and leader
        let test = try await TestProvince(at: "2026-03-03T09:15:00+07:00")
        let citizen = try await test.citizen()
        let officer = try await test.official(.agencyOfficer, at: .paHam, phone: "0912000001")
        let leader = try await test.official(.agencyLeader, at: .paHam, phone: "0912000002")

        // When a culvert is reported on Tuesday morning
        let sent = try await test.province.intake.submit(.culvert(at: test.clock.now), by: citizen)
        let code = sent.seen.face.code

        // Then the commune has it at once and the day is promised
        #expect(sent.seen.face.leadAgency == .paHam)
        #expect(sent.seen.face.deadline?.day.description == "2026-03-11")
        #expect(sent.receipt.map(ReceiptSigner(key: test.province.vault.signingKey).verify) == true)

        // When it is accepted, drafted and approved on the 10th
        test.clock.set("2026-03-04T08:00:00+07:00")
        try await test.province.cases.handle(.accept, on: code, by: officer)
        try await test.province.cases.handle(.moderate(.approved(blurred: [], text: nil)), on: code, by: officer)
        test.clock.set("2026-03-10T16:00:00+07:00")
        try await test.province.duties.elapseDue()
        try await test.province.cases.handle(
            .answer(outcome: .resolvedOnSite, text: "Đã nạo vét cống.", media: [], plannedFor: nil, referredTo: nil),
            on: code, by: officer)
        test.clock.set("2026-03-10T16:40:00+07:00")
        let proposal = try await test.province.reports.find(code, for: leader).inside?.report.proposals.first?.id ?? 0
        try await test.province.cases.handle(
            .approve(proposal: proposal, agree: true, reason: ""), on: code, by: leader)

        // Then it is public, on time, and may be rated by its reporter
        let seen = try await test.province.reports.find(code, for: .anyone)
        #expect(seen.face.answers.first?.onTime == true)
        try await test.province.cases.handle(.rate(.satisfied, comment: nil), on: code, by: citizen)
        #expect(try await test.province.reports.find(code, for: .anyone).face.answers.first?.rating == .satisfied)

        let verified = try await test.province.keeping.verify()
        #expect(verified.reports == 1)
        #expect(verified.differences == [])
        await test.close()
    }
}
