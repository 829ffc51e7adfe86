import FieldReports
import LocalTime
import Media
package import Office
import Storage

/// Photos that came inside a form: taken in at once, owned by whoever sent them, bound to a report by the act that
/// names them. What is refused leaves nothing behind.
extension Attachments {
    /// - Returns: the ids to name in an act, in the order of the files.
    /// - Throws: `Denial` for too many; `MediaRefusal` for what is no photo; `AccountProblem.notSignedIn`;
    ///   `MediaStoreError` where the shelf cannot be read or written.
    package func attachPhotos(_ files: [[UInt8]], by viewer: Viewer) async throws -> [String] {
        guard let account = viewer.account else { throw AccountProblem.notSignedIn }
        guard files.count <= library.limits.photosPerReport else {
            throw Denial.badChoice(field: "media", "Mỗi lần gửi tối đa \(library.limits.photosPerReport) ảnh.")
        }
        var ids: [String] = []
        for bytes in files { ids.append(try await takePhoto(bytes, of: account)) }
        return ids
    }

    private func takePhoto(_ bytes: [UInt8], of account: AccountID) async throws -> String {
        let upload = province.freshName()
        try await library.uploads.create(upload, length: Int64(bytes.count))
        do {
            try await library.uploads.append(upload, at: 0, bytes)
            let made = try await library.intake.take(try await library.uploads.finish(upload), photosOnly: true)
            try await library.uploads.terminate(upload)
            let record = MediaRecord(
                id: province.freshName(), owner: account, sha256: made.sha256.hex, kind: .photo,
                contentType: made.contentType,
                bytes: Int(made.bytes), width: made.width, height: made.height, seconds: nil,
                likeness: made.dHash.map { Int64(bitPattern: $0) }, createdAt: now())
            try await store.write { try $0.media.insert(record) }
            return record.id
        } catch {
            // The refusal is what the person must hear, not what tidying up after it may meet.
            try? await library.uploads.terminate(upload)
            throw error
        }
    }
}
