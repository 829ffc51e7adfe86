import FieldReports
import Foundation
import Harness
import Media
import Office
import Operations
import Synchronization

/// Everything that was acknowledged, asked for again over HTTP by whoever sent it, and the photos on the shelf.
struct AskedAgain {
    let port: Int
    let opened: Opened

    /// - Returns: what was not as it was sent, with an example.
    func faults(_ book: Ledger.Book) async throws -> [(String, String)] {
        let faults = Mutex<[(String, String)]>([])
        func blame(_ what: String, _ example: String) { faults.withLock { $0.append((what, example)) } }
        let photos = Dictionary(book.photos.map { ($0.id, $0) }) { first, _ in first }
        var connection = try Connection(port: port, patience: 60)
        for report in book.reports.values {
            let path = "/api/v1/reports/\(report.code)"
            let answer = try patiently(&connection, Request.get(path, token: report.sender.token))
            let words = answer.member("description") as? String ?? ""
            if answer.status != 200 {
                blame("an acknowledged report is answered with \(answer.status)", "\(report.code)")
            } else if ContentHash(of: Array(words.utf8)).hex != report.digest {
                blame("a report with other words than were sent", "\(report.code)")
            }
            guard let photo = report.photo.flatMap({ photos[$0] }) else { continue }
            let shown = try patiently(
                &connection, Request.get(path + "/media/\(photo.id)", token: report.sender.token))
            if shown.status != 200 {
                blame("an acknowledged photo is answered with \(shown.status)", "\(photo.id) of \(report.code)")
            } else if PictureSize(jpeg: shown.body) != photo.size {
                blame("another picture is shown than was sent", "\(photo.id) of \(report.code)")
            }
        }
        for photo in book.photos { if let fault = try await fault(photo) { blame(fault, photo.id) } }
        return faults.withLock { $0 }
    }

    /// REP-13: the original, as it was sent to the last byte.
    private func fault(_ photo: KeptPhoto) async throws -> String? {
        guard let hash = ContentHash(hex: photo.sha256) else { return nil }
        let shelf = opened.province.library.store
        guard let bytes = try? await shelf.original(hash).bytes() else { return "an original is not on the shelf" }
        guard bytes.count == photo.bytes, ContentHash(of: bytes) == hash else { return "an original was changed" }
        for variant in [MediaVariant.thumbnail, .display] where try await !shelf.holds(variant, of: hash) {
            return "a photo without its derivative"
        }
        return nil
    }

    private func patiently(_ connection: inout Connection, _ request: [UInt8]) throws -> WireAnswer {
        while true {
            let answer = try connection.ask(request)
            guard answer.status == 429 || answer.status == 503 else { return answer }
            usleep(50_000)
        }
    }
}
