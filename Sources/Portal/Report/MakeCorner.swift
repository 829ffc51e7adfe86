// The reporter's own part of the page. What is offered is what the table of moves allows now.

import FieldReports
import LocalTime
import Office
import Operations
import Vietnamese
import Web

extension PortalSite {
    func corner(
        _ seen: SeenReport, _ books: Books, _ now: Instant, _ posted: Form?, _ errors: FieldErrors
    ) -> ReporterCorner? {
        guard let inside = seen.inside, inside.audience == .reporter || inside.audience == .assistant else {
            return nil
        }
        let report = inside.report
        let isReporter = inside.audience == .reporter
        let acts = Set(inside.acts)
        let rules = books.law.rules
        let canRate = isReporter && acts.contains(.rating) && isOpen(report, days: rules.ratingWindowDays, now)
        let canQuestion =
            isReporter && acts.contains(.feedback) && report.openFeedback == nil
            && isOpen(report, days: rules.feedbackWindowDays, now)
        let rated = report.lastAnsweredRound?.rating
        let messages = isReporter ? report.messages.map { said($0, books) } : []
        return ReporterCorner(
            address: "/pa/\(report.code)", isAssistant: !isReporter,
            notices: isReporter ? notices(report) : [],
            rating: canRate ? ratingChoices(posted, errors) : nil,
            ratingComment: canRate
                ? TextArea(
                    "comment", "Vì sao ông/bà đánh giá như vậy?", isOptional: true, rows: 3, maxLength: 2000,
                    form: posted, errors: errors) : nil,
            ratedAs: isReporter ? rated?.level.label : nil,
            feedback: canQuestion
                ? TextArea(
                    "feedback", "Điều cần cơ quan làm rõ thêm", rows: 4, maxLength: 5000, form: posted, errors: errors)
                : nil,
            feedbackFiles: canQuestion
                ? FileField("feedbackMedia", "Ảnh kèm theo", limit: rules.maxPhotos, errors: errors) : nil,
            feedbacks: isReporter ? report.feedbacks.map { said($0, rules) } : [],
            consents: isReporter ? report.consents.map { view($0, now, books) } : [],
            openings: isReporter ? report.openings.map { sentence($0, books) } : [], messages: messages,
            message: isReporter && acts.contains(.message)
                ? TextArea(
                    "message", "Nhắn cho cơ quan giải quyết",
                    hint: "Cơ quan không thấy tên và số điện thoại của ông/bà.",
                    rows: 3, maxLength: 2000, form: posted, errors: errors) : nil,
            objection: isReporter && mayObject(report)
                ? TextArea(
                    "objection", "Vì sao ông/bà không đồng ý?", rows: 4, maxLength: 5000, form: posted, errors: errors)
                : nil,
            moreFiles: acts.contains(.mediaAddition)
                ? FileField("moreMedia", "Bổ sung ảnh", isOptional: false, limit: 1, errors: errors) : nil,
            offersSecrecy: acts.contains(.secrecy) && isReporter && !report.secrecyRequested,
            liftsSecrecy: acts.contains(.secrecy) && isReporter && report.secrecyRequested,
            offersWithdrawal: isReporter && acts.contains(.withdrawal) && !report.publicityWithdrawn,
            offersResending: acts.contains(.resubmission) && report.resubmittedAs == nil,
            hasMessages: !messages.isEmpty, hasOpenings: isReporter && !report.openings.isEmpty)
    }

    /// The window opens at the answer, and again when a commitment is proven or missed (A0.5).
    private func isOpen(_ report: Report, days: Int, _ now: Instant) -> Bool {
        let known = [report.lastAnsweredRound?.answer?.at, report.commitment?.provenAt, report.commitment?.missedAt]
        guard let opened = known.compactMap(\.self).max() else { return false }
        return now.day <= opened.day + days
    }

    private func mayObject(_ report: Report) -> Bool {
        guard report.openObjection == nil else { return false }
        if case .keptBack = report.moderation { return true }
        return report.isHidden || report.refusal?.late == true
    }

    /// Exactly three levels, the regulation's words, none chosen beforehand (REP-40).
    private func ratingChoices(_ posted: Form?, _ errors: FieldErrors) -> Choices {
        let icons: [Rating.Level: Icon] = [.satisfied: .faceHappy, .acceptable: .faceNeutral, .unsatisfied: .faceSad]
        return Choices(
            "level", "Ông/bà đánh giá kết quả giải quyết thế nào?", layout: .row,
            Rating.Level.allCases.map { .init($0.rawValue, $0.label, icon: icons[$0]) }, form: posted, errors: errors)
    }
}

// MARK: - In words

extension PortalSite {
    private func notices(_ report: Report) -> [Notice] {
        var notices: [Notice] = []
        if let hiding = report.hiding {
            notices.append(
                Notice(
                    .warning,
                    "\(hiding.code.label), để bảo vệ: \(hiding.interest.label). \(hiding.reason) Việc ẩn không làm thay đổi hạn trả lời.",
                    heading: "Phản ánh đang bị ẩn"))
        }
        if case .keptBack(let code, let reason) = report.moderation {
            notices.append(Notice(.warning, "\(code.label). \(reason)", heading: "Phản ánh chưa được công khai"))
        }
        if let refusal = report.refusal, report.status == .refused {
            notices.append(
                Notice(
                    .warning, "\(refusal.ground.label): \(refusal.code.label). \(refusal.reason)",
                    heading: refusal.late ? "Cơ quan từ chối muộn" : "Cơ quan không giải quyết phản ánh này"))
            notices.append(Notice(.information, refusal.guidance, heading: "Hướng dẫn gửi lại"))
        }
        for objection in report.objections {
            let answer = objection.decision.map { "Trả lời: \($0.reason)" } ?? "Đang chờ xem xét."
            notices.append(
                Notice(.information, "«\(objection.words)» \(answer)", heading: "Ý kiến phản đối của ông/bà"))
        }
        if let code = report.resubmittedAs {
            notices.append(
                Notice(.information, "Đã gửi lại thành \(code).", action: .init("Xem phản ánh mới", "/pa/\(code)")))
        }
        if let code = report.mergedInto {
            notices.append(
                Notice(.information, "Phản ánh này trùng và được gộp vào \(code).", action: .init("Xem", "/pa/\(code)"))
            )
        }
        return notices
    }

    private func said(_ message: RelayMessage, _ books: Books) -> Said {
        let isOwn = message.by.standing == .reporter
        let name = books.agencyName(message.by.agency) ?? message.by.standing.label
        return Said(
            by: isOwn ? "Ông/bà" : name, when: message.at.officialWithWeekday, text: message.words, isOwn: isOwn,
            note: message.automatic ? "Tự động" : nil)
    }

    private func said(_ feedback: Feedback, _ rules: RuleSet) -> Said {
        Said(
            by: "Phản hồi của ông/bà", when: feedback.at.officialWithWeekday, text: feedback.words, isOwn: true,
            note: feedback.decision.map {
                ($0.continues ? "Cơ quan tiếp tục làm rõ. " : "Cơ quan không làm rõ thêm. ") + $0.reason
            } ?? "Cơ quan xem xét trong \(rules.feedbackDecisionWorkingDays) ngày làm việc.")
    }

    private func view(_ request: ConsentRequest, _ now: Instant, _ books: Books) -> ConsentView {
        ConsentView(
            id: request.id, purpose: request.purpose,
            details: SummaryList([
                .init("Cơ quan hỏi", books.agencyName(request.by.agency) ?? request.by.standing.label),
                .init("Thông tin", request.fields.map(\.label).joined(separator: ", ")),
                .init(
                    "Ai được xem", [request.audience?.label, request.seenBy].compactMap(\.self).joined(separator: ": ")),
                .init("Đến", request.until.untilItsEnd),
            ]),
            isOpen: request.answer == nil && now.day <= request.until, isGranted: request.isGranted(at: now),
            answered: request.answer?.label
                ?? (now.day > request.until ? "Hết hạn, không trả lời là không đồng ý" : nil))
    }

    private func sentence(_ opening: IdentityOpening, _ books: Books) -> String {
        let who = books.agencyName(opening.by.agency) ?? opening.by.standing.label
        let fields = opening.fields.map(\.label).joined(separator: ", ")
        return "\(opening.at.officialWithWeekday): \(who) đã xem \(fields). Lý do: \(opening.reason)"
    }
}
