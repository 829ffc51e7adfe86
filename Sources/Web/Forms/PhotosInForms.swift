// The photos of an official's form: they go to the disk as they come, and are taken in by whoever may do what the form
// asks for.

package import Hummingbird
package import Media
import NIOCore

extension Request {
    /// Throws `MediaStoreError` where they cannot be kept, besides what is wrong with the form.
    package func readPhotos(
        _ context: SiteContext, tokens: FormToken, into library: MediaLibrary
    ) async throws -> (form: Form, files: [ArrivingFile]) {
        var limits = MultipartLimits()
        limits.fileBytes = Int(library.limits.photoBytes)
        limits.files = library.limits.photosPerReport
        var files: [ArrivingFile] = []
        let form = try await readMultipart(context, tokens: tokens, limits: limits) { event in
            switch event {
            case .began: files.append(try await library.arrivingFile())
            case .bytes(let piece): try await files.last?.take(Array(piece.readableBytesView))
            case .ended: break
            }
        }
        return (form, files)
    }
}
