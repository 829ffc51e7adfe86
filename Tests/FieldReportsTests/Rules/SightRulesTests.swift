import LocalTime
import Office
import Testing

@testable import FieldReports

@Suite("Rules: who sees what")
struct SightRulesTests {
    /// A report in one of its states, and the names of those who may know that it exists.
    struct Sight: Sendable, CustomTestStringConvertible {
        let name: String
        let build: @Sendable () throws -> Story
        let seenBy: [String]
        var testDescription: String { name }
    }

    private static let inside = [
        "lan", "officer", "leader", "delegate", "dispatcher", "shiftLead", "manager", "overseer", "inspector",
    ]
    private static let queue = ["lan", "dispatcher", "shiftLead", "manager", "overseer", "inspector"]

    @Test(
        "REP-45, AMB-14: who may know that a report exists, for every person and every state",
        arguments: [
            Sight(name: "in the queue", build: { Story(sent("2026-03-03 09:15"), to: nil) }, seenBy: queue),
            Sight(name: "routed", build: { Story(sent("2026-03-03 09:15")) }, seenBy: inside),
            Sight(
                name: "assisted", build: { Story(sent("2026-03-03 09:15", helpedBy: .villageHead)) },
                seenBy: inside + ["villageHead"]),
            Sight(
                name: "helped by another agency",
                build: {
                    var story = Story(sent("2026-03-03 09:15"))
                    try story.do(
                        .cooperate(agency: .construction, externalPartner: nil, request: "Cử người."), by: .officer)
                    return story
                }, seenBy: inside + ["department", "departmentLeader"]),
            Sight(
                name: "public",
                build: {
                    var story = Story(sent("2026-03-03 09:15"))
                    try story.do(.publish, by: .officer)
                    return story
                }, seenBy: Viewer.everybody.map(\.name)),
            Sight(
                name: "secret",
                build: {
                    var story = Story(sent("2026-03-03 09:15", secret: true))
                    try story.do(.publish, by: .officer)
                    return story
                }, seenBy: inside),
            Sight(
                name: "re-routed",
                build: {
                    var story = Story(sent("2026-03-03 09:15"))
                    try story.do(.route(.xaDung), by: .dispatcher)
                    return story
                }, seenBy: queue + ["otherOfficer", "otherLeader"]),
            Sight(
                name: "refused",
                build: {
                    var story = Story(sent("2026-03-03 09:15"))
                    try story.do(.publish, by: .officer)
                    try story.do(.refuse(), by: .officer)
                    return story
                }, seenBy: inside),
        ])
    func everyone(sight: Sight) throws {
        let report = try sight.build().report
        for (name, viewer) in Viewer.everybody {
            #expect(report.isVisible(to: viewer) == sight.seenBy.contains(name), "\(name)")
            #expect((SeenReport(report, by: viewer) != nil) == report.isVisible(to: viewer), "\(name)")
        }
    }

    @Test(
        "REP-16: whoever is outside gets the public face and no more",
        arguments: [Viewer.anyone, .neighbour, .otherOfficer, .otherLeader])
    func outside(viewer: Viewer) throws {
        var story = Story(sent("2026-03-03 09:15"))
        try story.do(.publish, by: .officer)
        let seen = try #require(SeenReport(story.report, by: viewer))
        #expect(seen.inside == nil && seen == .public(PublicReport(story.report)))
        #expect(story.report.offers(to: viewer, at: story.now, under: story.law).isEmpty)
    }

    @Test("A0.12: whoever helped follows that it goes on, and reads neither the result nor what was said")
    func assistant() throws {
        var story = Story(sent("2026-03-03 09:15", helpedBy: .villageHead))
        try story.do(.say(words: "Câu hỏi kín"), by: .officer)
        try story.do(.answer("Kết quả kín"), by: .leader)
        try story.do(.complain, by: .lan)
        let inside = try #require(SeenReport(story.report, by: .villageHead)?.inside)
        #expect(inside.audience == .assistant && inside.face.status == .answered)
        #expect(inside.face.answers.isEmpty && inside.report.answer == nil)
        #expect(inside.report.messages.isEmpty && inside.report.feedbacks.isEmpty)
        #expect(inside.report.lateness(at: moment("2026-05-01 00:00")) == .onTime)
        #expect(Set(inside.offers(at: story.now, under: story.law).map(\.act)) == [.message, .mediaAddition])
        let lines = story.timeline(for: .assistant).map(\.event)
        #expect(lines.contains("received") && !lines.contains("answered") && !lines.contains("messageSent"))
        #expect(SeenReport(story.report, by: .lan)?.face.answers.count == 1)
        // What anybody on the street may read, the one who helped may read too
        try story.do(.publish, by: .officer)
        #expect(SeenReport(story.report, by: .villageHead)?.face.answers.count == 1)
    }

    @Test("AMB-13: a draft is the office's own: the reporter reads the answer, not what was proposed")
    func drafts() throws {
        var story = Story(sent("2026-03-03 09:15"))
        try story.do(.answer("Bản nháp chưa duyệt"), by: .officer)
        #expect(SeenReport(story.report, by: .lan)?.inside?.report.proposals.isEmpty == true)
        #expect(SeenReport(story.report, by: .leader)?.inside?.report.proposals.count == 1)
        #expect(!story.timeline(for: .reporter).contains { $0.words?.contains("Bản nháp") == true })
        #expect(story.timeline(for: .official(.leadLeader)).contains { $0.words?.contains("Bản nháp") == true })
    }

    @Test("IOC-04: the operator who dispatches and the agency that oversees are different roles with different powers")
    func roles() {
        let story = Story(sent("2026-03-03 09:15"))
        let dispatcher = Set(story.report.acts(open: .dispatcher))
        let manager = Set(story.report.acts(open: .manager))
        #expect(dispatcher.contains(.routing) && !dispatcher.contains(.hiding) && !dispatcher.contains(.hidingReview))
        #expect(manager.contains(.hiding) && manager.contains(.hidingReview) && !manager.contains(.identityOpening))
        #expect(Role.iocOperator != .iocManager && Role.iocOperator.label != Role.iocManager.label)
    }

    @Test("A0.9, A0.24: an appointment with a term is in force within it, both days included")
    func terms() {
        let grant = Appointment(.competentInspector, from: day("2026-03-01"), to: day("2026-03-31"))
        #expect(!grant.isInForce(on: day("2026-02-28")) && grant.isInForce(on: day("2026-03-01")))
        #expect(grant.isInForce(on: day("2026-03-31")) && !grant.isInForce(on: day("2026-04-01")))
        #expect(Appointment(.iocOperator).isInForce(on: day("2030-01-01")))
    }

    @Test("REP-22: somebody with two offices acts in the weightier one, and can still use the other")
    func twoOffices() throws {
        let both = Viewer(
            account: AccountID(rawValue: 77),
            appointments: [Appointment(.provincialOverseer), Appointment(.agencyLeader, at: .paHam)])
        var story = Story(sent("2026-03-03 09:15"))
        #expect(story.report.standings(of: both) == [.leadLeader, .overseer])
        try story.do(.direct("2026-03-16"), by: both)
        #expect(story.history.last?.by.standing == .overseer)
        try story.do(.extend(2), by: both)
        #expect(story.history.last?.by.standing == .leadLeader)
    }
}
