package import LocalTime
package import Office
import Vietnamese

/// One line of a report's visible history. Names of officials are not shown; their office and capacity are.
package struct TimelineLine: Sendable, Equatable, Codable {
    package var sequence: Int
    package var at: Instant
    package var event: String
    package var title: String
    package var words: String?
    package var by: Standing
    package var agency: AgencyCode?
    package var isAutomatic: Bool
}

extension RecordedEvent {
    /// The line this event gives to `audience` (nil: the public), or nothing.
    package func line(for audience: Audience?, in phrasebook: Phrasebook) -> TimelineLine? {
        guard reaches(audience), let (title, words) = sentence(in: phrasebook) else { return nil }
        return TimelineLine(
            sequence: sequence, at: at, event: event.name, title: title, words: hidesWords(audience) ? nil : words,
            by: shownStanding(audience), agency: by.agency, isAutomatic: shownStanding(audience) == .clock)
    }

    /// What the rules did in the moment of sending was not done by the reporter; and whether somebody helped to send it
    /// is not the public's business.
    private func shownStanding(_ audience: Audience?) -> Standing {
        guard by.standing == .reporter || by.standing == .assistant else { return by.standing }
        switch event {
        case .routed(_, .rule), .received, .alerted, .recurred: return .clock
        default: return audience == nil ? .reporter : by.standing
        }
    }

    /// A rating is public; what the reporter wrote beside it was moderated by nobody and is not (REP-16). Why it was
    /// reopened may speak of an objection, which is the reporter's and oversight's business.
    private func hidesWords(_ audience: Audience?) -> Bool {
        switch event {
        case .rated, .reopened, .feedbackDecided: audience == nil || audience == .assistant
        default: false
        }
    }

    private func reaches(_ audience: Audience?) -> Bool {
        switch audience {
        case .official: true
        case .reporter: !isOfficeBusiness
        case .assistant: isPublic && !isResult
        case nil: isPublic
        }
    }
}

// MARK: - Who reads what

extension RecordedEvent {
    private var isPublic: Bool {
        switch event {
        case .submitted, .routed, .received, .accepted, .takenOver, .answered, .corrected, .commitmentProven,
            .commitmentMissed, .deadlineChanged, .deadlineRecomputed, .progressNoticeSent, .becameOverdue, .rated,
            .closed, .reopened, .firstActionTaken, .courtesyLineSent:
            true
        case .feedbackDecided(_, let continues, _, _): continues
        default: false
        }
    }

    private var isResult: Bool {
        switch event {
        case .answered, .corrected, .commitmentProven, .rated: true
        default: false
        }
    }

    /// Drafts, proposals and reminders between officials are not the reporter's reading.
    private var isOfficeBusiness: Bool {
        switch event {
        case .answerProposed, .proposed, .proposalApproved, .proposalRejected, .proposalLapsed, .reminded, .flagged,
            .urged, .progressNoticeOwed, .linked, .recurred, .alerted, .rangAgain, .cooperationAnswered,
            .reviewed(.deadlineChange, _, _):
            true
        default: false
        }
    }
}
