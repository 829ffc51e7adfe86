import Crypto
import Glibc

extension SealedFile {
    /// Seals the file at `path` into a new one. Blocks.
    static func seal(_ path: String, into sealed: String, as name: ShelfName, with key: ShelfKey) throws {
        let source = try OpenFile(path, O_RDONLY)
        var chance = SystemRandomNumberGenerator()
        let salt = (0..<32).map { _ in UInt8.random(in: .min ... .max, using: &chance) }
        let made = SealedFile(keyID: key.id, length: try source.size, salt: salt)
        let own = made.key(key.key, as: name)
        var writing = Writing(try OpenFile(sealed, O_WRONLY | O_CREAT | O_EXCL))
        try writing.add(made.header)
        var (read, number) = (Int64(0), Int64(0))
        while read < made.length {
            let plain = try source.read(at: read, upTo: piece)
            // A finished file does not change, and a disk that says so is not believed.
            guard plain.count == min(Int64(piece), made.length - read) else { throw MediaStoreError.notFound }
            let box = try AES.GCM.seal(plain, using: own, nonce: nonce(number))
            try writing.add(Array(box.ciphertext) + Array(box.tag))
            (read, number) = (read + Int64(plain.count), number + 1)
        }
        try writing.close()
    }

    /// The bytes so far, and their sum.
    private struct Writing {
        private let file: OpenFile
        private var end = Int64(0)
        private var hasher = SHA256()

        init(_ file: OpenFile) { self.file = file }

        mutating func add(_ bytes: [UInt8]) throws {
            try file.write(bytes, at: end)
            hasher.update(data: bytes)
            end += Int64(bytes.count)
        }

        func close() throws { try file.write(Array(hasher.finalize()), at: end) }
    }
}
