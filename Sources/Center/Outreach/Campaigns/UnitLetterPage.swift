// /tuyen-truyen/don-vi/{number}/van-ban/{message}: what was sent to one's unit. Opening it is its receipt.

import Operations
import Outreach
import Vietnamese
import Web

struct UnitLetterPage: Page {
    static let template = "center/campaign-letter"
    let title: String
    let section: String? = Entrance.outreach.path
    let lead: String
    let words: String
    let facts: SummaryList
}

extension UnitLetterPage {
    init(_ sheet: UnitSheet, _ message: SentMessage) {
        title = "\(message.content.kind.label) số \(message.id)"
        lead = sheet.terms.title
        words = message.content.words
        facts = SummaryList([
            .init("Gửi", sheet.unit.name + (message.content.toHead ? ", gửi cả người đứng đầu" : "")),
            .init("Lúc", message.at.official),
            .init("Đơn vị mở lúc", message.receipt?.at.official ?? "Chưa"),
        ])
    }
}
