import LocalTime
import Office
import Outreach
import Storage

extension Area {
    /// Time does nothing to a campaign: its window is asked of the day. Its rows are held against its history.
    static let campaigns = Area(
        kept: Campaign.self, elapse: { _, _, _ in nil }, accounts: { _, _, _ in [] }, unclaimed: { _, _ in nil },
        differences: { _, tx in
            var found: [String] = []
            try tx.journal.each(Campaign.self) { history in
                guard let subject = history.first?.subject else { return }
                guard let campaign = Campaign(replaying: history) else {
                    return found.append("\(subject): lịch sử không bắt đầu đúng")
                }
                if try tx.campaigns.rows(of: subject.number) != CampaignRows(campaign) {
                    found.append("\(subject): các dòng khác với lịch sử của nó")
                }
            }
            return found
        })
}
