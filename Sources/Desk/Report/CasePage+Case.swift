// What of a case goes where on its page.

import FieldReports
import LocalTime
import Office
import Operations
import Vietnamese
import Web

extension CasePage {
    init(_ matter: Case, _ lines: [TimelineLine], failed: FailedPost? = nil) {
        let report = matter.report
        code = report.code.description
        title = "\(report.code) – \(report.description.firstWords.prefix(60))"
        category = matter.categoryName(report.category)
        words = Words(report.words)
        tags = [StatusTag(report.status)] + StatusTag.flags(of: report, comesBack: matter.comesBack)
        summary = failed.flatMap { ErrorSummary($0.errors) }
        changed = failed?.since.map { version in
            Changed(timeline: Timeline(lines.filter { $0.sequence > version }.map { $0.entry(matter) }))
        }
        notices = matter.notices
        deadline = DeadlineBox(matter)
        facts = SummaryList(matter.facts)
        photos = Photos(of: report.media.filter { $0.kind != .voice }.map(\.id), matter.code)
        opinion = OpinionView(matter)
        alike = AlikeView(matter.alike, in: matter)
        answers = report.rounds.compactMap { round in round.answer.map { AnswerView($0, round, matter) } }
        cooperations = report.cooperations.map { CooperationView($0, matter) }
        let said = report.messages.map {
            MessageView(by: $0.by.standing.label, when: $0.at.official, words: $0.words)
        }
        messages = said.isEmpty ? nil : Messages(lines: said)
        let offered = DeskAct.offered(for: matter)
        let first =
            failed.flatMap { failed in offered.first { $0.slug == failed.slug } }
            ?? DeskAct.primary(among: offered, of: matter)
        func form(_ act: DeskAct, isOpen: Bool) -> ActForm {
            let mine = failed?.slug == act.slug ? failed : nil
            return ActForm(
                act, of: matter, isOpen: isOpen, form: mine?.form, errors: mine?.errors ?? FieldErrors(),
                kept: mine?.media ?? [])
        }
        primary = first.map { form($0, isOpen: true) }
        groups = DeskAct.Subject.allCases.compactMap { subject in
            let acts = offered.filter { $0.subject == subject && $0.slug != first?.slug }
            return acts.isEmpty
                ? nil : ActGroup(heading: subject.heading, acts: acts.map { form($0, isOpen: matter.fills($0)) })
        }
        timeline = Timeline(lines.withRemindersGathered.reversed().map { $0.entry(matter) })
    }
}

extension Case {
    /// As the moment of sending found it, or as this office sees it now.
    fileprivate var comesBack: Bool {
        report.recursAfter != nil
            || alike.contains { $0.resemblance.kind == .recurrence && $0.resemblance.comparison.days >= 0 }
    }

    fileprivate func fills(_ act: DeskAct) -> Bool {
        opened?.slug == act.slug || other != nil && DeskAct.takesCode.contains(act.slug)
    }
}

extension CasePage.AnswerView {
    fileprivate init(_ answer: Answer, _ round: Round, _ matter: Case) {
        heading = (round.number > 1 ? "Trả lời lần \(round.number): " : "Trả lời: ") + answer.outcome.label
        text = answer.text
        let rows: [(String, String?)] = [
            ("Gửi lúc", answer.at.official), ("Ngày hoàn thành", answer.plannedFor?.untilItsEnd),
            ("Nơi đã chuyển", answer.referredTo), ("Người phản ánh đánh giá", round.rating?.level.label),
            ("Góp ý", round.rating?.comment),
        ]
        facts = SummaryList(rows.compactMap { row in row.1.map { .init(row.0, $0) } })
        photos = Photos(of: answer.media, matter.code)
        corrections = answer.corrections.map { "Đính chính \($0.at.official): \($0.text)" }
    }
}

extension CasePage.CooperationView {
    fileprivate init(_ cooperation: Cooperation, _ matter: Case) {
        heading = cooperation.agency.map { matter.agencyName($0) } ?? cooperation.externalPartner ?? ""
        words = cooperation.request
        answers = cooperation.answers.map {
            Reply(when: $0.at.official, words: $0.words, photos: Photos(of: $0.media, matter.code))
        }
    }
}

extension Photos {
    /// Nil without photos: the page then has no empty list.
    init?(of ids: [String], _ code: ReportCode) {
        guard !ids.isEmpty else { return nil }
        self.init(
            ids.enumerated().map { index, id in
                .init(
                    thumbnail: "/api/v1/reports/\(code)/media/\(id)?size=thumbnail",
                    full: "/api/v1/reports/\(code)/media/\(id)", alternative: "Ảnh \(index + 1) của phản ánh \(code)")
            })
    }
}

extension TimelineLine {
    func entry(_ matter: Case) -> Timeline.Entry {
        let office = agency.flatMap { matter.books.agencyName($0) }
        return Timeline.Entry(
            title, at: at, by: [by.label, office].compactMap(\.self).joined(separator: " – "), text: words, icon: icon,
            tone: tone)
    }

    private var icon: Icon {
        switch event {
        case "answered", "answerProposed", "corrected", "commitmentProven": .comment
        case "alerted", "rangAgain", "urgencyChanged", "acknowledged", "firstActionTaken": .urgent
        case "hidden", "unhidden", "hidingReviewed": .eyeOff
        case "refused", "proposalRejected", "proposalLapsed": .crossCircle
        case "routed", "returned", "received": .arrowRight
        case "becameOverdue", "progressNoticeOwed", "flagged", "reminded", "urged": .clock
        case "messageSent", "feedbackSent", "feedbackDecided": .mail
        case "identityOpened", "consentRequested", "consentAnswered": .key
        case "deadlineChanged", "deadlineRecomputed": .calendar
        default: .check
        }
    }

    private var tone: StatusTag.Tone {
        switch event {
        case "answered", "closed": .done
        case "alerted", "rangAgain": .urgent
        case "becameOverdue", "progressNoticeOwed", "flagged": .waiting
        case "refused", "hidden": .refused
        default: .neutral
        }
    }
}

extension [TimelineLine] {
    /// A month of daily reminders is one line with its number, not thirty.
    fileprivate var withRemindersGathered: [TimelineLine] {
        var gathered: [(line: TimelineLine, times: Int)] = []
        for line in self {
            if line.event == "reminded", let last = gathered.last, last.line.event == "reminded" {
                gathered[gathered.count - 1] = (line, last.times + 1)
            } else {
                gathered.append((line, 1))
            }
        }
        return gathered.map { entry in
            var line = entry.line
            if entry.times > 1 { line.title += " (\(entry.times) lần, lần cuối)" }
            return line
        }
    }
}
