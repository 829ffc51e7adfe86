import Foundation
import LocalTime
import Office
import Testing
import Vietnamese

@testable import FieldReports

@Suite("Rules: what tells of the same thing, and what came back")
struct LikenessRulesTests {
    /// One comparison a line, and what it comes to.
    struct Line: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let comparison: Comparison
        let kind: Resemblance.Kind

        init(
            _ words: String, _ kind: Resemblance.Kind, metres: Double = 30, hours: Int = 20, category: Bool = true,
            likeness: Double = 0.3, picture: Int? = nil, status: Status = .inProgress, doneDays: Int? = nil,
            commune: Bool = false
        ) {
            testDescription = words
            self.kind = kind
            var compared = Comparison(
                metres: commune ? .infinity : metres, apart: .hours(hours), days: hours / 24, sameCategory: category,
                words: likeness, picture: picture, status: status, doneFor: doneDays.map { .days($0) })
            compared.isOfOneCommune = commune
            comparison = compared
        }
    }

    @Test(
        "REP-20: place, time, words and picture together",
        arguments: [
            Line("a neighbour the day before", .sameIncident),
            Line("the same words from the other end of the bridge", .sameIncident, metres: 95, likeness: 0.9),
            Line("the same picture under another heading", .sameIncident, metres: 95, category: false, picture: 3),
            Line("a like picture, other words", .sameIncident, metres: 80, likeness: 0.05, picture: 9),
            Line("a picture of something else says nothing", .none, metres: 90, likeness: 0.1, picture: 32),
            Line("the same words 101 m away", .none, metres: 101, likeness: 1, picture: 0),
            Line("another matter at the same place", .none, metres: 0, hours: 0, category: false, likeness: 0.1),
            Line("one heading, nothing else in common", .none, metres: 95, hours: 70, likeness: 0.05),
            Line("after 72 hours words of their own are two matters", .none, hours: 80, likeness: 0.3),
            Line("after 72 hours the same words are still the same hole", .sameIncident, hours: 200, likeness: 0.8),
            Line("half a year later they are not", .none, hours: 24 * 181, likeness: 1, picture: 0),
            Line("refused is not to be joined", .none, likeness: 1, status: .refused),
            Line("nor is what was withdrawn", .none, likeness: 1, status: .withdrawn),
            Line("nor what was merged", .none, likeness: 1, status: .merged),
            Line("without a point, the same words of one commune", .sameIncident, likeness: 0.8, commune: true),
            Line("like words of one field there", .sameIncident, likeness: 0.5, commune: true),
            Line("like words of another field are not enough", .none, category: false, likeness: 0.5, commune: true),
            Line("the same picture there", .sameIncident, category: false, likeness: 0, picture: 3, commune: true),
            Line("one field alone is not enough", .none, hours: 1, likeness: 0.3, commune: true),
            Line("after 72 hours like words are not enough", .none, hours: 80, likeness: 0.6, commune: true),
            Line("after 72 hours the same words are", .sameIncident, hours: 200, likeness: 0.9, commune: true),
            Line("what was done is not back", .none, likeness: 1, status: .closed, doneDays: 3, commune: true),
        ])
    func sameIncident(line: Line) {
        #expect(Resemblance(line.comparison, under: .starter).kind == line.kind)
    }

    @Test(
        "the same spot and matter after it was done has come back",
        arguments: [
            Line("the next day", .recurrence, status: .answered, doneDays: 1),
            Line("handled in the morning, back at night", .recurrence, hours: 9, status: .answered, doneDays: 0),
            Line("after a month, closed", .recurrence, hours: 900, likeness: 0.4, status: .closed, doneDays: 30),
            Line("on the 180th day", .recurrence, metres: 5, hours: 4400, status: .closed, doneDays: 180),
            Line("on the 181st it is a new matter", .none, metres: 5, hours: 4400, status: .closed, doneDays: 181),
            Line("another matter there", .none, category: false, likeness: 0.1, status: .closed, doneDays: 3),
            Line("answered, yet not done", .sameIncident, status: .answered),
        ])
    func recurrence(line: Line) {
        #expect(Resemblance(line.comparison, under: .starter).kind == line.kind)
    }

    @Test("near in more ways weighs more, and never more than 1")
    func score() {
        func score(_ line: Line) -> Double { Resemblance(line.comparison, under: .starter).score }
        let plain = score(Line("", .none))
        #expect(score(Line("", .none, metres: 60)) < plain)
        #expect(score(Line("", .none, hours: 60)) < plain)
        #expect(score(Line("", .none, category: false)) < plain)
        #expect(score(Line("", .none, likeness: 0.6)) > plain)
        #expect(score(Line("", .none, picture: 8)) > plain)
        #expect(score(Line("", .none, picture: 2)) > score(Line("", .none, picture: 8)))
        #expect(score(Line("", .none, metres: 0, hours: 0, likeness: 1, picture: 0)) <= 1)
    }

    @Test("the province's own numbers decide")
    func parameters() {
        var rules = RuleSet.starter
        rules.duplicateRadiusMetres = 300
        #expect(Resemblance(Line("", .none, metres: 200, likeness: 0.9).comparison, under: rules).kind == .sameIncident)
        rules.duplicateRadiusMetres = 20
        #expect(Resemblance(Line("", .none, metres: 30).comparison, under: rules).kind == .none)
        rules = .starter
        rules.recurrenceWindowDays = 10
        let later = Line("", .none, status: .closed, doneDays: 11).comparison
        #expect(Resemblance(later, under: rules).kind == .none)
        #expect(Resemblance(later, under: .starter).kind == .recurrence)
    }

    @Test("the reasons are sentences that a person can check")
    func reasons() {
        let near = Resemblance(
            Line("", .none, metres: 42, hours: 24, likeness: 0.8, picture: 3).comparison, under: .starter)
        #expect(
            near.reasons(.sending) == [
                "cách 40 m", "gửi hôm qua", "cùng lĩnh vực", "nội dung gần như giống hệt", "ảnh gần như giống hệt",
                "đang chờ trả lời",
            ])
        #expect(near.reasons(.desk).prefix(2) == ["cách 40 m", "gửi trước 1 ngày"])
        let back = Resemblance(
            Line("", .none, metres: 2, hours: 300, likeness: 0.5, picture: 10, status: .closed, doneDays: 12)
                .comparison,
            under: .starter)
        #expect(
            back.reasons(.sending) == [
                "cùng một chỗ", "gửi 12 ngày trước", "cùng lĩnh vực", "nội dung gần giống", "ảnh gần giống",
                "đã giải quyết cách đây 12 ngày",
            ])
        #expect(back.reasons(.desk).last == "xảy ra lại 12 ngày sau khi đã giải quyết")
        let after = Line("", .none).comparison.turned
        #expect(Resemblance(after, under: .starter).reasons(.desk)[1] == "gửi sau 2 ngày")
    }

    @Test("a picture without a hash is like none, and distance counts bits")
    func pictures() {
        #expect(PictureHash(stored: 0) == nil)
        #expect(PictureHash(stored: -1)?.distance(to: PictureHash(rawValue: 0)) == 64)
        let one = PictureHash(rawValue: 0b1011)
        #expect([one].distance(to: [PictureHash(rawValue: 0b1000), PictureHash(rawValue: 0b1111)]) == 1)
        #expect([one].distance(to: [PictureHash]()) == nil)
    }
}

extension LikenessRulesTests {
    @Test("what was stored before there was such a number reads as the default, and a number of one's own is kept")
    func olderRules() throws {
        let stored = try JSONEncoder().encode(RuleSet.starter)
        #expect(!String(decoding: stored, as: UTF8.self).contains("recurrence"), "as older installations have it")
        #expect(try JSONDecoder().decode(RuleSet.self, from: stored).recurrenceWindowDays == 180)
        var own = RuleSet.starter
        own.recurrenceWindowDays = 90
        #expect(throughJSON(own)?.recurrenceWindowDays == 90)
    }

    @Test("AMB-26: who says «it is the same» is linked by the sending itself, and keeps code, day and receipt")
    func saidSame() {
        let other = ReportCode(day: day("2026-03-01"), random: 99)
        let plain = Story(sent("2026-03-03 09:15"))
        var submission = sent("2026-03-03 09:15")
        submission.sameAs = other
        let story = Story(submission)
        #expect(story.report.links == [other] && story.happened(.linked(to: other)))
        #expect(story.report.code == plain.report.code && story.deadline == plain.deadline)
        #expect(story.report.status == plain.report.status && story.report.leadAgency == plain.report.leadAgency)
        // An older event has no such member, and is read all the same.
        let older = try? JSONEncoder().encode(sent("2026-03-03 09:15"))
        #expect(older.map { String(decoding: $0, as: UTF8.self).contains("sameAs") } == false)
        #expect(throughJSON(sent("2026-03-03 09:15"))?.sameAs == nil)
    }

    @Test("the reporter learns neither that another is linked nor after which it came back; the office learns both")
    func whoIsTold() throws {
        let other = ReportCode(day: day("2026-03-01"), random: 99)
        let submission = sent("2026-03-03 09:15")
        let author = Author(account: submission.submittedBy, standing: .reporter, agency: nil)
        let route = RoutingProposal(agency: .paHam, rule: "xa", version: 1)
        let born = Report.submit(submission, by: author, routedTo: route, recurs: other, under: .starter)
        #expect(born.events.last == .recurred(after: other))
        var report = Report(submission)
        for (number, event) in (born.events + [.linked(to: other)]).enumerated() {
            let recorded = RecordedEvent(
                code: report.code, sequence: number + 1, at: submission.submittedAt, by: born.by, rules: "r",
                event: event)
            report.apply(recorded)
            if case .recurred = event {
                #expect(recorded.line(for: nil, in: .tests) == nil && recorded.line(for: .reporter, in: .tests) == nil)
                #expect(recorded.line(for: .official(.leadOfficer), in: .tests)?.isAutomatic == true)
            }
        }
        #expect(report.recursAfter == other && report.links == [other])
        let own = try #require(SeenReport(report, by: .lan)?.inside)
        #expect(own.face.links == 0 && own.report.links.isEmpty && own.report.recursAfter == nil)
        let office = try #require(SeenReport(report, by: .officer)?.inside)
        #expect(office.face.links == 1 && office.report.links == [other] && office.report.recursAfter == other)
    }

    @Test("only what is put right is done: a plan, an explanation or a referral leaves the thing where it is")
    func done() throws {
        func sighting(_ outcome: Outcome) throws -> Sighting? {
            var submission = sent("2026-03-03 09:15")
            submission.scene.point = Point(latitude: 21.9, longitude: 103.2)
            var story = Story(submission)
            try story.do(.accept, by: .officer)
            try story.do(
                .answer(
                    outcome: outcome, text: "Đã xem xét và trả lời.", media: [],
                    plannedFor: outcome == .plannedWithDate ? day("2026-03-20") : nil,
                    referredTo: outcome == .referredOutside ? "Điện lực" : nil), by: .leader, at: "2026-03-04 09:00")
            return Sighting(PublicReport(story.report), pictures: [])
        }
        #expect(try sighting(.resolvedOnSite)?.doneAt == moment("2026-03-04 09:00"))
        for outcome in [Outcome.plannedWithDate, .explained, .referredOutside] {
            #expect(try sighting(outcome)?.doneAt == nil, "\(outcome)")
        }
    }
}

extension Comparison {
    /// Seen from the other one.
    fileprivate var turned: Comparison {
        var other = self
        other.days = -2
        return other
    }
}
