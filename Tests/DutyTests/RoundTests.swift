import Duty
import FieldReports
import LocalTime
import Office
import Operations
import Storage
import TestKit
import Testing

@Suite(.bothEngines) struct RoundTests {
    @Test("REP-29, G4: an urgent report escalates by real minutes until somebody acknowledges")
    func urgent() async throws {
        let test = try await TestProvince(at: "2026-02-17T06:12:00+07:00")
        let citizen = try await test.citizen()
        let leader = try await test.official(.agencyLeader, at: .paHam, phone: "0912000002")
        let shiftLead = try await test.official(.iocShiftLead, phone: "0912000003")
        var form = SubmissionForm.culvert(at: test.clock.now, category: "thien_tai")
        form.urgentKind = .naturalDisaster
        let code = try await test.province.intake.submit(form, by: citizen).seen.face.code

        // 06:27: nobody has answered, the leader is called
        test.clock.set("2026-02-17T06:27:00+07:00")
        try await test.province.duties.elapseDue()
        try await test.province.duties.deliver()
        #expect(try await test.province.reports.lines(for: leader).contains { $0.kind == .urgent })

        // 06:31: the leader acknowledges, and the later steps never fire
        test.clock.set("2026-02-17T06:31:00+07:00")
        try await test.province.cases.handle(.acknowledge, on: code, by: leader)
        test.clock.set("2026-02-17T08:00:00+07:00")
        try await test.province.duties.elapseDue()
        try await test.province.duties.deliver()
        #expect(try await test.province.reports.lines(for: shiftLead).isEmpty)
        await test.close()
    }

    @Test("REP-25: overdue at 00:00, however long the program was stopped, and only once; unassigned and hidden too")
    func catchesUp() async throws {
        let test = try await TestProvince(at: "2026-03-03T09:15:00+07:00")
        let citizen = try await test.citizen()
        let officer = try await test.official(.agencyOfficer, at: .paHam, phone: "0912000001")
        let manager = try await test.official(.iocManager, phone: "0912000004")
        let hidden = try await test.province.intake.submit(.culvert(at: test.clock.now), by: citizen).seen.face.code
        var secret = SubmissionForm.culvert(at: test.clock.now)
        secret.secrecyRequested = true
        let secretCode = try await test.province.intake.submit(secret, by: citizen).seen.face.code
        try await test.province.cases.handle(
            .hide(code: .insult, interest: .community, reason: "Thử"), on: hidden, by: officer)
        try await test.province.cases.handle(.approve(proposal: 1, agree: true, reason: ""), on: hidden, by: manager)

        // The program was stopped for nine days
        test.clock.set("2026-03-12T10:00:00+07:00")
        try await test.province.duties.elapseDue()
        try await test.province.duties.elapseDue()

        for code in [hidden, secretCode] {
            let timeline = try await test.province.reports.findWithTimeline(code, for: manager).timeline
            #expect(timeline.count { $0.event == "becameOverdue" } == 1, "\(code)")
            #expect(timeline.count { $0.event == "progressNoticeOwed" } == 1, "\(code)")
        }
        #expect(try await test.province.keeping.verify().differences == [])
        await test.close()
    }
}
