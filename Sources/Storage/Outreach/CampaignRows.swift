import LocalTime
import Office
package import Outreach

/// What a campaign says in rows, each by its key: made from the value alone, so that `verify` can compare.
package struct CampaignRows: Sendable, Equatable {
    package let campaign: Int64
    /// Nil before it has begun.
    let head: [StoredValue]?
    let units: [String: [StoredValue]]
    let stations: [String: [StoredValue]]
    let evidence: [String: [StoredValue]]
    let messages: [String: [StoredValue]]

    package init(_ campaign: Campaign) {
        self.campaign = campaign.number
        let number = campaign.number.storedValue
        let terms = campaign.terms
        head =
            campaign.version == 0
            ? nil
            : [
                number, campaign.version.storedValue, terms.title.storedValue, terms.from.storedValue,
                campaign.lastDay.storedValue, terms.weekly.storedValue,
            ]
        units = Dictionary(
            terms.units.map { unit in
                let progress = campaign.progress(of: unit)
                let row = [
                    number, unit.rawValue.storedValue, progress.total.storedValue, progress.reached.storedValue,
                    progress.unread.storedValue,
                ]
                return (unit.rawValue, row)
            }
        ) { first, _ in first }
        stations = Dictionary(
            terms.stations.map { ($0.rawValue, [number, $0.rawValue.storedValue]) }
        ) { first, _ in first }
        evidence = Dictionary(uniqueKeysWithValues: campaign.evidence.map { ("\($0.id)", [number] + $0.row) })
        messages = Dictionary(uniqueKeysWithValues: campaign.messages.map { ("\($0.id)", [number] + $0.row) })
    }

    init(
        campaign: Int64, head: [StoredValue]?, units: [String: [StoredValue]], stations: [String: [StoredValue]],
        evidence: [String: [StoredValue]], messages: [String: [StoredValue]]
    ) {
        self.campaign = campaign
        self.head = head
        self.units = units
        self.stations = stations
        self.evidence = evidence
        self.messages = messages
    }

    static let headColumns = ["id", "version", "title", "from_day", "last_day", "weekly"]
    static let unitColumns = ["campaign", "unit", "total", "reached", "unread"]
    static let stationColumns = ["campaign", "station"]
    static let evidenceColumns = ["campaign", "id", "unit", "form", "state", "captured_on", "at"]
    static let messageColumns = ["campaign", "id", "kind", "unit", "station", "to_head", "at", "read_at"]
}

extension GivenEvidence {
    fileprivate var row: [StoredValue] {
        [
            id.storedValue, content.unit.rawValue.storedValue, content.form.rawValue.storedValue,
            state.rawValue.storedValue, content.capturedOn?.storedValue ?? .null, at.storedValue,
        ]
    }
}

extension SentMessage {
    fileprivate var row: [StoredValue] {
        [
            id.storedValue, content.kind.rawValue.storedValue, content.unit.rawValue.storedValue,
            content.station?.rawValue.storedValue ?? .null, content.toHead.storedValue, at.storedValue,
            receipt?.at.storedValue ?? .null,
        ]
    }
}
