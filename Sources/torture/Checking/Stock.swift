import FieldReports
import LocalTime
import Office
import Storage

/// What the store holds, read at one moment and as it lies there: nothing that the program would do with it.
struct Stock: Sendable {
    struct Line: Sendable {
        let words: String
        let version: Int
    }

    struct Entry: Sendable {
        let sequence: Int
        let name: String
        let account: AccountID?
        let at: Instant
        let body: String
    }

    struct File: Sendable {
        let sha256: String
        let bytes: Int
        let report: ReportCode?
    }

    var reports: [ReportCode: Line] = [:]
    var history: [ReportCode: [Entry]] = [:]
    var media: [String: File] = [:]
}

extension Stock {
    init(_ tx: any Transaction) throws {
        try tx.each("SELECT id, version, shown_description FROM report") { row in
            reports[ReportCode(number: try row.get("id"))] = Line(
                words: try row.get("shown_description"), version: try row.get("version"))
            return true
        }
        try tx.each("SELECT report, sequence, name, account, at, body FROM event ORDER BY report, sequence") { row in
            history[ReportCode(number: try row.get("report")), default: []].append(
                Entry(
                    sequence: try row.get("sequence"), name: try row.get("name"), account: try row.get("account"),
                    at: try row.get("at"), body: try row.get("body")))
            return true
        }
        try tx.each("SELECT id, sha256, bytes, subject_kind, subject FROM media") { row in
            let kind: Subject.Kind? = try row.get("subject_kind")
            let report: Int64? = kind == .report ? try row.get("subject") : nil
            media[try row.get("id")] = File(
                sha256: try row.get("sha256"), bytes: try row.get("bytes"),
                report: report.map { ReportCode(number: $0) })
            return true
        }
    }
}
