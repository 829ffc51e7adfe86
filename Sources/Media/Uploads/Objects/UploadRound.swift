// Where an upload stands, read from the names of its objects.

import FoundationEssentials

struct UploadAnnouncement: Codable, Sendable {
    let length: Int64
    /// No two announcements are the same, so the pieces of one are never taken for those of another.
    let mark: String

    init(length: Int64) {
        self.length = length
        mark = String(UInt64.random(in: .min ... .max), radix: 16)
    }

    static func name(_ id: String) -> String { "uploads/\(id)/announced" }
}

/// The pieces that count: since the announcement, or since the upload was last emptied.
struct UploadRound: Sendable {
    let name: String
    let length: Int64
    /// There once it is sealed.
    let sha256: ContentHash?

    var end: String { name + "/end" }

    /// Twelve digits, so that the order of names is the order of bytes.
    func piece(at offset: Int64) -> String {
        let digits = String(offset)
        return name + "/" + String(repeating: "0", count: max(0, 12 - digits.count)) + digits
    }
}

enum UploadEnd: Codable, Sendable, Equatable {
    case sealed(ContentHash)
    case emptied
}

/// Bytes from 0 on without a gap.
struct UploadPieces: Sendable {
    var all: [(name: String, length: Int64)] = []
    var end: Int64 = 0
}

extension UploadObjects {
    func round(of id: String) async throws -> UploadRound {
        try UploadID.check(id)
        let announced: UploadAnnouncement
        do {
            announced = try await value(UploadAnnouncement.name(id))
        } catch MediaStoreError.notFound {
            throw UploadError.notFound
        }
        var number = 0
        while true {
            let name = "uploads/\(id)/\(announced.mark)-\(number)"
            let open = UploadRound(name: name, length: announced.length, sha256: nil)
            switch try await ending(of: open) {
            case nil: return open
            case .sealed(let hash): return UploadRound(name: name, length: announced.length, sha256: hash)
            case .emptied: number += 1
            }
        }
    }

    /// The listing tells most of them in one question. It may lag behind, so what follows its last is asked for by name.
    func pieces(of round: UploadRound) async throws -> UploadPieces {
        let listed = Dictionary(
            try await objects.names(beginning: round.name + "/").map { ($0.name, $0.length) },
            uniquingKeysWith: { one, _ in one })
        var pieces = UploadPieces()
        while pieces.end < round.length {
            let name = round.piece(at: pieces.end)
            let known = listed[name]
            guard let length = known == nil ? try await objects.length(of: name) : known, length > 0 else { break }
            pieces.all.append((name, length))
            pieces.end += length
        }
        return pieces
    }

    /// A round ends once. Who comes second with the same end has succeeded too.
    func end(_ round: UploadRound, _ end: UploadEnd) async throws {
        if try await objects.keep(ObjectContent(json: end), as: round.end, onlyIfAbsent: true) { return }
        let first = try await ending(of: round)
        guard first == end || end == .emptied else { throw UploadError.incomplete(offset: 0, length: round.length) }
    }

    private func ending(of round: UploadRound) async throws -> UploadEnd? {
        do { return try await value(round.end) } catch MediaStoreError.notFound { return nil }
    }

    private func value<Value: Decodable>(_ name: String) async throws -> Value {
        let bytes = try await objects.read(name, 0..<4096).bytes
        do {
            return try JSONDecoder().decode(Value.self, from: Data(bytes))
        } catch {
            throw MediaStoreError.damaged(name: name)
        }
    }
}

extension ObjectContent {
    init(json value: some Encodable) throws { self.init([UInt8](try JSONEncoder().encode(value))) }
}
