// One file as it is served: its bytes, the same packed, its type and its tag.

import Crypto
import Foundation
package import NIOCore
import Outbound

package struct Asset: Sendable {
    package let body: ByteBuffer
    /// Nil where packing gains nothing: pictures, fonts, tiny files.
    package let packed: ByteBuffer?
    package let type: String
    package let tag: String

    init(path: String, bytes: Data) {
        body = ByteBuffer(bytes: bytes)
        type = Self.type(of: path)
        tag = "\"\(Hex.text(SHA256.hash(data: bytes)).prefix(16))\""
        let packed = Self.packs(type) ? Gzip.pack(body, level: 9) : nil
        self.packed = packed.flatMap { $0.readableBytes < bytes.count * 9 / 10 ? $0 : nil }
    }

    private static func type(of path: String) -> String {
        switch path.split(separator: ".").last {
        case "css": "text/css; charset=utf-8"
        case "js", "mjs": "text/javascript; charset=utf-8"
        case "json", "map": "application/json"
        case "webmanifest": "application/manifest+json"
        case "svg": "image/svg+xml"
        case "png": "image/png"
        case "jpg", "jpeg": "image/jpeg"
        case "webp": "image/webp"
        case "ico": "image/x-icon"
        case "woff2": "font/woff2"
        case "mp3": "audio/mpeg"
        case "wav": "audio/wav"
        case "html": "text/html; charset=utf-8"
        case "txt": "text/plain; charset=utf-8"
        default: "application/octet-stream"
        }
    }

    private static func packs(_ type: String) -> Bool {
        type.hasPrefix("text/") || type.contains("json") || type.contains("svg")
    }
}
