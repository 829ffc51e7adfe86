// The headers of tus 1.0, and what they say.

import Foundation
import HTTPTypes
import Hummingbird
import Media
import Operations
import Web

extension Request {
    /// 412 tells which version is spoken here.
    func requireTus() throws {
        guard headers[.tusResumable] == "1.0.0" else { throw WrongTusVersion() }
    }

    /// `sha1 2jmj7l5rSw0yVb/vlWAYkK/YBwk=`
    func checksum() throws -> ChunkChecksum? {
        guard let text = headers[.uploadChecksum] else { return nil }
        let parts = text.split(separator: " ")
        guard parts.count == 2, let digest = Data(base64Encoded: String(parts[1])) else {
            throw BadParameter("Upload-Checksum")
        }
        switch (parts[0], digest.count) {
        case ("sha1", 20): return .sha1(Array(digest))
        case ("sha256", 32): return .sha256(Array(digest))
        default: throw BadParameter("Upload-Checksum")
        }
    }
}

extension UploadState {
    var headers: HTTPFields {
        [.tusResumable: "1.0.0", .uploadOffset: "\(offset)", .uploadLength: "\(length)"]
    }
}

struct WrongTusVersion: Explained {
    var code: String { "wrongTusVersion" }
    var sentence: String { "Giao thức tải lên phải là tus 1.0.0." }
    var status: HTTPResponse.Status { .preconditionFailed }
    var headers: HTTPFields { [.tusVersion: "1.0.0"] }
}

struct LengthNeeded: Explained {
    var code: String { "lengthNeeded" }
    var sentence: String { "Hãy cho biết dung lượng tệp (Content-Length)." }
    var status: HTTPResponse.Status { .lengthRequired }
}

extension HTTPField.Name {
    static let tusResumable = HTTPField.Name("Tus-Resumable")!
    static let tusVersion = HTTPField.Name("Tus-Version")!
    static let tusExtension = HTTPField.Name("Tus-Extension")!
    static let tusChecksumAlgorithm = HTTPField.Name("Tus-Checksum-Algorithm")!
    static let tusMaxSize = HTTPField.Name("Tus-Max-Size")!
    static let uploadLength = HTTPField.Name("Upload-Length")!
    static let uploadOffset = HTTPField.Name("Upload-Offset")!
    static let uploadChecksum = HTTPField.Name("Upload-Checksum")!
}
