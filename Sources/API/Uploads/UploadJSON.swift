// How far an upload has come, and what it became.

import FieldReports
import Office
import Operations

struct UploadJSON: Encodable {
    let id: String
    let offset: Int64
    let length: Int64
    let media: MediaMadeJSON?

    init(_ state: UploadState) {
        (id, offset, length) = (state.id, state.offset, state.length)
        media = state.media.map(MediaMadeJSON.init)
    }
}

struct MediaMadeJSON: Encodable {
    let id: String
    /// Of the file as it was sent.
    let sha256: String
    let kind: MediaItem.Kind
    let bytes: Int

    init(_ media: UploadedMedia) { (id, sha256, kind, bytes) = (media.id, media.sha256, media.kind, media.bytes) }
}
