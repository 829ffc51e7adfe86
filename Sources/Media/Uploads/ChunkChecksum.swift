// The checksum of one piece of an upload, as tus sends it.

import Crypto

package enum ChunkChecksum: Sendable, Equatable {
    case sha1([UInt8])
    case sha256([UInt8])

    func begin() -> ChunkCheck {
        switch self {
        case .sha1(let digest): ChunkCheck(expected: digest, hasher: .sha1(Insecure.SHA1()))
        case .sha256(let digest): ChunkCheck(expected: digest, hasher: .sha256(SHA256()))
        }
    }
}

struct ChunkCheck {
    fileprivate enum Hasher {
        case sha1(Insecure.SHA1)
        case sha256(SHA256)
    }

    fileprivate let expected: [UInt8]
    fileprivate var hasher: Hasher

    mutating func update(_ bytes: [UInt8]) {
        switch hasher {
        case .sha1(var sha1):
            sha1.update(data: bytes)
            hasher = .sha1(sha1)
        case .sha256(var sha256):
            sha256.update(data: bytes)
            hasher = .sha256(sha256)
        }
    }

    var holds: Bool {
        switch hasher {
        case .sha1(let sha1): Array(sha1.finalize()) == expected
        case .sha256(let sha256): Array(sha256.finalize()) == expected
        }
    }
}
