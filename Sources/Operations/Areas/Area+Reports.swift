import FieldReports
import LocalTime
import Office
import Storage

extension Area {
    /// Reports: `verify` replays them by itself, one at a time, with their columns.
    static let reports = Area(
        kept: Report.self,
        elapse: { report, now, books in
            report.elapse(to: now, under: books.law, fallback: books.fallbackRoute(for: report, on: now.day))
        },
        accounts: { recipient, report, tx in
            switch recipient {
            // A person without an account is reached when they claim the report.
            case .reporter: try tx.accounts.find(person: report.reporter).map { [$0.id] } ?? []
            case .assistant: [report.submittedBy]
            // What has been hidden since is nobody's news.
            case .followers where report.visibility == .public: try tx.follows.followers(of: report.code)
            default: []
            }
        },
        // A0.12: whom an assistant named, while nobody has claimed the report. Who closed their account wants no more.
        unclaimed: { report, tx in
            try report.isAssisted && !tx.accounts.hasHad(person: report.reporter) ? report.reporter : nil
        },
        differences: { _, _ in [] })
}
