import FieldReports
import LocalTime
import Office
import Operations
import Storage
import TestKit
import Testing

@Suite("The same spot again after it was done", .bothEngines)
struct RecurrenceTests {
    @Test("is flagged when it is sent, on the desk's list and beside the report; its clock is its own")
    func flagged() async throws {
        try await withProvince { test in
            let street = try await Street(test)
            try await street.publish(street.code)
            try await test.answer(street.code, by: street.officer, and: street.leader)
            test.clock.advance(.days(12))
            let again = try await test.send(.bridge(at: test.clock.now, east: 8), by: street.neighbour)
            let report = try #require(await test.stored(again))
            #expect(report.recursAfter == street.code && report.links.isEmpty)
            #expect(report.round?.deadline.day ?? test.clock.now.day > test.clock.now.day)

            let list = try await test.province.cases.work(.recurring, among: [.recurring], for: street.dispatcher)
            #expect(list.rows.map(\.summary.code) == [again] && list.counts[.recurring] == 1)
            let all = try await test.province.cases.work(.all, among: [.all], for: street.dispatcher)
            #expect(all.rows.filter(\.hasRecurred).map(\.summary.code) == [again])

            let found = try await test.province.cases.resembling(again, for: street.officer)
            #expect(found.map(\.resemblance.kind) == [.recurrence])
            #expect(
                found.first?.resemblance.reasons(.desk).last == "xảy ra lại 12 ngày sau khi đã giải quyết")
            // From the older one's page it is seen as well.
            let back = try await test.province.cases.resembling(street.code, for: street.officer)
            #expect(back.map(\.summary.code) == [again] && back.first?.resemblance.kind == .recurrence)
            #expect(try await test.differences() == [])
        }
    }

    @Test("handled in the morning, back at night")
    func sameDay() async throws {
        try await withProvince { test in
            let street = try await Street(test)
            try await street.publish(street.code)
            try await test.answer(street.code, by: street.officer, and: street.leader)
            test.clock.advance(.hours(9))
            let again = try await test.send(.bridge(at: test.clock.now, east: 0), by: street.citizen)
            #expect(try await test.stored(again)?.recursAfter == street.code)
        }
    }

    @Test("what is not public leaves no flag that would betray it; what is not done is no recurrence")
    func quiet() async throws {
        try await withProvince { test in
            let street = try await Street(test)
            let open = try await test.send(.bridge(at: test.clock.now, east: 5), by: street.neighbour)
            #expect(try await test.stored(open)?.recursAfter == nil)
            try await test.province.cases.handle(.accept, on: street.code, by: street.officer)
            try await test.answer(street.code, by: street.officer, and: street.leader)
            test.clock.advance(.days(5))
            // Answered and done, but never published: the flag stays away, and the desk sees it with its own eyes.
            let again = try await test.send(.bridge(at: test.clock.now, east: 5), by: street.neighbour)
            #expect(try await test.stored(again)?.recursAfter == nil)
            let seen = try await test.province.cases.resembling(again, for: street.officer)
            #expect(seen.first { $0.summary.code == street.code }?.resemblance.kind == .recurrence)
            // Half a year later it is a new matter.
            test.clock.advance(.days(200))
            let later = try await test.send(.bridge(at: test.clock.now, east: 5), by: street.neighbour)
            #expect(try await test.stored(later)?.recursAfter == nil)
        }
    }
}

/// A street with a broken bridge, those who live at it, and those who answer for it.
struct Street {
    let test: TestProvince
    let citizen, neighbour, officer, leader, dispatcher: Viewer
    let code: ReportCode

    init(_ test: TestProvince) async throws {
        self.test = test
        citizen = try await test.citizen()
        neighbour = try await test.citizen("Lò Thị Mai", phone: "0977000111")
        officer = try await test.official(.agencyOfficer, at: .paHam, phone: "0912000021")
        leader = try await test.official(.agencyLeader, at: .paHam, phone: "0912000022")
        dispatcher = try await test.official(.iocOperator, phone: "0912000023")
        code = try await test.send(.bridge(at: test.clock.now, east: 0), by: citizen)
    }

    func publish(_ code: ReportCode) async throws {
        try await test.province.cases.handle(.accept, on: code, by: officer)
        try await test.province.cases.handle(.moderate(.approved(blurred: [], text: nil)), on: code, by: officer)
    }

    func hide(_ code: ReportCode) async throws {
        let manager = try await test.official(.iocManager, phone: "0912000024")
        try await test.province.cases.handle(
            .hide(code: .insult, interest: .person, reason: "Có lời xúc phạm."), on: code, by: officer)
        if try await test.stored(code)?.isHidden == true { return }
        let proposal = try await test.stored(code)?.proposals.last?.id ?? 0
        try await test.province.cases.handle(
            .approve(proposal: proposal, agree: true, reason: ""), on: code, by: leader)
        if try await test.stored(code)?.isHidden == true { return }
        try await test.province.cases.handle(
            .approve(proposal: proposal, agree: true, reason: ""), on: code, by: manager)
    }
}

extension SubmissionForm {
    /// A broken plank of a bridge in xã Pa Ham.
    ///
    /// - Parameter metres: so far east of its first report.
    static func bridge(at observed: Instant, east metres: Double) -> SubmissionForm {
        var form = SubmissionForm.culvert(at: observed)
        form.description = "Ván cầu treo bản Huổi Hạ bị gãy, xe máy không qua được."
        form.point = Point(latitude: 21.84, longitude: 103.1 + metres / 103_400)
        return form
    }
}
