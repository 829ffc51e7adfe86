// Why an upload cannot go on. The offset is there so that the sender need not ask for it.

package enum UploadError: Error, Sendable, Equatable {
    /// Not 1 to 64 letters, digits, hyphens or underscores.
    case invalidID
    case invalidLength
    case tooLarge(limitBytes: Int64)
    case alreadyExists
    case notFound
    case wrongOffset(current: Int64)
    /// More bytes came than were announced; those of this piece are dropped.
    case tooMuch
    /// Another piece is arriving.
    case busy
    case incomplete(offset: Int64, length: Int64)
    case wrongChecksum
    /// It is sealed: nothing can be added.
    case finished

    package var code: String {
        switch self {
        case .invalidID: "invalidUploadID"
        case .invalidLength: "invalidUploadLength"
        case .tooLarge: "tooLarge"
        case .alreadyExists: "uploadExists"
        case .notFound: "noSuchUpload"
        case .wrongOffset: "wrongUploadOffset"
        case .tooMuch: "uploadTooLong"
        case .busy: "uploadBusy"
        case .incomplete: "uploadIncomplete"
        case .wrongChecksum: "wrongChecksum"
        case .finished: "uploadFinished"
        }
    }
}
