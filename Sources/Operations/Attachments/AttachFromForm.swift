import FieldReports
package import Media
package import Office

/// Photos that came inside a form: taken in at once, owned by whoever sent them, bound to a report by the act that
/// names them. What is refused leaves nothing behind.
extension Attachments {
    /// - Returns: the ids to name in an act, in the order of the files.
    /// - Throws: `Denial` for too many; `MediaRefusal` for what is no photo; `AccountProblem.notSignedIn`;
    ///   `MediaStoreError` where the shelf cannot be read or written.
    package func attachPhotos(_ files: [ArrivingFile], by viewer: Viewer) async throws -> [String] {
        guard files.count <= library.limits.photosPerReport else {
            throw Denial.badChoice(field: "media", "Mỗi lần gửi tối đa \(library.limits.photosPerReport) ảnh.")
        }
        var ids: [String] = []
        for file in files { ids.append(try await take(file, photosOnly: true, by: viewer).id) }
        return ids
    }
}
