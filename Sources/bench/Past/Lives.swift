import FieldReports
import Harness
import LocalTime
import Office
import Operations

/// What was done with each report, by chance drawn from its own number: most are made public, accepted and answered in
/// time, some late, some not yet, a few refused.
struct Lives: Sendable {
    let now: Instant

    @Sendable func next(_ report: Report) -> PastAct? {
        guard let agency = report.leadAgency else { return nil }
        let leader = Viewer(account: AccountID(rawValue: 1), appointments: [Appointment(.agencyLeader, at: agency)])
        var dice = Dice(seed: UInt64(bitPattern: report.code.number))
        let fate = dice.between(0, 1)
        let sent = report.submittedAt
        func act(_ at: Instant, _ command: Command) -> PastAct? {
            at < now ? PastAct(at: at, command: command, viewer: leader) : nil
        }
        switch report.status {
        case .routed where report.visibility == .notYetPublic && report.urgent == nil:
            return act(sent + .hours(2 + dice.below(5)), .moderate(.approved(blurred: [], text: nil)))
        case .routed where fate < 0.05:
            return act(
                sent + .hours(8),
                .refuse(
                    code: .contentUnclear, ground: nil, reason: "Nội dung chưa rõ sự việc.",
                    guidance: "Đề nghị ông/bà gửi lại, mô tả rõ sự việc và địa điểm."))
        case .routed: return act(sent + .hours(9 + dice.below(14)), .accept)
        case .accepted where fate < 0.95, .inProgress where fate < 0.95:
            return act(
                sent + .days(2 + dice.below(fate < 0.85 ? 4 : 14)),
                .answer(
                    outcome: .resolvedOnSite, text: "Đã xử lý xong tại hiện trường, cảm ơn ông/bà đã phản ánh.",
                    media: [], plannedFor: nil, referredTo: nil))
        default: return nil
        }
    }
}
