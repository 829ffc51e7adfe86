package import LocalTime
package import Office
package import Outreach

/// In the journal, with rows beside it for lists. The rows are what the value says, and written where that changed.
extension Campaign: Journalled {
    package func write(
        _ recorded: [Recorded<Campaign>], from old: Campaign, wakesAt: Instant?, at now: Instant,
        in tx: any Transaction
    ) throws {
        for event in recorded { try tx.journal.append(event) }
        try wake(at: wakesAt, in: tx)
        try tx.campaigns.write(CampaignRows(self), over: CampaignRows(old))
        tx.announce(.changed(subject))
    }
}
