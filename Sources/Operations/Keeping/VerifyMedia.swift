import FieldReports
import Media
import Office
import Outreach
import Storage

/// Reads every kept file to its last byte and compares it with its hash.
package struct MediaVerification: Sendable {
    /// Rows; several may have the same content.
    package var media = 0
    package var contents = 0
    /// What is missing or damaged, in words, with what it belongs to; empty when all is well.
    package var faults: [String] = []
}

extension Keeping {
    /// Walks all media rows, a few at a time; the store is not held while files are read.
    /// - Throws: when it cannot be known, as when the object store is away.
    package func verifyMedia() async throws -> MediaVerification {
        var result = MediaVerification()
        result.media = try await store.read { try $0.media.count() }
        var last = ""
        while true {
            let batch = try await store.read { [last] in try $0.media.contents(after: last, limit: 200) }
            guard let end = batch.last else { return result }
            for sha256 in batch { result.faults += try await faults(of: sha256) }
            result.contents += batch.count
            last = end
        }
    }

    private func faults(of sha256: String) async throws -> [String] {
        guard let hash = ContentHash(hex: sha256) else { return ["\(sha256): không phải mã băm SHA-256"] }
        let faults = try await library.store.faults(of: hash)
        guard !faults.isEmpty else { return [] }
        let records = try await store.read { try $0.media.all(of: sha256) }
        let owners = Set(records.compactMap(\.subject).map(\.named)).sorted()
        let place = owners.isEmpty ? "chưa thuộc nội dung nào" : owners.joined(separator: ", ")
        return faults.map { "\($0.name): \($0.kind == .missing ? "không còn" : "bị hỏng") (\(place))" }
    }
}

extension Subject {
    /// For whoever looks after the machine.
    fileprivate var named: String {
        switch kind {
        case .report: "phản ánh \(ReportCode(number: number))"
        case Campaign.kind: "chiến dịch \(number)"
        case Bulletin.kind: "bản tin \(number)"
        case ExerciseBulletin.kind: "bản tin diễn tập \(number)"
        default: description
        }
    }
}
