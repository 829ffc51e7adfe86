// What lies on a disk or in an object store instead of a photo: nobody who carries the disk away sees a face, or reads
// out of an original where it was taken.
//
//     8 bytes   NUL "PAmedia"; no picture, film, voice or sheet begins so
//     1 byte    version (1)
//     1 byte    length of the key's name, then the name in UTF-8
//     8 bytes   length of what is sealed, the highest byte first
//     32 bytes  salt
//     pieces    64 KiB each, the last one shorter, each with a tag of 16 bytes   (AES-256-GCM)
//     32 bytes  SHA-256 of all that, so that a copy can be checked by who has no key
//
// Every file has a key of its own, made of the installation's, the salt, the name on the shelf and the length: a file
// that is cut short or laid under another name does not open. Its pieces are numbered by their nonces.

import Crypto
import FoundationEssentials

struct SealedFile: Sendable {
    let keyID: String
    /// In bytes, of what is sealed.
    let length: Int64
    let salt: [UInt8]

    static let piece = 1 << 16
    static let tag = 16
    static let sum = 32
    /// A header is not longer than this, whatever the key is called.
    static let longestHeader = 8 + 1 + 1 + 255 + 8 + 32

    var header: [UInt8] {
        let name = Array(keyID.utf8)
        return Self.mark + [1, UInt8(name.count)] + name + bigEndian(length) + salt
    }

    /// Where a piece begins in the sealed file.
    func offset(of piece: Int64) -> Int64 { Int64(header.count) + piece * Int64(Self.piece + Self.tag) }

    /// Of the whole sealed file.
    var sealedLength: Int64 {
        let pieces = (length + Int64(Self.piece) - 1) / Int64(Self.piece)
        return Int64(header.count) + length + pieces * Int64(Self.tag) + Int64(Self.sum)
    }

    func key(_ key: SymmetricKey, as name: ShelfName) -> SymmetricKey {
        HKDF<SHA256>.deriveKey(
            inputKeyMaterial: key, salt: salt, info: Array("phananh-media-1\n\(name)\n\(length)".utf8),
            outputByteCount: 32)
    }

    static func nonce(_ piece: Int64) throws -> AES.GCM.Nonce {
        try AES.GCM.Nonce(data: [0, 0, 0, 0] + bigEndian(piece))
    }

    private static let mark: [UInt8] = [0] + Array("PAmedia".utf8)
}

extension SealedFile {
    /// Nil for what was not sealed: it was kept before shelves were.
    init?(head: [UInt8]) {
        let start = Self.mark.count + 2
        guard head.starts(with: Self.mark), head.count > start, head[Self.mark.count] == 1 else { return nil }
        let end = start + Int(head[start - 1])
        guard head.count >= end + 8 + 32, let id = String(validating: head[start..<end], as: UTF8.self) else {
            return nil
        }
        let length = head[end..<end + 8].reduce(Int64(0)) { $0 << 8 | Int64($1) }
        guard length >= 0 else { return nil }
        self.init(keyID: id, length: length, salt: Array(head[end + 8..<end + 8 + 32]))
    }

    static func isMarked(_ head: [UInt8]) -> Bool { head.starts(with: mark) }
}

private func bigEndian(_ number: Int64) -> [UInt8] {
    (0..<8).map { UInt8(truncatingIfNeeded: number >> (56 - 8 * $0)) }
}
