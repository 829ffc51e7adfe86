// Bytes arriving. What came before the signal was lost is kept, so the phone goes on from there.

import Glibc

extension UploadFolder {
    @discardableResult
    package func append<Chunks: AsyncSequence>(
        _ id: String, at offset: Int64, _ chunks: Chunks, checksum: ChunkChecksum?
    ) async throws -> Int64 where Chunks.Element: Sequence<UInt8> {
        let arrival = try await begin(id, at: offset)
        var end = offset
        var check = checksum?.begin()
        do {
            for try await chunk in chunks {
                let bytes = Array(chunk)
                guard Int64(bytes.count) <= arrival.length - end else { throw UploadError.tooMuch }
                let place = end
                try await onDisk { try arrival.file.write(bytes, at: place) }
                check?.update(bytes)
                end += Int64(bytes.count)
            }
        } catch {
            let keep = checksum == nil && (error as? UploadError) != .tooMuch
            // Whatever this meets on a failing disk, the first error is the one to tell.
            try? await settle(arrival, at: keep ? end : offset)
            throw error
        }
        if let check, !check.holds {
            try await settle(arrival, at: offset)
            throw UploadError.wrongChecksum
        }
        try await settle(arrival, at: end)
        return end
    }

    private func begin(_ id: String, at offset: Int64) async throws -> Arrival {
        let files = try UploadFiles(folder, id)
        return try await onDisk {
            let file = try files.locked()
            do {
                let record = try files.record()
                guard record.sha256 == nil else { throw UploadError.finished }
                let size = try file.size
                guard size == offset else { throw UploadError.wrongOffset(current: size) }
                return Arrival(file: file, length: record.length)
            } catch {
                file.unlock()
                throw error
            }
        }
    }

    private func settle(_ arrival: Arrival, at end: Int64) async throws {
        try await onDisk {
            defer { arrival.file.unlock() }
            try arrival.file.cut(to: end)
            try arrival.file.sync()
        }
    }
}

/// Its file is locked from `begin` to `settle`.
private struct Arrival: Sendable {
    let file: OpenFile
    let length: Int64
}
