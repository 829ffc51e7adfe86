import Office
import Storage

/// News between nodes, as the payload of a NOTIFY: `b` for the books, `e` for everything, `s` and `kind number` for
/// subjects.
///
/// The channel carries the schema's name, so that two provinces of one database do not hear each other.
enum Wire {
    static let channel: Query = "'phananh ' || current_schema()"
    static let listen: Query = "DO $$ BEGIN EXECUTE format('LISTEN %I', 'phananh ' || current_schema()); END $$"

    static func notify(_ piece: Announcement) -> Query { notify(text(of: [piece])) }

    private static func notify(_ text: String) -> Query { "SELECT pg_notify(" + channel + ", \(text))" }

    /// As few messages as hold it all: one holds 8000 bytes, and a kind has a short name.
    static func notifications(of news: Set<Announcement>) -> [Query] {
        if news.contains(.everything) { return [notify(.everything)] }
        // The books went out with the transaction itself.
        let changed = news.filter { $0 != .books }.sorted { "\($0)" < "\($1)" }
        return stride(from: 0, to: changed.count, by: 150).map { start in
            notify(text(of: changed[start..<min(start + 150, changed.count)]))
        }
    }

    private static func text(of news: some Collection<Announcement>) -> String {
        if news.contains(.everything) { return "e" }
        if news.contains(.books) { return "b" }
        let subjects = news.compactMap { piece -> String? in
            guard case .changed(let subject) = piece else { return nil }
            return "\(subject.kind.rawValue) \(subject.number)"
        }
        return "s" + subjects.joined(separator: ",")
    }

    /// What another node said. What cannot be read is taken for everything.
    static func news(_ payload: String) -> [Announcement] {
        switch payload.first {
        case "b": return [.books]
        case "s":
            return payload.dropFirst().split(separator: ",").map { piece in
                let words = piece.split(separator: " ")
                guard words.count == 2, let number = Int64(words[1]) else { return .everything }
                return .changed(Subject(Subject.Kind(rawValue: String(words[0])), number))
            }
        default: return [.everything]
        }
    }
}
