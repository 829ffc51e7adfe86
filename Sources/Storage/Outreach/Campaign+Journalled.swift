package import Outreach

/// In the journal, with rows beside it for lists: what each asks, how far its units are, the evidence, and what was sent
/// with its receipt.
extension Campaign: Journalled {
    package static let listings = [
        Listing<Campaign>("campaign", by: ["id"], ["version", "title", "from_day", "last_day", "weekly"]) { campaign in
            let terms = campaign.terms
            return [
                storedRow(
                    campaign.number, campaign.version, terms.title, terms.from, campaign.lastDay, terms.weekly)
            ]
        },
        Listing<Campaign>("campaign_unit", by: ["campaign", "unit"], ["total", "reached", "unread"]) { campaign in
            campaign.terms.units.map { unit in
                let progress = campaign.progress(of: unit)
                return storedRow(campaign.number, unit, progress.total, progress.reached, progress.unread)
            }
        },
        Listing<Campaign>("campaign_station", by: ["campaign", "station"], []) { campaign in
            campaign.terms.stations.map { storedRow(campaign.number, $0) }
        },
        Listing<Campaign>(
            "campaign_evidence", by: ["campaign", "id"], ["unit", "form", "state", "captured_on", "at"]
        ) { campaign in
            campaign.evidence.map { given in
                storedRow(
                    campaign.number, given.id, given.content.unit, given.content.form.rawValue, given.state.rawValue,
                    given.content.capturedOn, given.at)
            }
        },
        Listing<Campaign>(
            "campaign_message", by: ["campaign", "id"], ["kind", "unit", "station", "to_head", "at", "read_at"]
        ) { campaign in
            campaign.messages.map { sent in
                storedRow(
                    campaign.number, sent.id, sent.content.kind.rawValue, sent.content.unit, sent.content.station,
                    sent.content.toHead, sent.at, sent.receipt?.at)
            }
        },
    ]
}
