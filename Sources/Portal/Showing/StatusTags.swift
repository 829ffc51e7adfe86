// Where a report stands, as a tag.

import FieldReports
import Web

extension Status {
    var tag: StatusTag {
        switch self {
        case .draft: .draft
        case .submitted: .submitted
        case .routed: .routed
        case .returned: .submitted
        case .accepted: .accepted
        case .inProgress, .pendingApproval: .inProgress
        case .answered: .answered
        case .clarifying: .clarifying
        case .closed: .closed
        case .refused: .refused
        case .merged: .merged
        case .withdrawn: .withdrawn
        }
    }
}

extension Outcome {
    var tag: StatusTag {
        switch self {
        case .resolvedOnSite: .resolved
        case .plannedWithDate: .planned
        case .explained: .explained
        case .referredOutside: .referred
        }
    }
}

extension Visibility {
    /// Nothing is said of what is public: it is the ordinary case.
    var tag: StatusTag? {
        switch self {
        case .public: nil
        case .notYetPublic: StatusTag(.neutral, label, .clock)
        case .secretByRequest: .secret
        case .hidden: .hidden
        }
    }
}
