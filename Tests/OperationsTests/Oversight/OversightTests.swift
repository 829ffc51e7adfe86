import FieldReports
import LocalTime
import Office
import Operations
import Storage
import TestKit
import Testing

@Suite("What oversight is shown", .bothEngines)
struct OversightTests {
    @Test("IOC-01, AMB-15: a hiding whose objection was decided waits for no review; until then it does")
    func decidedByObjection() async throws {
        try await withProvince { test in
            let people = try await People(test)
            let code = try await test.send(by: people.citizen)
            try await people.hide(code, approvedBy: people.leader)
            #expect(try await people.listed(.hidingReviews) == [code])
            try await test.province.cases.handle(.object(words: "Tôi không thóa mạ ai."), on: code, by: people.citizen)
            #expect(try await people.listed(.objections) == [code])
            try await test.province.cases.handle(
                .decideObjection(uphold: true, reason: "Đúng là thóa mạ."), on: code, by: people.manager)
            #expect(try await people.listed(.objections) == [])
            #expect(try await people.listed(.hidingReviews) == [])
            #expect(try await test.province.oversight.hidings(for: people.overseer).counts.awaitingReview == 0)
        }
    }

    @Test("A0.9, IOC-01: what the IOC manager approved and lifted himself is still reviewed, by UBND tỉnh")
    func liftedByWhoApproved() async throws {
        try await withProvince { test in
            let people = try await People(test)
            let code = try await test.send(by: people.citizen)
            try await people.hide(code, approvedBy: people.manager)
            try await test.province.cases.handle(.unhide(reason: "Bỏ ẩn."), on: code, by: people.manager)
            #expect(try await people.listed(.hidingReviews) == [code])
            #expect(try await test.stored(code)?.hidingReviewer == .overseer)
            try await test.province.cases.handle(
                .reviewHiding(uphold: false, reason: "Không có vi phạm."), on: code, by: people.overseer)
            #expect(try await people.listed(.hidingReviews) == [])
        }
    }

    @Test("A0.7, A0.9, AMB-09: what was refused at triage, merged, or given another day waits for its review in a list")
    func decisions() async throws {
        try await withProvince { test in
            let people = try await People(test)
            let centre = try await test.official(.iocOperator, phone: "0912000003")
            func waiting() async throws -> [ReportCode] {
                let found = try await test.province.oversight.hidings(for: people.overseer)
                let listed = try await people.listed(.decisionReviews)
                #expect(found.counts.decisionsAwaitingReview == listed.count)
                return listed
            }
            func review(_ code: ReportCode, by viewer: Viewer) async throws {
                try await test.province.cases.handle(.review(uphold: true, reason: "Đã xem lại."), on: code, by: viewer)
            }
            let (first, second) = (
                try await test.send(by: people.citizen), try await test.send(by: people.citizen)
            )
            #expect(try await waiting() == [])

            try await test.province.cases.handle(
                .extendDeadline(workingDays: 2, reason: "Chờ khảo sát."), on: first, by: people.leader)
            #expect(try await waiting() == [first])
            try await review(first, by: people.manager)
            #expect(try await waiting() == [])

            try await test.province.cases.handle(
                .merge(into: first, sameReporter: true, reason: "Gửi hai lần."), on: second, by: people.manager)
            #expect(try await test.stored(second)?.decisionReviewer == .overseer)
            #expect(try await waiting() == [second])
            try await review(second, by: people.overseer)
            #expect(try await waiting() == [])

            let third = try await test.send(by: people.citizen)
            try await test.province.cases.handle(
                .return(reason: "Không rõ nơi.", suggested: nil), on: third, by: people.officer)
            try await test.province.cases.handle(
                .refuse(code: .placeUnclear, ground: nil, reason: "Không rõ.", guidance: "Gửi lại."), on: third,
                by: centre)
            #expect(try await waiting() == [third])
            try await review(third, by: people.overseer)
            #expect(try await waiting() == [])
            #expect(try await test.differences() == [])
        }
    }

    @Test("A0.3: a late refusal counts, and is shown, also after it was overturned")
    func overturnedLateRefusal() async throws {
        try await withProvince { test in
            let people = try await People(test)
            let code = try await test.send(by: people.citizen)
            test.clock.advance(.days(3))
            try await test.province.cases.handle(
                .refuse(code: .contentUnclear, ground: nil, reason: "Chưa rõ.", guidance: "Gửi lại rõ hơn."), on: code,
                by: people.officer)
            try await people.agree(code, people.leader)
            try await people.agree(code, people.manager)
            try await test.province.cases.handle(.object(words: "Tôi đã viết rõ."), on: code, by: people.citizen)
            try await test.province.cases.handle(
                .decideObjection(uphold: false, reason: "Nội dung đã rõ."), on: code, by: people.overseer)
            let found = try await test.province.oversight.hidings(for: people.overseer)
            #expect(found.counts.refusedLate == 1)
            #expect(found.lateRefusals.map(\.code) == [code])
            #expect(found.lateRefusals.map(\.isOverturned) == [true])
            #expect(try await test.differences() == [])
        }
    }

    @Test(
        "A0.9: an inspector's figures are of the reports in their scope, like the lines below them; public ones are not more"
    )
    func scope() async throws {
        try await withProvince { test in
            let people = try await People(test)
            let (inside, outside) = (
                try await test.send(by: people.citizen), try await test.send(by: people.citizen)
            )
            for code in [inside, outside] {
                for command: Command in [
                    .accept,
                    .requestConsent(purpose: "Hẹn gặp", fields: [.phone], seenBy: "Chuyên viên", until: nil),
                    .moderate(.approved(blurred: [], text: nil)),
                ] {
                    try await test.province.cases.handle(command, on: code, by: people.officer)
                }
                try await test.province.cases.handle(.answerConsent(id: 1, .granted), on: code, by: people.citizen)
                _ = try await test.province.cases.openIdentity(
                    of: code, fields: [.phone], reason: "Hẹn gặp", by: people.officer)
                try await people.hide(code, approvedBy: people.leader)
                try await test.province.cases.handle(
                    .reviewHiding(uphold: false, reason: "Không có vi phạm."), on: code, by: people.manager)
            }
            let scope = InspectionScope(reports: [inside])
            let inspector = Viewer(
                account: AccountID(rawValue: 9), appointments: [Appointment(.competentInspector, scope: scope)])
            #expect(try await test.stored(outside)?.visibility == .public)
            for (viewer, codes) in [(inspector, [inside]), (people.overseer, [inside, outside])] {
                let found = try await test.province.oversight.hidings(for: viewer)
                #expect(Set(found.openings.map(\.code)) == Set(codes) && found.counts.openings == codes.count)
                #expect(Set(found.hidings.map(\.code)) == Set(codes) && found.counts.hidings.all == codes.count)
            }
        }
    }
}

/// Those who have to do with what is hidden.
private struct People {
    let test: TestProvince
    let citizen, officer, leader, manager, overseer: Viewer

    init(_ test: TestProvince) async throws {
        self.test = test
        citizen = try await test.citizen()
        officer = try await test.official(.agencyOfficer, at: .paHam, phone: "0912000001")
        leader = try await test.official(.agencyLeader, at: .paHam, phone: "0912000002")
        manager = try await test.official(.iocManager, phone: "0912000004")
        overseer = try await test.official(.provincialOverseer, phone: "0912000005")
    }

    func hide(_ code: ReportCode, approvedBy second: Viewer) async throws {
        try await test.province.cases.handle(
            .hide(code: .insult, interest: .person, reason: "Có lời thóa mạ."), on: code, by: officer)
        try await agree(code, second)
    }

    func agree(_ code: ReportCode, _ viewer: Viewer) async throws {
        let proposal = try await test.stored(code)?.proposals.last?.id ?? 0
        try await test.province.cases.handle(
            .approve(proposal: proposal, agree: true, reason: ""), on: code, by: viewer)
    }

    func listed(_ list: WorkList) async throws -> [ReportCode] {
        try await test.province.cases.work(list, among: [list], for: overseer).rows.map(\.summary.code)
    }
}
