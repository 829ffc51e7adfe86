// Uploads on their way in an object store, so that any node can go on where another stopped. Nothing is ever changed
// there and nothing is locked: every object is written once, under a name that only one writer can win.
//
//   uploads/<id>/announced          the length, and the mark of this announcement
//   uploads/<id>/<mark>-<n>/<from>  the bytes from that offset on, in round n
//   uploads/<id>/<mark>-<n>/end     how round n ended: sealed with a hash, or emptied, and then round n + 1 counts
//
// A node that dies leaves whole pieces and nothing else. One that comes back late finds its names taken, or writes into
// a round that nobody reads any more.

import FoundationEssentials
import Glibc

package struct UploadObjects: MediaUploads {
    package let objects: any ObjectStore
    /// A folder of this node alone, where pieces are gathered and wait; nothing in it is needed after a restart.
    package let scratch: String
    package let largestBytes: Int64
    /// What arrives is written away whenever there is so much of it, and at the end.
    let pieceBytes: Int64

    package var ownFolder: String { scratch }

    package init(
        _ objects: any ObjectStore, scratch: String, largestBytes: Int64 = MediaLimits().largestBytes,
        pieceBytes: Int64 = 4 << 20
    ) {
        (self.objects, self.scratch, self.largestBytes, self.pieceBytes) = (objects, scratch, largestBytes, pieceBytes)
    }

    package func create(_ id: String, length: Int64) async throws {
        try check(id, length: length)
        let announced = try ObjectContent(json: UploadAnnouncement(length: length))
        guard try await objects.keep(announced, as: UploadAnnouncement.name(id), onlyIfAbsent: true) else {
            throw UploadError.alreadyExists
        }
    }

    package func status(_ id: String) async throws -> UploadStatus {
        let round = try await round(of: id)
        let offset = round.sha256 == nil ? try await pieces(of: round).end : round.length
        return UploadStatus(offset: offset, length: round.length, sha256: round.sha256)
    }

    /// Gathers the pieces into a file of this node.
    package func finish(_ id: String, expecting expected: ContentHash?) async throws -> FinishedUpload {
        let round = try await round(of: id)
        let pieces = try await pieces(of: round)
        guard pieces.end == round.length else {
            throw UploadError.incomplete(offset: pieces.end, length: round.length)
        }
        let draft = scratch + "/" + Draft.next()
        defer { unlink(draft) }
        let hash = try await gather(pieces, into: draft)
        guard round.sha256 == nil || round.sha256 == hash else { throw MediaStoreError.damaged(name: round.name) }
        guard expected == nil || expected == hash else {
            if round.sha256 == nil { try await end(round, .emptied) }
            throw UploadError.wrongChecksum
        }
        if round.sha256 == nil { try await end(round, .sealed(hash)) }
        let path = gathered(id)
        try await onDisk { try Folders.rename(draft, to: path) }
        return FinishedUpload(path: path, bytes: round.length, sha256: hash)
    }

    /// The announcement goes first: from then on nobody goes on with it.
    package func terminate(_ id: String) async throws {
        try UploadID.check(id)
        try await objects.remove(UploadAnnouncement.name(id))
        for object in try await objects.names(beginning: "uploads/\(id)/") { try await objects.remove(object.name) }
        let path = gathered(id)
        try await onDisk { try Folders.remove(path) }
    }

    /// Also what a node that died left in this node's own folder.
    @discardableResult
    package func purge(untouchedSince milliseconds: Int64) async throws -> Int {
        var touched: [String: Int64] = [:]
        for object in try await objects.names(beginning: "uploads/") {
            let parts = object.name.split(separator: "/")
            guard parts.count > 2 else { continue }
            touched[String(parts[1]), default: .min].raise(to: object.changed)
        }
        let old = touched.filter { $0.value < milliseconds }.keys
        for id in old { try await terminate(id) }
        try await onDisk { [scratch] in
            for path in try Folders.names(in: scratch).map({ scratch + "/" + $0 })
            where Folders.changed(path) ?? .max < milliseconds {
                try Folders.remove(path)
            }
        }
        return old.count
    }

    private func gathered(_ id: String) -> String { scratch + "/" + id }
}

extension Int64 {
    fileprivate mutating func raise(to other: Int64) { self = Swift.max(self, other) }
}
