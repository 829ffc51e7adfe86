import LocalTime
import Office

@testable import FieldReports

// A season of anything: any act, by anybody, at any time.

/// Stands in every word that is not for the public, so that it is noticed where it does not belong.
let secretMark = "⟨kín⟩"

/// Something tried on a report, said so that it fits whatever the report has become.
struct Deed: Sendable {
    let viewer: Viewer
    let name: String
    let act: Act
    let dice: Dice

    /// The command it comes to on `report`, at `now`.
    func command(on report: Report, at now: Instant) -> Command {
        var dice = dice
        return command(&dice, report, now)
    }
}

extension Deed {
    static func any(_ dice: inout Dice, on report: Report, among acts: [Act] = Act.allCases) -> Deed {
        // Mostly an act that is open to somebody, done by whoever may; now and then anything by anybody.
        let offered = (Viewer.everybody + Viewer.withManyHats).map {
            (name: $0.name, viewer: $0.viewer, acts: report.openings(to: $0.viewer))
        }
        let possible = offered.reduce(into: Set<Act>()) { $0.formUnion($1.acts) }
        let open = acts.filter(possible.contains)
        let act = open.isEmpty || dice.oneIn(6) ? dice.pick(acts) : dice.pick(open)
        let able = offered.filter { $0.acts.contains(act) }
        let who = able.isEmpty || dice.oneIn(6) ? dice.pick(offered) : dice.pick(able)
        return Deed(viewer: who.viewer, name: who.name, act: act, dice: Dice(seed: dice.next()))
    }

    private func command(_ dice: inout Dice, _ report: Report, _ now: Instant) -> Command {
        switch act {
        case .acceptance: .accept
        case .refusal:
            .refuse(
                code: dice.pick(RefusalCode.allCases), ground: nil, reason: "Lý do \(secretMark)",
                guidance: "Gửi lại \(secretMark)")
        case .return: .return(reason: "Không thuộc phạm vi \(secretMark)", suggested: nil)
        case .routing: .route(to: dice.pick([.paHam, .xaDung, .construction, .ioc]), reason: "Đúng phạm vi")
        case .classification:
            .classify(
                category: dice.pick(["giao_thong", "khac"]),
                place: dice.oneIn(2) ? nil : PlaceChange(unit: .settled(.paHam), words: "Đầu bản \(secretMark)"),
                reason: "Sửa lĩnh vực \(secretMark)")
        case .cooperation:
            .cooperate(
                agency: dice.pick([.construction, .healthStation, nil]), externalPartner: "Điện lực",
                request: "Phối hợp \(secretMark)")
        case .answer: answer(&dice, now)
        case .approval:
            .approve(
                proposal: dice.pick(report.proposals.map(\.id) + [1]), agree: !dice.oneIn(4),
                reason: "Chưa đủ \(secretMark)")
        case .deadlineChange: dateChange(&dice, now)
        case .progressNotice: .notifyProgress(reason: "Chờ vật tư", expected: now.day + Int(dice.next() % 20))
        case .moderation: moderation(&dice)
        case .hiding:
            .hide(code: dice.pick(ViolationCode.allCases), interest: .community, reason: "Vi phạm \(secretMark)")
        case .unhiding: .unhide(reason: "Bỏ ẩn \(secretMark)")
        case .hidingReview: .reviewHiding(uphold: dice.oneIn(2), reason: "Rà soát \(secretMark)")
        case .objection: .object(words: "Phản đối \(secretMark)")
        case .objectionDecision: .decideObjection(uphold: dice.oneIn(2), reason: "Xem xét \(secretMark)")
        case .feedback: .feedback(words: "Chưa rõ \(secretMark)", media: [])
        case .feedbackDecision:
            .decideFeedback(id: report.feedbacks.count, continues: dice.oneIn(2), reason: "Đã xem xét")
        default: otherCommand(&dice, report, now)
        }
    }

    private func otherCommand(_ dice: inout Dice, _ report: Report, _ now: Instant) -> Command {
        switch act {
        case .rating: .rate(dice.pick(Rating.Level.allCases), comment: dice.oneIn(2) ? "Nhận xét \(secretMark)" : nil)
        case .consentRequest:
            .requestConsent(
                purpose: "Gặp \(secretMark)", fields: dice.pick([[.phone], [.fullName, .phone], [.email]]),
                seenBy: "Chuyên viên \(secretMark)",
                until: dice.oneIn(2) ? nil : now.day + 2, for: dice.pick(ConsentAudience.allCases))
        case .consent:
            .answerConsent(id: report.consents.count, dice.pick([.granted, .granted, .declined, .withdrawn]))
        case .secrecy: .setSecrecy(!report.secrecyRequested)
        case .identityOpening: .openIdentity(fields: dice.pick([[.phone], [.fullName]]), reason: "Gọi \(secretMark)")
        case .withdrawal: .withdraw
        case .resubmission: .resubmitted(as: ReportCode(day: now.day, random: dice.next()))
        case .mediaAddition:
            .addMedia(
                MediaItem(
                    id: "m\(report.media.count)", kind: dice.pick([.photo, .voice]), addedAt: now, addedBy: .reporter))
        case .link: .link(to: ReportCode(day: now.day, random: dice.next()))
        case .merge:
            .merge(
                into: ReportCode(day: now.day, random: dice.next()), sameReporter: !dice.oneIn(3),
                reason: "Trùng \(secretMark)")
        case .unmerge: .unmerge(reason: "Tách \(secretMark)")
        case .urgency:
            .setUrgency(dice.pick(UrgentKind.allCases.map(Optional.some) + [nil]), reason: "Đổi mức \(secretMark)")
        case .acknowledgement: .acknowledge
        case .firstAction: .recordFirstAction(words: "Đã đến hiện trường")
        case .commitmentProof: .proveCommitment(words: "Đã làm xong", media: [])
        case .correction: .correct(text: "Nội dung đúng", reason: "Sai số liệu")
        case .reminder: .urge(words: "Đôn đốc \(secretMark)")
        case .cooperationAnswer: .answerCooperation(words: "Trả lời \(secretMark)", media: [])
        case .reopening: .reopen(reason: "Tái diễn")
        case .review: .review(uphold: dice.oneIn(2), reason: "Đã rà soát")
        default: .say(words: "Tin nhắn \(secretMark)")
        }
    }

    private func answer(_ dice: inout Dice, _ now: Instant) -> Command {
        let outcome = dice.pick(Outcome.allCases)
        return .answer(
            outcome: outcome, text: "Kết quả giải quyết", media: [], plannedFor: now.day + Int(dice.next() % 50),
            referredTo: "Điện lực")
    }

    private func dateChange(_ dice: inout Dice, _ now: Instant) -> Command {
        if dice.oneIn(2) { return .extendDeadline(workingDays: Int(dice.next() % 12), reason: "Khảo sát thêm") }
        return .directDeadline(
            to: now.day + Int(dice.next() % (dice.oneIn(10) ? 9000 : 20)), reason: "Chỉ đạo", leader: "Phó Chủ tịch",
            reference: "12/TB-UBND")
    }

    private func moderation(_ dice: inout Dice) -> Command {
        .moderate(
            dice.pick([
                .approved(blurred: [], text: nil),
                .published(Masking(spans: [.init(.description, 0, 4, .insult)], areas: [.whole("m0", .face)])),
                .keptBack(code: .personalData, reason: "Lộ mặt \(secretMark)"),
                .keptBack(code: .stateSecret, reason: "Mật \(secretMark)"),
            ]))
    }
}

extension Story {
    /// The start of a season: urgent or not, secret or not, helped or not, routed or not.
    ///
    /// - Parameter number: tells one report from another, where there are several.
    static func beginning(_ dice: inout Dice, number: UInt64 = 7, recurs earlier: ReportCode? = nil) -> Story {
        let minutes = Int(dice.next() % 525_600)
        let start = moment("2025-12-01 00:00") + .minutes(minutes)
        var submission = sent(
            "2026-03-03 09:15", helpedBy: dice.oneIn(3) ? .villageHead : nil, secret: dice.oneIn(5),
            mayCall: dice.oneIn(3), number: number)
        submission.submittedAt = start
        submission.observedAt = start
        submission.urgentKind = dice.oneIn(4) ? dice.pick(UrgentKind.allCases) : nil
        return Story(submission, to: dice.oneIn(4) ? nil : .paHam, recurs: earlier)
    }

    /// Minutes, hours or weeks: most things happen soon after one another.
    static func jump(_ dice: inout Dice) -> Span {
        switch dice.next() % 10 {
        case 0...6: .minutes(Int(dice.next() % 240))
        case 7, 8: .hours(Int(dice.next() % 48))
        default: .days(Int(dice.next() % 35))
        }
    }
}

// MARK: - The table, sorted

/// Who may do what to a report that stands so: everybody is asked at every step, and most may do nothing.
private let movesFrom: [Status: [(act: Act, by: Set<Standing>)]] = Dictionary(
    uniqueKeysWithValues: Status.allCases.map { status in
        let moves = Dictionary(grouping: Move.all.filter { $0.from.contains(status) }, by: \.act)
        return (status, moves.map { ($0.key, $0.value.reduce(into: []) { $0.formUnion($1.by) }) })
    })

extension Report {
    /// `acts(open:)`, by a table that was sorted once.
    fileprivate func openings(to viewer: Viewer) -> Set<Act> {
        let standings = Set(standings(of: viewer))
        guard !standings.isEmpty else { return [] }
        // What one may be in an act is among what one is.
        return movesFrom[status, default: []].reduce(into: []) { acts, opening in
            guard !opening.by.isDisjoint(with: standings) else { return }
            let able = self.standings(of: viewer, acting: opening.act)
            if able.contains(where: opening.by.contains) { acts.insert(opening.act) }
        }
    }
}
