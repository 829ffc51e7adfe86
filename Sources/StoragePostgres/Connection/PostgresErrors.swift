import CLibPQ
import Storage

// PostgreSQL's codes as the rest of the program knows them.

/// What went wrong, and whether the same transaction may be tried again.
struct PostgresFailure: Error {
    let error: StorageError
    let remedy: Remedy

    enum Remedy {
        case none
        /// It gave way to another transaction: from the beginning, on the same connection.
        case again
        /// The same, once: somebody else may have added the key a moment ago, and then it is there to be seen; or it is
        /// what it seems.
        case onceMore
        /// The connection is of no use any more.
        case reconnect
    }
}

extension PostgresFailure {
    /// - Parameter sql: quoted for the log; its values are not in it.
    init(_ result: OpaquePointer, sql: String, isReading: Bool) {
        func field(_ code: Int32) -> String { PQresultErrorField(result, code).map { String(cString: $0) } ?? "" }
        let state = field(Int32(UInt8(ascii: "C")))
        let message = field(Int32(UInt8(ascii: "M")))
        let name = field(Int32(UInt8(ascii: "n")))
        let table = field(Int32(UInt8(ascii: "t")))
        let detail = "\(message) (PostgreSQL \(state))"
        switch state {
        case "40001", "40P01": self.init(.unavailable(.busy, detail: detail), .again)
        case "23505": self.init(.constraint(.unique, name: name), .onceMore)
        case "23503": self.init(.constraint(.foreignKey, name: name))
        case "23514": self.init(.constraint(.check, name: name))
        case "23502": self.init(.constraint(.notNull, name: table + "." + field(Int32(UInt8(ascii: "c")))))
        case "P0001": self.init(.constraint(.trigger, name: message))
        case _ where state.hasPrefix("23"): self.init(.constraint(.other, name: name))
        case "25006" where isReading: self.init(.failed("a read may not write"))
        case "25006": self.init(.unavailable(.readOnly, detail: detail), .reconnect)
        case "53100": self.init(.unavailable(.full, detail: detail))
        case "53200": self.init(.unavailable(.memory, detail: detail))
        case "53300": self.init(.unavailable(.connections, detail: detail), .reconnect)
        case "55P03", "57014": self.init(.unavailable(.busy, detail: detail))
        // Shut down, restarting, or an idle transaction that was ended: the connection is gone with it.
        case _ where state.hasPrefix("57P") || state.hasPrefix("08"):
            self.init(.unavailable(.unreachable, detail: detail), .reconnect)
        case "25P03", "25P04": self.init(.unavailable(.busy, detail: detail), .reconnect)
        // What was prepared here fits no longer: the schema was upgraded, or a pooler gave us another session.
        case "26000", "0A000": self.init(.failed(detail + ": " + sql), .reconnect)
        case "58030": self.init(.unavailable(.inputOutput, detail: detail))
        case "XX001", "XX002": self.init(.corrupt(detail: detail))
        default: self.init(.failed(detail + ": " + sql))
        }
    }

    init(_ error: StorageError, _ remedy: Remedy = .none) { (self.error, self.remedy) = (error, remedy) }
}

/// Why there is no connection, from what libpq says of it.
func connectionFailure(_ message: String) -> StorageError {
    let message = message.split(whereSeparator: \.isNewline).joined(separator: "; ")
    let reasons: [(String, StorageError.Reason)] = [
        ("too many clients", .connections), ("too many connections", .connections),
        ("remaining connection slots", .connections), ("starting up", .unreachable),
        ("session is read-only", .readOnly), ("is not read-write", .readOnly),
        ("password authentication failed", .refused), ("authentication failed", .refused),
        ("no pg_hba.conf entry", .refused), ("does not exist", .refused), ("permission denied", .refused),
    ]
    let reason = reasons.first { message.contains($0.0) }?.1 ?? .unreachable
    return .unavailable(reason, detail: message)
}
