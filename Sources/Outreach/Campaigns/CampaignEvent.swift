package import LocalTime
package import Office

/// What happened to a campaign. Stored under these names for ever.
package enum CampaignEvent: LedgerEvent {
    case started(terms: CampaignTerms, addressed: [CampaignUnit])
    case changed(terms: CampaignTerms, addressed: [CampaignUnit])
    case extended(to: Day, reason: String)
    case endedEarly(on: Day, reason: String)
    case peopleCounted(unit: DirectoryUnit.Code, counts: [AudienceCount])
    case evidenceGiven(Evidence)
    case evidenceConfirmed(evidence: Int)
    case evidenceReturned(evidence: Int, reason: String)
    case messageSent(CampaignMessage)
    case messageRead(message: Int)
}

/// In what capacity somebody acts on a campaign.
package enum CampaignStanding: String, Sendable, Codable, CaseIterable {
    /// Of the two bodies that guide and follow (CAM-07).
    case supervisor
    /// Of a unit that is addressed.
    case unit
}

extension CampaignStanding {
    package var label: String {
        switch self {
        case .supervisor: "Giám sát tuyên truyền"
        case .unit: "Đơn vị"
        }
    }
}

/// What was decided; made in this room alone.
package struct CampaignDecision: Decided {
    package let by: Signature<CampaignStanding>
    package let events: [CampaignEvent]

    init(by: Signature<CampaignStanding>, events: [CampaignEvent]) {
        self.by = by
        self.events = events
    }
}
