import Foundation
import LocalTime
import Office
import Testing

@testable import FieldReports

@Suite("Histories: events as they are stored")
struct EventTests {
    private static let author = Author(account: AccountID(rawValue: 1), standing: .leadLeader, agency: .paHam)
    private static let deadline = Law.starter.resolutionDeadline(receivedAt: moment("2026-03-03 09:15"))
    private static let code = ReportCode(day: day("2026-03-03"), random: 7)

    /// One of each, under the name it is stored by. A name in this list is in somebody's history: it never changes.
    private static let stored: [(String, ReportEvent)] = [
        ("submitted", .submitted(sent("2026-03-03 09:15", urgent: .fire, media: [.photo("a")]))),
        (
            "classified",
            .classified(category: "khac", scene: Scene(point: Point(latitude: 21.5, longitude: 103)), reason: nil)
        ),
        ("routed", .routed(to: .paHam, basis: .rule(id: "xa", version: 2))),
        (
            "received",
            .received(at: moment("2026-03-03 09:15"), deemed: true, deadline: deadline, refusalLimit: day("2026-03-04"))
        ),
        ("accepted", .accepted(automatically: true)),
        ("returned", .returned(reason: "Ngoài phạm vi", suggested: .xaDung, late: false)),
        ("cooperationAsked", .cooperationAsked(agency: nil, externalPartner: "Điện lực", request: "Phối hợp")),
        ("cooperationAnswered", .cooperationAnswered(agency: .healthStation, words: "a", media: ["m"])),
        ("takenOver", .takenOver(by: .paHam, from: "cũ")),
        ("refused", .refused(code: .complaint, reason: "a", guidance: "b", late: true, proposedBy: author)),
        ("resubmitted", .resubmitted(as: code)),
        (
            "answerProposed",
            .answerProposed(proposal: 1, outcome: .explained, text: "a", media: ["m"], plannedFor: nil, referredTo: nil)
        ),
        (
            "answered",
            .answered(
                outcome: .plannedWithDate, text: "a", media: [], plannedFor: day("2026-04-24"), referredTo: nil,
                writtenBy: author)
        ),
        ("corrected", .corrected(text: "a", reason: "b")),
        ("commitmentProven", .commitmentProven(words: "a", media: [])),
        ("commitmentMissed", .commitmentMissed(day: day("2026-04-24"))),
        ("proposed", .proposed(proposal: 2, content: .hiding(code: .insult, interest: .state, reason: "a"))),
        ("proposalApproved", .proposalApproved(proposal: 2)),
        ("proposalRejected", .proposalRejected(proposal: 2, reason: "a")),
        ("proposalLapsed", .proposalLapsed(proposal: 2)),
        ("proposed", .proposed(proposal: 3, content: .endOfUrgency(reason: "a"))),
        ("proposed", .proposed(proposal: 4, content: .stateSecrecy(ground: .refusal, reason: "a"))),
        (
            "deadlineChanged",
            .deadlineChanged(
                ground: .contentNature, reason: "a", deadline: deadline, workingDays: 5, reference: nil,
                proposedBy: author, afterExpiry: false)
        ),
        ("deadlineRecomputed", .deadlineRecomputed(deadline: deadline, document: "a")),
        ("progressNoticeSent", .progressNoticeSent(reason: "a", expected: day("2026-03-20"))),
        ("feedbackSent", .feedbackSent(id: 1, words: "a", media: [])),
        ("feedbackDecided", .feedbackDecided(id: 1, continues: true, reason: "a", deadline: deadline)),
        ("rated", .rated(level: .acceptable, comment: nil)),
        ("messageSent", .messageSent(words: "a", automatic: false)),
        ("mediaAdded", .mediaAdded(.photo("b"))),
        ("moderated", .moderated(.approved(blurred: ["b"], text: nil))),
        ("moderated", .moderated(.keptBack(code: .stateSecret, reason: "a"))),
        ("moderated", .moderated(.pending)),
        (
            "moderated",
            .moderated(
                .published(
                    Masking(
                        spans: [.init(.description, 0, 4, .insult)], areas: [.whole("a", .face)],
                        leftOut: [.init(media: "b", ground: .child)], wholeFilms: ["c"])))
        ),
        ("hidden", .hidden(code: .insult, interest: .person, reason: "a", proposedBy: author, workingDaysLeft: nil)),
        ("unhidden", .unhidden(reason: "a")),
        ("hidingReviewed", .hidingReviewed(upheld: false, reason: "a")),
        ("objectionRaised", .objectionRaised(words: "a", against: .triageRefusal)),
        ("objectionDecided", .objectionDecided(upheld: true, reason: "a")),
        ("secrecyChanged", .secrecyChanged(requested: true)),
        ("publicityWithdrawn", .publicityWithdrawn),
        (
            "consentRequested",
            .consentRequested(id: 1, purpose: "a", fields: [.phone], seenBy: "b", until: day("2026-03-18"))
        ),
        (
            "consentRequested",
            .consentRequested(
                id: 1, purpose: "a", fields: [.phone], seenBy: "b", until: day("2026-03-18"), audience: .leaders)
        ),
        ("consentAnswered", .consentAnswered(id: 1, answer: .withdrawn)),
        ("identityOpened", .identityOpened(ground: .breakGlass, fields: [.phone], reason: "a")),
        ("urgencyChanged", .urgencyChanged(to: nil, reason: "a")),
        ("alerted", .alerted(step: .provincialDuty)),
        ("acknowledged", .acknowledged),
        ("rangAgain", .rangAgain(step: .iocLead)),
        ("firstActionTaken", .firstActionTaken(words: "a")),
        ("linked", .linked(to: code)),
        ("recurred", .recurred(after: code)),
        ("merged", .merged(into: code, reason: "a")),
        ("unmerged", .unmerged(reason: "a")),
        ("withdrawn", .withdrawn),
        ("closed", .closed(automatically: true, reason: nil)),
        ("reopened", .reopened(reason: "a", deadline: deadline)),
        ("reviewed", .reviewed(.merge, upheld: false, reason: "a")),
        ("becameOverdue", .becameOverdue(round: 1)),
        ("progressNoticeOwed", .progressNoticeOwed()),
        ("progressNoticeOwed", .progressNoticeOwed(since: moment("2026-03-12 00:00"))),
        ("courtesyLineSent", .courtesyLineSent(deadline: day("2026-03-11"))),
        ("reminded", .reminded(kind: .dueThisAfternoon)),
        ("urged", .urged(words: "a")),
        ("flagged", .flagged(.overdueReported)),
        ("flagged", .flagged(.noticeLate, since: moment("2026-03-13 00:00"))),
    ]

    @Test("written and read back an event is what it was, under a name that never changes")
    func roundTrip() throws {
        for (name, event) in Self.stored {
            let data = try JSONEncoder().encode(event)
            #expect(try JSONDecoder().decode(ReportEvent.self, from: data) == event)
            #expect(event.name == name)
            #expect(String(decoding: data, as: UTF8.self).contains("\"\(name)\""), "\(name) is its name in JSON, too")
        }
        #expect(Set(Self.stored.map(\.0)).count == 58, "a new event belongs in this list")
    }

    @Test(
        "REP-25, AMB-12: events that an earlier program stored read as they were: what was added to them is not there",
        arguments: [
            (#"{"progressNoticeOwed":{}}"#, ReportEvent.progressNoticeOwed(since: nil)),
            (#"{"flagged":{"_0":"noticeLate"}}"#, .flagged(.noticeLate, since: nil)),
            (#"{"acknowledged":{}}"#, .acknowledged),
            (
                #"{"consentRequested":{"id":1,"purpose":"a","fields":["phone"],"seenBy":"b","until":"2026-03-18"}}"#,
                .consentRequested(
                    id: 1, purpose: "a", fields: [.phone], seenBy: "b", until: day("2026-03-18"), audience: nil)
            ),
        ])
    func storedBefore(json: String, event: ReportEvent) throws {
        #expect(try JSONDecoder().decode(ReportEvent.self, from: Data(json.utf8)) == event)
        #expect(throughJSON(event) == event)
    }

    @Test("every kind of event has a sentence for those who may read it")
    func sentences() {
        for (name, event) in Self.stored where event != .moderated(.pending) {
            let recorded = RecordedEvent(
                code: Self.code, sequence: 1, at: moment("2026-03-03 09:15"), by: Self.author, rules: "663-2023.1",
                event: event)
            let line = recorded.line(for: .official(.overseer), in: .tests)
            #expect(line?.title.isEmpty == false, "\(name)")
            #expect(line?.title.contains(/20\d\d-\d\d-/) == false, "\(name)")
        }
    }

    @Test("a report as a whole is stored and read back, with everything that happened to it")
    func wholeReport() throws {
        var dice = Dice(seed: 11)
        for _ in 0..<20 {
            var story = Story.beginning(&dice)
            for _ in 0..<25 {
                story.wait(until: story.now + Story.jump(&dice))
                let deed = Deed.any(&dice, on: story.report)
                _ = try? story.do(deed.command(on: story.report, at: story.now), by: deed.viewer)
            }
            #expect(throughJSON(story.report) == story.report)
        }
    }

    @Test("a history that does not begin with what was sent is no report")
    func noBeginning() {
        #expect(Report(replaying: []) == nil)
        let story = Story(sent("2026-03-03 09:15"))
        #expect(Report(replaying: Array(story.history.dropFirst())) == nil)
        #expect(Report(replaying: story.history) == story.report)
    }
}
