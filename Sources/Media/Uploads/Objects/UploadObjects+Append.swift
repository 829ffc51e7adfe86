// Bytes arriving on their way into an object store. They wait in a nameless file until there are enough for a piece.

import Glibc

extension UploadObjects {
    @discardableResult
    package func append<Chunks: AsyncSequence>(
        _ id: String, at offset: Int64, _ chunks: Chunks, checksum: ChunkChecksum?
    ) async throws -> Int64 where Chunks.Element: Sequence<UInt8> {
        let round = try await round(of: id)
        guard round.sha256 == nil else { throw UploadError.finished }
        let size = try await pieces(of: round).end
        guard size == offset else { throw UploadError.wrongOffset(current: size) }
        var spool = try await Spool(in: scratch, startingAt: offset)
        var check = checksum?.begin()
        do {
            for try await chunk in chunks {
                let bytes = Array(chunk)
                guard Int64(bytes.count) <= round.length - spool.end else { throw UploadError.tooMuch }
                try await spool.add(bytes)
                check?.update(bytes)
                // What is checked as one is written as one: before its end nobody can vouch for it.
                if checksum == nil, spool.length >= pieceBytes { try await write(&spool, into: round) }
            }
        } catch let error where error is UploadError || error is MediaStoreError {
            throw error
        } catch {
            // The sender hung up. Whatever keeping meets now, that is the error to tell.
            if checksum == nil { try? await write(&spool, into: round) }
            throw error
        }
        if let check, !check.holds { throw UploadError.wrongChecksum }
        try await write(&spool, into: round)
        return spool.end
    }

    /// Not in this task: it may be cancelled when the sender hangs up, and what came is kept all the same.
    private func write(_ spool: inout Spool, into round: UploadRound) async throws {
        guard spool.length > 0 else { return }
        let (content, name) = (try await spool.content(), round.piece(at: spool.start))
        let kept = Task { try await objects.keep(content, as: name, onlyIfAbsent: true) }
        guard try await kept.value else {
            // Another was first with this offset.
            throw UploadError.wrongOffset(current: try await pieces(of: round).end)
        }
        spool = try await Spool(in: scratch, startingAt: spool.end)
    }
}

/// Bytes on this node's disk under no name: when the node dies they are gone with it.
private struct Spool: Sendable {
    let start: Int64
    private let file: OpenFile
    private(set) var length: Int64 = 0

    var end: Int64 { start + length }

    init(in folder: String, startingAt start: Int64) async throws {
        self.start = start
        file = try await onDisk {
            try Folders.make(folder)
            let path = folder + "/" + Draft.next()
            defer { unlink(path) }
            return try OpenFile(path, O_RDWR | O_CREAT | O_EXCL)
        }
    }

    mutating func add(_ bytes: [UInt8]) async throws {
        let place = length
        try await onDisk { [file] in try file.write(bytes, at: place) }
        length += Int64(bytes.count)
    }

    func content() async throws -> ObjectContent { try await onDisk { [file] in try ObjectContent(reading: file) } }
}
