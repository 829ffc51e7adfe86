// Whether it was done within its first legal limit: what the on-time figures count (A0.3, A0.22).
//
// Derived from the report alone, so that the columns beside it can always be held against the history.

package import LocalTime
import Office

package enum Punctuality: Sendable, Equatable {
    case onTime
    case late
    /// Neither answered nor refused yet.
    case open
}

extension Report {
    /// The day by which the first decision was owed; the report belongs to the period in which it falls (A0.22).
    /// Nil while no agency has received it.
    package var firstLimitDay: Day? {
        guard firstAnswer == nil, let refusal else { return firstRoundLimit }
        // A refusal has a limit of its own (REP-34). The IOC's at triage is in no receipt: its own day stands for it.
        return refusalLimit ?? firstRoundLimit ?? refusal.at.day
    }

    /// Answered before the first round's limit, or refused within the refusal's. Later rounds change nothing.
    package var punctuality: Punctuality {
        if let firstAnswer { return rounds.first?.isLate(firstAnswer) == false ? .onTime : .late }
        guard let refusal else { return .open }
        return promise.isLate(at: refusal.at) ? .late : .onTime
    }

    private var firstRoundLimit: Day? { rounds.first?.limit }
}
