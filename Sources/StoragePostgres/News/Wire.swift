import FieldReports
import Storage

/// News between nodes, as the payload of a NOTIFY: `b` for the books, `e` for everything, `r` and numbers for reports.
///
/// The channel carries the schema's name, so that two provinces of one database do not hear each other.
enum Wire {
    static let channel: Query = "'phananh ' || current_schema()"
    static let listen: Query = "DO $$ BEGIN EXECUTE format('LISTEN %I', 'phananh ' || current_schema()); END $$"

    static func notify(_ piece: Announcement) -> Query { notify(text(of: [piece])) }

    private static func notify(_ text: String) -> Query { "SELECT pg_notify(" + channel + ", \(text))" }

    /// As few messages as hold it all: one holds 8000 bytes, some 500 reports.
    static func notifications(of news: Set<Announcement>) -> [Query] {
        if news.contains(.everything) { return [notify(.everything)] }
        // The books went out with the transaction itself.
        let reports = news.filter { $0 != .books }.sorted { "\($0)" < "\($1)" }
        return stride(from: 0, to: reports.count, by: 300).map { start in
            notify(text(of: reports[start..<min(start + 300, reports.count)]))
        }
    }

    private static func text(of news: some Collection<Announcement>) -> String {
        if news.contains(.everything) { return "e" }
        if news.contains(.books) { return "b" }
        let numbers = news.compactMap { piece -> String? in
            guard case .report(let code) = piece else { return nil }
            return String(code.number)
        }
        return "r" + numbers.joined(separator: ",")
    }

    /// What another node said. What cannot be read is taken for everything.
    static func news(_ payload: String) -> [Announcement] {
        switch payload.first {
        case "b": return [.books]
        case "r":
            return payload.dropFirst().split(separator: ",").compactMap { Int64($0) }.map {
                .report(ReportCode(number: $0))
            }
        default: return [.everything]
        }
    }
}
