package import LocalTime
package import Office

/// What is reported when a campaign ends: figures in tables, each with the way to the list behind it. The page, the
/// printed text and the sheet are made from this one value.
package struct ClosingReport: Sendable, Equatable {
    package let campaign: Int64
    package let title: String
    package let lead: [String]
    package let tables: [Table]
    package let madeOn: Day

    package struct Table: Sendable, Equatable {
        package let caption: String
        package let columns: [String]
        package let rows: [[Cell]]
    }

    /// A cell as it is read; a number also as it is reckoned with.
    package struct Cell: Sendable, Equatable {
        package let text: String
        package let number: Int?
        package let list: List?

        init(_ text: String, _ list: List? = nil) { (self.text, number, self.list) = (text, nil, list) }
        init(_ number: Int, as text: String, _ list: List? = nil) {
            (self.text, self.number, self.list) = (text, number, list)
        }
    }

    /// The list behind a figure.
    package enum List: Sendable, Equatable {
        case stations
        case station(Station.Code)
        case evidence(unit: DirectoryUnit.Code?, EvidenceState?)
        case messages(unreadOnly: Bool)
    }
}

extension ClosingReport {
    package init(
        _ campaign: Campaign, _ compliance: Compliance, _ progress: [CampaignUnitProgress],
        in directory: OutreachDirectory,
        _ regulations: [Regulation], on today: Day
    ) {
        self.campaign = campaign.number
        title = campaign.terms.title
        madeOn = today
        lead = campaign.lead(regulations, on: today)
        tables = [
            campaign.figures(compliance, progress, on: today), campaign.channelFigures(compliance, on: today),
            compliance.stationFigures(on: today), compliance.shortfallFigures(on: today),
            campaign.unitFigures(progress, directory), campaign.formFigures(progress),
        ]
    }
}
