import Foundation

/// Rows on their way from one transaction to another. Both bodies are synchronous and each has a thread of its own, so
/// the one that is ahead waits: a province need not fit in memory.
///
/// Tables follow each other in an order that both sides know; each ends with a mark.
///
/// Unchecked because the compiler cannot see that every access to the variables holds `condition`.
final class RowStream: @unchecked Sendable {
    private enum Piece {
        case rows([[StoredValue]])
        case end
    }

    private let condition = NSCondition()
    private let limit: Int
    private var pieces: [Piece] = []
    private var stop: (any Error)?
    private var begun: Set<String> = []
    /// What the giving side has given, when it has given everything.
    private var given: [TableDigest]?

    /// - Parameter limit: how many pieces of up to 256 rows or about a megabyte may wait.
    init(limit: Int = 8) { self.limit = limit }

    /// A body that is run again finds that its rows are gone: better an end than half of them.
    func begin(_ side: String) throws {
        let isFirst = condition.withLock { begun.insert(side).inserted }
        if !isFirst { throw StorageError.failed("the \(side) side of a copy cannot be begun again") }
    }

    /// Ends both sides: whoever puts or takes after that throws `error`.
    func stop(_ error: any Error) {
        condition.withLock {
            stop = stop ?? error
            condition.broadcast()
        }
    }

    private func put(_ piece: Piece) throws {
        try condition.withLock {
            while pieces.count >= limit, stop == nil { condition.wait() }
            if let stop { throw stop }
            pieces.append(piece)
            condition.signal()
        }
    }

    private func take() -> Piece? {
        condition.withLock {
            while pieces.isEmpty, stop == nil { condition.wait() }
            if stop != nil { return nil }
            let piece = pieces.removeFirst()
            condition.signal()
            return piece
        }
    }

    /// Says what the rows were, after the last of them.
    func expect(_ digests: [TableDigest]) {
        condition.withLock {
            given = digests
            condition.broadcast()
        }
    }

    func expected() throws -> [TableDigest] {
        try condition.withLock {
            while given == nil, stop == nil { condition.wait() }
            if let stop { throw stop }
            return given ?? []
        }
    }

    /// Throws what ended the stream before its time; a sequence cannot.
    func insist() throws {
        if let stop = condition.withLock({ stop }) { throw stop }
    }
}

// MARK: - The giving side

extension RowStream {
    /// Gathers rows into pieces.
    struct Giver {
        let stream: RowStream
        private var rows: [[StoredValue]] = []
        private var size = 0

        init(_ stream: RowStream) { self.stream = stream }

        mutating func add(_ row: [StoredValue]) throws {
            rows.append(row)
            size += row.reduce(0) { $0 + $1.size }
            if rows.count == 256 || size > 1 << 20 { try flush() }
        }

        mutating func end() throws {
            try flush()
            try stream.put(.end)
        }

        private mutating func flush() throws {
            if !rows.isEmpty { try stream.put(.rows(rows)) }
            rows.removeAll(keepingCapacity: true)
            size = 0
        }
    }
}

extension StoredValue {
    fileprivate var size: Int {
        switch self {
        case .null: 1
        case .integer, .real: 8
        case .text(let text): text.utf8.count
        case .blob(let bytes): bytes.count
        }
    }
}

// MARK: - The taking side

extension RowStream {
    /// The rows of the next table, once.
    func table() -> Rows { Rows(stream: self) }

    struct Rows: Sequence, IteratorProtocol {
        fileprivate let stream: RowStream
        private var piece: [[StoredValue]] = []
        private var place = 0

        fileprivate init(stream: RowStream) { self.stream = stream }

        mutating func next() -> [StoredValue]? {
            while place == piece.count {
                guard case .rows(let rows) = stream.take() else { return nil }
                (piece, place) = (rows, 0)
            }
            defer { place += 1 }
            return piece[place]
        }
    }
}
