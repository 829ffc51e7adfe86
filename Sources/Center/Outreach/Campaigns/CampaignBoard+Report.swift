import Operations
import Outreach

extension CampaignBoard {
    var report: ClosingReport {
        ClosingReport(campaign, compliance, progress, in: directory, regulations, on: today)
    }
}
