package import LocalTime

/// What one person may do to a report now, with what a page must say of it.
///
/// It is answered by `decide` itself: each choice is a command that would be accepted, with stand-in words where the
/// person's own will stand. So what a page offers and what the domain accepts cannot differ.
package struct Offer: Sendable, Equatable {
    package let act: Act
    /// What may be chosen; never empty.
    package let choices: [Choice]
    /// Until when it is done in the ordinary way; nil for what has no day of its own.
    package let term: Term?

    package struct Choice: Sendable, Equatable {
        package let command: Command
        /// In which capacity the person would do it.
        package let standing: Standing
        /// Who must agree before it happens, in order; empty where it happens at once.
        package let awaits: [Set<Standing>]
        /// When it falls away unless somebody has agreed by then; nil where it waits until it is decided (A0.26).
        package let lapsesAt: Instant?
        /// Who looks at it afterwards: whoever reviews the hiding or decides the objection that it would be.
        package let reviewer: Standing?
        /// What an objection is raised against.
        package let target: Objection.Target?
    }

    /// The last day, to its end. What an act over its term comes to, `awaits` tells: a refusal is late then.
    package struct Term: Sendable, Equatable {
        package let lastDay: Day
        package let isOver: Bool

        init(_ lastDay: Day, at now: Instant) {
            self.lastDay = lastDay
            isOver = now >= lastDay.end
        }
    }
}

extension Offer {
    /// The same with those choices alone; nil where none is left.
    package func choosing(_ fits: (Command) -> Bool) -> Offer? {
        let left = choices.filter { fits($0.command) }
        return left.isEmpty ? nil : Offer(act: act, choices: left, term: term)
    }

    package func allows(_ fits: (Command) -> Bool) -> Bool { choices.contains { fits($0.command) } }

    package var awaits: [Set<Standing>] { choices.first?.awaits ?? [] }
    package var reviewer: Standing? { choices.first?.reviewer }
    package var target: Objection.Target? { choices.first?.target }
}

// MARK: - The choices by their subject

extension Offer {
    /// By how many working days the deadline may be moved (REP-27).
    package var workingDays: [Int] {
        choices.compactMap { choice -> Int? in
            if case .extendDeadline(let days, _) = choice.command { days } else { nil }
        }
    }

    /// Whose feedback waits for a decision.
    package var feedbacks: [Int] {
        choices.compactMap { choice -> Int? in
            if case .decideFeedback(let id, true, _) = choice.command { id } else { nil }
        }
    }

    package var identityFields: [IdentityField] {
        choices.flatMap { choice -> [IdentityField] in
            if case .openIdentity(let fields, _, _) = choice.command { fields } else { [] }
        }
    }

    package func takes(_ answer: ConsentAnswer, to request: Int) -> Bool {
        allows { $0 == .answerConsent(id: request, answer) }
    }

    package func takes(upholding: Bool) -> Bool {
        allows { command in
            switch command {
            case .reviewHiding(upholding, _), .decideObjection(upholding, _), .review(upholding, _): true
            default: false
            }
        }
    }

    /// Whether `proposal` may be agreed to, or turned down.
    package func takes(agreeing: Bool, to proposal: Int) -> Bool {
        allows { if case .approve(proposal, agreeing, _) = $0 { true } else { false } }
    }
}
