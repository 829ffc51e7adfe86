import FieldReports
import Harness
import LocalTime
import Office
import Operations
import Territory

/// Reports that were sent while nobody served: when serving starts, everything that time does falls due at once, and
/// some of it a little later, in the middle of the torture.
struct PastReports {
    let cast: Cast
    let now: Instant
    /// Over how many seconds the later ones fall due.
    let span: Int
    private var dice: Dice

    init(_ cast: Cast, now: Instant, span: Int, seed: UInt64) {
        (self.cast, self.now, self.span, dice) = (cast, now, max(1, span), Dice(seed: seed))
    }

    private enum Fate: CaseIterable {
        /// Nobody looked at it: it counts as accepted, and reminders are owed.
        case forgotten
        /// Accepted and never answered: overdue, a notice owed, the province told.
        case overdue
        /// Urgent and not acknowledged for two hours: three people are to be called.
        case alarming
        /// Urgent since a quarter of an hour, less what is left of the torture.
        case alarmingSoon
        /// Answered so long ago that it closes.
        case answered
    }

    mutating func make(_ count: Int) -> [PastReport] {
        (0..<count).map { number in
            let fate = Fate.allCases[number % Fate.allCases.count]
            var form = SubmissionForm()
            form.description = "Việc cũ số \(number): mặt đường sụt lún, nước ngập."
            form.category = "cap_thoat_nuoc"
            form.urgentKind = fate == .alarming || fate == .alarmingSoon ? .accident : nil
            let at = now - age(fate)
            form.observedAt = at
            form.unit = Cast.unit?.key
            form.placeWords = "Gần cầu treo"
            form.placeConfirmed = true
            form.undertaking = true
            return PastReport(
                form: form, at: at, random: dice.next(), reporter: cast.citizens[number % cast.citizens.count].viewer)
        }
    }

    private mutating func age(_ fate: Fate) -> Span {
        switch fate {
        case .forgotten: .days(4)
        case .overdue: .days(30)
        case .alarming: .minutes(120)
        case .alarmingSoon: .seconds(15 * 60 - 5 - dice.below(span))
        case .answered: .days(60)
        }
    }

    /// What was done with each: by its age, as they were made.
    static func lives(until now: Instant) -> @Sendable (Report) -> PastAct? {
        { report in
            guard let agency = report.leadAgency, now - report.submittedAt > .days(20) else { return nil }
            let leader = Viewer(
                account: AccountID(rawValue: 1), appointments: [Appointment(.agencyLeader, at: agency)])
            let isToAnswer = now - report.submittedAt > .days(50)
            switch report.status {
            case .routed: return PastAct(at: report.submittedAt + .hours(2), command: .accept, viewer: leader)
            case .accepted where isToAnswer:
                return PastAct(
                    at: report.submittedAt + .days(2),
                    command: .answer(
                        outcome: .resolvedOnSite, text: "Đã xử lý xong.", media: [], plannedFor: nil, referredTo: nil),
                    viewer: leader)
            default: return nil
            }
        }
    }
}
