import FieldReports
import Office

/// Every promise of the ledger, looked for in the store.
extension Verdict {
    mutating func look(for book: Ledger.Book, in stock: Stock) {
        lookForReports(book, stock)
        lookForActs(book, stock)
        lookForPhotos(book, stock)
        for (what, times) in book.strange { blame("an answer that should not be: " + what, times: times) }
    }

    private mutating func lookForReports(_ book: Ledger.Book, _ stock: Stock) {
        let made = Dictionary(grouping: stock.reports.keys) { stock.reports[$0]?.words.mark ?? "" }
        for report in book.reports.values {
            tallies[report.before, default: Tally()].reports += 1
            let codes = made[report.key] ?? []
            let isWhole = stock.history[report.code]?.first?.name == "submitted"
            count(
                codes.contains(report.code) && isWhole ? codes.count : 0, report.before, "an acknowledged report",
                "\(report.code), sent as \(report.key)")
        }
        // What nobody has answered may be there or not, but once.
        for key in book.tried.subtracting(book.reports.keys) where (made[key]?.count ?? 0) > 1 {
            blame("one key made several reports", key)
        }
        for key in made.keys where key != "" && !book.tried.contains(key) { blame("a report that nobody sent", key) }
        for (code, report) in stock.reports where report.version != stock.history[code]?.count {
            blame("a version is not the number of events", "\(code)")
        }
    }

    private mutating func lookForActs(_ book: Ledger.Book, _ stock: Stock) {
        for act in book.acts {
            tallies[act.before, default: Tally()].acts += 1
            let events = (stock.history[act.code] ?? []).filter { event in
                event.name == act.event && event.account == act.account && event.sequence <= act.version
                    && act.mark.map(event.body.contains) ?? true
            }
            count(events.count, act.before, "an acknowledged act", "\(act.event) on \(act.code)")
        }
    }

    private mutating func lookForPhotos(_ book: Ledger.Book, _ stock: Stock) {
        let sentWith = Dictionary(
            book.reports.values.compactMap { report in report.photo.map { ($0, report.code) } },
            uniquingKeysWith: { first, _ in first })
        for photo in book.photos {
            tallies[photo.before, default: Tally()].photos += 1
            let file = stock.media[photo.id]
            let isRight =
                file?.sha256 == photo.sha256 && file?.bytes == photo.bytes
                && (sentWith[photo.id] == nil || file?.report == sentWith[photo.id])
            count(isRight ? 1 : 0, photo.before, "an acknowledged photo", photo.id)
        }
    }
}

extension String {
    /// The key in the mark that a client put into its words.
    fileprivate var mark: String? { firstMatch(of: /\(dấu ([0-9-]+)\.\)/).map { String($0.output.1) } }
}
