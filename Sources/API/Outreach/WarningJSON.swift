import LocalTime
import Office
import Outreach
import Territory

/// As everybody may see it.
struct LiveWarningJSON: Encodable {
    let identifier: String
    let sentAt: Instant
    let isUpdate: Bool
    let content: WarningContentJSON
    /// The CAP 1.2 message.
    let cap: String

    init(_ live: LiveWarning) {
        identifier = live.alert.identifier
        sentAt = live.sentAt
        isUpdate = live.isUpdate
        content = WarningContentJSON(live.content)
        cap = "/canh-bao/\(live.alert.identifier).xml"
    }
}

struct WarningContentJSON: Encodable {
    let hazard: WarningHazard
    let urgency: WarningUrgency
    let severity: WarningSeverity
    let certainty: WarningCertainty
    let onset: Instant
    let expires: Instant
    let headline: String
    let description: String
    let instruction: String
    let communes: [Commune]

    struct Commune: Encodable {
        let unit: String
        let name: String
    }

    init(_ content: WarningContent) {
        hazard = content.hazard
        urgency = content.urgency
        severity = content.severity
        certainty = content.certainty
        onset = content.onset
        expires = content.expires
        headline = content.headline
        description = content.description
        instruction = content.instruction
        communes = content.communes.map { Commune(unit: $0.unit.description, name: $0.name) }
    }
}

/// For those who compose and let go.
struct WarningJSON: Encodable {
    let number: String
    let version: Int
    let state: String
    let exercise: Bool
    let pending: Pending?
    let messages: [Message]

    struct Pending: Encodable {
        let kind: String
        let content: WarningContentJSON
        let reason: String?
        let submittedAt: Instant?
        let sentBack: String?
    }

    struct Message: Encodable {
        let identifier: String
        let kind: String
        let sentAt: Instant
        let content: WarningContentJSON
        let reason: String?
    }

    init(_ warning: Warning, at now: Instant) {
        number = String(warning.number)
        version = warning.version
        state = warning.state(at: now).rawValue
        exercise = warning.isExercise
        pending = warning.pending.map {
            Pending(
                kind: $0.type.rawValue, content: WarningContentJSON($0.content), reason: $0.reason,
                submittedAt: $0.submittedAt, sentBack: $0.sentBack)
        }
        messages = warning.messages.map {
            Message(
                identifier: $0.identifier, kind: $0.kind.rawValue, sentAt: $0.sentAt,
                content: WarningContentJSON($0.content), reason: $0.reason)
        }
    }
}
