import Crypto
import FoundationEssentials
import Glibc

extension ContentHash {
    /// Whether the file is what its name says, as far as one can tell without a key: a sealed one by the sum at its
    /// end, a plain one by its hash. Blocks.
    package func names(_ path: String) throws -> Bool {
        let file = try OpenFile(path, O_RDONLY)
        let head = try file.read(at: 0, upTo: SealedFile.longestHeader)
        guard SealedFile.isMarked(head) else { return try file.hash() == self }
        guard let sealed = SealedFile(head: head), try file.size == sealed.sealedLength else { return false }
        let end = sealed.sealedLength - Int64(SealedFile.sum)
        return try file.hash(upTo: end).elementsEqual(file.read(at: end, upTo: SealedFile.sum))
    }
}

extension OpenFile {
    fileprivate func hash(upTo end: Int64) throws -> SHA256.Digest {
        var hasher = SHA256()
        var offset: Int64 = 0
        while offset < end {
            let chunk = try read(at: offset, upTo: Int(min(end - offset, 1 << 18)))
            // It became shorter while it was read.
            if chunk.isEmpty { break }
            hasher.update(data: chunk)
            offset += Int64(chunk.count)
        }
        return hasher.finalize()
    }
}
