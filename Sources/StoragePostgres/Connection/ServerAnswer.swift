import CLibPQ
import Foundation
import Storage

/// What the server answered to one question. It belongs to who asked and is freed with it.
final class ServerAnswer {
    private let result: OpaquePointer

    init(_ result: OpaquePointer) { self.result = result }

    deinit { PQclear(result) }

    /// How many rows were changed.
    var changes: Int { Int(String(cString: PQcmdTuples(result))) ?? 0 }

    /// `COMMIT`, or `ROLLBACK` where the server had given the transaction up.
    var tag: String { String(cString: PQcmdStatus(result)) }

    func rows() throws -> [Row] {
        let width = PQnfields(result)
        let columns = Row.Columns((0..<width).map { String(cString: PQfname(result, $0)) })
        let types = (0..<width).map { PQftype(result, $0) }
        return try (0..<PQntuples(result)).map { row in
            Row(columns: columns, values: try (0..<width).map { try value(row, $0, types[Int($0)]) })
        }
    }

    private func value(_ row: Int32, _ column: Int32, _ type: Oid) throws -> StoredValue {
        if PQgetisnull(result, row, column) == 1 { return .null }
        guard let start = PQgetvalue(result, row, column) else { return .null }
        let length = Int(PQgetlength(result, row, column))
        switch type {
        case 20, 21, 23, 26: return .integer(strtoll(start, nil, 10))
        case 16: return .integer(start[0] == CChar(UInt8(ascii: "t")) ? 1 : 0)
        case 700, 701: return .real(strtod(start, nil))
        // The sum of large numbers: whole ones fit, as they do in SQLite.
        case 1700:
            let text = String(cString: start)
            return Int64(text).map(StoredValue.integer) ?? .real(strtod(start, nil))
        case 17:
            var count = 0
            guard let bytes = PQunescapeBytea(UnsafeRawPointer(start).assumingMemoryBound(to: UInt8.self), &count)
            else {
                throw StorageError.unavailable(.memory, detail: "no room for \(length) bytes")
            }
            defer { PQfreemem(bytes) }
            return .blob([UInt8](UnsafeBufferPointer(start: bytes, count: count)))
        default:
            return start.withMemoryRebound(to: UInt8.self, capacity: length) {
                .text(String(decoding: UnsafeBufferPointer(start: $0, count: length), as: UTF8.self))
            }
        }
    }
}
