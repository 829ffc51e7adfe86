import Crypto

extension SealedFile {
    /// The sealed file, read as what was sealed. A piece that was changed, moved or belongs elsewhere throws
    /// `MediaStoreError.damaged`.
    func opened(_ sealed: ShelfFile, as name: ShelfName, with key: SymmetricKey) throws -> ShelfFile {
        let damaged = MediaStoreError.damaged(name: name.description)
        guard sealed.length == sealedLength else { throw damaged }
        let own = self.key(key, as: name)
        let atOnce = max(1, sealed.atOnce / (Self.piece + Self.tag)) * Self.piece
        return ShelfFile(length: length, atOnce: atOnce) { offset, count in
            guard count > 0, offset < length else { return [] }
            let end = min(length, offset + Int64(count))
            let pieces = offset / Int64(Self.piece)...(end - 1) / Int64(Self.piece)
            let bytes = try await sealed.bytes(self.offset(of: pieces.lowerBound)..<sealedEnd(of: pieces.upperBound))
            let plain = try self.plain(bytes, from: pieces.lowerBound, own) ?? { throw damaged }()
            let start = Int(offset - pieces.lowerBound * Int64(Self.piece))
            return Array(plain[start..<start + Int(end - offset)])
        }
    }

    private func sealedEnd(of piece: Int64) -> Int64 { min(offset(of: piece + 1), sealedLength - Int64(Self.sum)) }

    /// Nil where a piece does not open.
    private func plain(_ bytes: [UInt8], from first: Int64, _ key: SymmetricKey) throws -> [UInt8]? {
        var (plain, number, rest) = ([UInt8](), first, bytes[...])
        plain.reserveCapacity(bytes.count)
        while !rest.isEmpty {
            let sealed = rest.prefix(Self.piece + Self.tag)
            guard sealed.count > Self.tag,
                let box = try? AES.GCM.SealedBox(
                    nonce: Self.nonce(number), ciphertext: sealed.dropLast(Self.tag), tag: sealed.suffix(Self.tag)),
                let opened = try? AES.GCM.open(box, using: key)
            else { return nil }
            plain += opened
            (number, rest) = (number + 1, rest.dropFirst(sealed.count))
        }
        return plain
    }
}
