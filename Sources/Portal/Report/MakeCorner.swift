// The reporter's own part of the page. What is offered the domain says; here it is put in words.

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
        let offered = inside.offers(at: now, under: books.law).map { ($0.act, $0) }
        let offers = Dictionary(offered) { first, _ in first }
        let rules = books.law.rules
        let (rating, feedback) = (offers[.rating], offers[.feedback])
        let rated = report.lastAnsweredRound?.rating
        let messages = isReporter ? report.messages.map { said($0, books) } : []
        return ReporterCorner(
            address: "/pa/\(report.code)", formKey: province.freshName(), formVersion: report.version,
            isAssistant: !isReporter,
            notices: isReporter ? notices(report) : [],
            rating: rating.map { ratingChoices(until: $0.term, posted, errors) },
            ratingComment: rating.map { _ in
                TextArea(
                    "comment", "Vì sao ông/bà đánh giá như vậy?", isOptional: true, rows: 3, maxLength: 2000,
                    form: posted, errors: errors)
            },
            ratedAs: isReporter ? rated?.level.label : nil,
            feedback: feedback.map {
                TextArea(
                    "feedback", "Điều cần cơ quan làm rõ thêm", hint: until($0.term), rows: 4, maxLength: 5000,
                    form: posted, errors: errors)
            },
            feedbackFiles: feedback.map { _ in
                FileField("feedbackMedia", "Ảnh kèm theo", limit: rules.maxPhotos, errors: errors)
            },
            feedbacks: isReporter ? report.feedbacks.map { said($0, rules) } : [],
            consents: isReporter ? report.consents.map { view($0, offers[.consent], now, books) } : [],
            openings: isReporter ? report.openings.map { sentence($0, books) } : [], messages: messages,
            message: isReporter && offers[.message] != nil
                ? TextArea(
                    "message", "Nhắn cho cơ quan giải quyết",
                    hint: "Cơ quan không thấy tên và số điện thoại của ông/bà.",
                    rows: 3, maxLength: 2000, form: posted, errors: errors) : nil,
            objection: offers[.objection].map {
                TextArea(
                    "objection", "Vì sao ông/bà không đồng ý?",
                    hint: against($0), rows: 4, maxLength: 5000, form: posted,
                    errors: errors)
            },
            moreFiles: offers[.mediaAddition] != nil
                ? FileField("moreMedia", "Bổ sung ảnh", isOptional: false, limit: 1, errors: errors) : nil,
            offersSecrecy: offers[.secrecy]?.allows { $0 == .setSecrecy(true) } == true,
            liftsSecrecy: offers[.secrecy]?.allows { $0 == .setSecrecy(false) } == true,
            offersWithdrawal: offers[.withdrawal] != nil, offersResending: offers[.resubmission] != nil,
            hasMessages: !messages.isEmpty, hasOpenings: isReporter && !report.openings.isEmpty)
    }

    private func against(_ offer: Offer) -> String? {
        offer.target.map { target in
            target.label + (offer.reviewer.map { ", do \($0.label) xem xét." } ?? ".")
        }
    }

    private func until(_ term: Offer.Term?) -> String? { term.map { "Đến \($0.lastDay.untilItsEnd)." } }

    /// Exactly three levels, the regulation's words, none chosen beforehand (REP-40).
    private func ratingChoices(until term: Offer.Term?, _ posted: Form?, _ errors: FieldErrors) -> Choices {
        let icons: [Rating.Level: Icon] = [.satisfied: .faceHappy, .acceptable: .faceNeutral, .unsatisfied: .faceSad]
        return Choices(
            "level", "Ông/bà đánh giá kết quả giải quyết thế nào?", hint: until(term), layout: .row,
            Rating.Level.allCases.map { .init($0.rawValue, $0.label, icon: icons[$0]) }, form: posted, errors: errors)
    }
}

// MARK: - In words

extension PortalSite {
    private func notices(_ report: Report) -> [Callout] {
        var notices: [Callout] = []
        if let hiding = report.hiding {
            notices.append(
                Callout(
                    .warning,
                    "\(hiding.code.label), để bảo vệ: \(hiding.interest.label). \(hiding.reason) Việc ẩn không làm thay đổi hạn trả lời.",
                    heading: "Phản ánh đang bị ẩn"))
        }
        if case .keptBack(let code, let reason) = report.moderation {
            notices.append(Callout(.warning, "\(code.label). \(reason)", heading: "Phản ánh chưa được công khai"))
        }
        if let refusal = report.refusal, report.status == .refused {
            notices.append(
                Callout(
                    .warning, "\(refusal.ground.label): \(refusal.code.label). \(refusal.reason)",
                    heading: refusal.late ? "Cơ quan từ chối muộn" : "Cơ quan không giải quyết phản ánh này"))
            notices.append(Callout(.information, refusal.guidance, heading: "Hướng dẫn gửi lại"))
        }
        for objection in report.objections {
            let answer = objection.decision.map { "Trả lời: \($0.reason)" } ?? "Đang chờ xem xét."
            notices.append(
                Callout(.information, "«\(objection.words)» \(answer)", heading: "Ý kiến phản đối của ông/bà"))
        }
        if let code = report.resubmittedAs {
            notices.append(
                Callout(.information, "Đã gửi lại thành \(code).", action: .init("Xem phản ánh mới", "/pa/\(code)")))
        }
        if let code = report.mergedInto {
            notices.append(
                Callout(
                    .information, "Phản ánh này trùng và được gộp vào \(code).", action: .init("Xem", "/pa/\(code)"))
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

    private func view(_ request: ConsentRequest, _ offer: Offer?, _ now: Instant, _ books: Books) -> ConsentView {
        ConsentView(
            id: request.id, purpose: request.purpose,
            details: SummaryList([
                .init("Cơ quan hỏi", books.agencyName(request.by.agency) ?? request.by.standing.label),
                .init("Thông tin", request.fields.map(\.label).joined(separator: ", ")),
                .init(
                    "Ai được xem", [request.audience?.label, request.seenBy].compactMap(\.self).joined(separator: ": ")),
                .init("Đến", request.until.untilItsEnd),
            ]),
            isOpen: offer?.takes(.granted, to: request.id) == true,
            isGranted: offer?.takes(.withdrawn, to: request.id) == true,
            answered: request.answer?.label
                ?? (request.isOver(at: now) ? "Hết hạn, không trả lời là không đồng ý" : nil))
    }

    private func sentence(_ opening: IdentityOpening, _ books: Books) -> String {
        let who = books.agencyName(opening.by.agency) ?? opening.by.standing.label
        let fields = opening.fields.map(\.label).joined(separator: ", ")
        return "\(opening.at.officialWithWeekday): \(who) đã xem \(fields). Lý do: \(opening.reason)"
    }
}
