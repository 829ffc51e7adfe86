import Crypto
import Foundation
package import Media
package import Office
import Outbound
package import Storage

package struct TakenUpload: Sendable {
    package let media: UploadedMedia
    package let isRepeat: Bool
}

/// One file as the whole of a request: announced, taken in and finished at once.
extension Attachments {
    /// What was refused is forgotten: nobody else knows this upload's name.
    /// - Throws: `RequestKeyReused` where another file came under the key before; `UploadError.busy` while the same is
    ///   still arriving; `UploadError`, `MediaRefusal`.
    package func takeUpload<Chunks: AsyncSequence>(
        _ chunks: Chunks, length: Int64, checksum: ChunkChecksum?, by viewer: Viewer, request: RequestKey?
    ) async throws -> TakenUpload where Chunks.Element: Sequence<UInt8> {
        guard let owner = viewer.account else { throw AccountProblem.notSignedIn }
        let id = uploadName(request, of: owner)
        if try await !province.cases.claim(request, by: owner) {
            if let media = try await uploaded(id) {
                guard try await sum(of: chunks) == media.sha256 else { throw RequestKeyReused() }
                return TakenUpload(media: media, isRepeat: true)
            }
            // What a program that ended in the middle has left; one that still writes holds it.
            try await forgetUpload(id)
        }
        let media = try await province.cases.freeing(request, by: owner) {
            try await begin(id, length: length, of: owner)
            do {
                let state = try await appendUpload(id, at: 0, chunks, checksum: checksum, by: viewer)
                guard let media = state.media else {
                    throw UploadError.incomplete(offset: state.offset, length: length)
                }
                return media
            } catch {
                // The refusal is what the sender must hear; what was refused may be forgotten already.
                try? await dropUpload(id, by: viewer)
                throw error
            }
        }
        return TakenUpload(media: media, isRepeat: false)
    }

    private func sum<Chunks: AsyncSequence>(of chunks: Chunks) async throws -> String
    where Chunks.Element: Sequence<UInt8> {
        var hash = SHA256()
        for try await chunk in chunks { hash.update(data: Data(chunk)) }
        return Hex.text(hash.finalize())
    }
}
