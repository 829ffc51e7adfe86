// What is written: its length and hash are known before the first byte leaves, for the signature covers them.

import AsyncHTTPClient
import Crypto
import NIOCore

package struct S3Body: Sendable {
    package let length: Int64
    /// In hexadecimal.
    let sha256: String
    /// Made anew for each attempt.
    let stream: @Sendable () -> HTTPClientRequest.Body

    package init(_ bytes: [UInt8]) {
        length = Int64(bytes.count)
        sha256 = Hex.text(SHA256.hash(data: bytes))
        stream = { .bytes(bytes) }
    }

    /// - Parameter sha256: in hexadecimal.
    package init<Chunks: AsyncSequence & Sendable>(
        length: Int64, sha256: String, chunks: @escaping @Sendable () -> Chunks
    ) where Chunks.Element == [UInt8] {
        self.length = length
        self.sha256 = sha256
        stream = { .stream(chunks().map { ByteBuffer(bytes: $0) }, length: .known(length)) }
    }

    static let none = S3Body([])
}
