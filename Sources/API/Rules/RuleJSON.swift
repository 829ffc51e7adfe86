// Rules as other programs read them: every number by its key, as it is typed to change it.

import FieldReports
import LocalTime
import Office
import Operations
import Storage

struct RulesJSON: Encodable {
    let version: String
    let regulation: String
    let validFrom: Day
    let parameters: [Parameter]

    struct Parameter: Encodable {
        let key: String
        let label: String
        let value: String
        let words: String
    }

    init(_ rules: RuleSet) {
        (version, regulation, validFrom) = (rules.version.rawValue, rules.regulation.rawValue, rules.validFrom)
        parameters = RuleParameter.all.map {
            Parameter(key: $0.key, label: $0.label, value: $0.text(in: rules), words: $0.words(in: rules))
        }
    }
}

struct RuleChangeJSON: Encodable {
    /// A string: it is longer than the numbers that JavaScript keeps exactly.
    let id: String
    let base: String
    let document: String
    let proposedAt: Instant
    let rules: RulesJSON
    let agreed: Bool?
    let decidedAt: Instant?
    let reason: String?
    let inForceSince: Instant?

    init(_ change: RuleChange) {
        (id, base, document) = ("\(change.id)", change.base.rawValue, change.document)
        (proposedAt, rules, inForceSince) = (change.proposedAt, RulesJSON(change.rules), change.takenUpAt)
        (agreed, decidedAt, reason) = (change.decision?.agreed, change.decision?.at, change.decision?.reason)
    }
}

struct RuleTrialJSON: Encodable {
    let reports: Int
    let touched: Int
    let moves: [MoveJSON]

    struct MoveJSON: Encodable {
        let moment: String
        let earlier: Int
        let later: Int
        let added: Int
        let dropped: Int
    }

    init(_ tried: RulesTried) {
        (reports, touched) = (tried.trial.reports, tried.trial.touched)
        moves = tried.trial.moves.sorted { $0.key < $1.key }.map { label, move in
            MoveJSON(
                moment: label, earlier: move.earlier, later: move.later, added: move.added, dropped: move.dropped)
        }
    }
}
