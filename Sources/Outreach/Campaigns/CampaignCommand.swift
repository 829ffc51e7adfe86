package import LocalTime
package import Office

/// What somebody asks for.
package enum CampaignCommand: Sendable, Equatable {
    case start(CampaignTerms)
    case change(CampaignTerms)
    case extend(to: Day, reason: String)
    case end(reason: String)
    case countPeople(unit: DirectoryUnit.Code, [AudienceCount])
    case giveEvidence(Evidence)
    case confirmEvidence(Int)
    case returnEvidence(Int, reason: String)
    /// To these units; to all that are addressed where none is named.
    case guide(units: [DirectoryUnit.Code], words: String)
    case remind([Shortfall], words: String)
    case openMessage(Int)

    package var act: CampaignAct {
        switch self {
        case .start: .start
        case .change: .change
        case .extend: .extend
        case .end: .end
        case .countPeople: .countPeople
        case .giveEvidence: .giveEvidence
        case .confirmEvidence: .confirmEvidence
        case .returnEvidence: .returnEvidence
        case .guide: .guide
        case .remind: .remind
        case .openMessage: .openMessage
        }
    }
}

/// A station that was heard too seldom in a week.
package struct Shortfall: Sendable, Equatable {
    package let station: Station.Code
    package let week: CampaignWeek
    package let counted: Int
    package let required: Int

    package init(station: Station.Code, week: CampaignWeek, counted: Int, required: Int) {
        self.station = station
        self.week = week
        self.counted = counted
        self.required = required
    }
}

/// What a decision must know of other records.
package struct CampaignGround: Sendable {
    package let directory: OutreachDirectory
    package let regulations: [Regulation.ID]

    package init(directory: OutreachDirectory, regulations: [Regulation.ID]) {
        self.directory = directory
        self.regulations = regulations
    }
}
