package import Office

/// Stored for ever: a case is never renamed or removed.
package enum AiringEvent: LedgerEvent {
    case planned(plan: AiringPlan)
    /// Before its time something else took the slot.
    case replaced(playable: Playable)
    case reported(report: PlayReport)
    case confirmed(confirmation: AiringConfirmation)
    case cancelled(reason: String)
    case missed
    case corrected(correction: AiringCorrection)
}

/// In what capacity somebody acts on an airing.
package enum AiringStanding: String, Sendable, Codable {
    case programme
    case player
    case stationOperator
    case supervisor
    case warning
    case clock
}

extension AiringStanding {
    package var label: String {
        switch self {
        case .programme: "Lịch phát"
        case .player: "Máy phát"
        case .stationOperator: "Phụ trách truyền thanh"
        case .supervisor: "Giám sát tuyên truyền"
        case .warning: "Người ra cảnh báo"
        case .clock: "Hệ thống"
        }
    }
}

/// Made in this room alone.
package struct AiringDecision: Decided {
    package let by: Signature<AiringStanding>
    package let events: [AiringEvent]

    init(by: Signature<AiringStanding>, events: [AiringEvent]) {
        self.by = by
        self.events = events
    }
}
