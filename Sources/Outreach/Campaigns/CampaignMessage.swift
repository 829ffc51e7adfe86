package import LocalTime
package import Office

/// Guidance (hướng dẫn) or a reminder (đôn đốc), to one unit (CAM-07, A0.17).
package struct CampaignMessage: Sendable, Equatable, Codable {
    package var kind: Kind
    package var unit: DirectoryUnit.Code
    /// Whose station falls short, where it is a reminder.
    package var station: Station.Code?
    /// The agency that was told; nil where the unit has no accounts here.
    package var agency: AgencyCode?
    /// Whether the head of the unit was told as well (CAM-12).
    package var toHead: Bool
    package var words: String

    package enum Kind: String, Sendable, Codable, CaseIterable { case guidance, reminder }
}

extension CampaignMessage.Kind {
    package var label: String {
        switch self {
        case .guidance: "Hướng dẫn"
        case .reminder: "Đôn đốc"
        }
    }
}

/// A message in a campaign, and its receipt: whoever of the unit opened it first.
package struct SentMessage: Sendable, Equatable {
    package let id: Int
    package let content: CampaignMessage
    package let at: Instant
    package let by: AccountID?
    package internal(set) var receipt: Receipt?

    package struct Receipt: Sendable, Equatable {
        package let at: Instant
        package let by: AccountID?
    }
}
