import Crypto
import Foundation

/// How many rows a table holds, and a digest of every value of them: equal on both engines when the tables are equal.
package struct TableDigest: Sendable, Hashable, Codable {
    package let table: String
    package let rows: Int
    /// SHA-256, in hexadecimal.
    package let sha256: String
}

extension Transaction {
    package func digest(of table: ProvinceTable, _ told: Headway.Listener = { _ in }) throws -> TableDigest {
        let columns = try columns(of: table)
        var digesting = Digesting(table, columns)
        try each(of: table, columns) { row in
            digesting.add(row)
            if digesting.rows % 10_000 == 0 { told(Headway(.comparing, table.name, digesting.rows)) }
        }
        told(Headway(.comparing, table.name, digesting.rows))
        return digesting.end()
    }

    package func digests(
        of tables: [ProvinceTable] = ProvinceTable.all, _ told: Headway.Listener = { _ in }
    ) throws -> [TableDigest] {
        try tables.map { try digest(of: $0, told) }
    }
}

/// Takes in a table row by row.
///
/// Each value is written with its kind and its length, so that no two different tables are the same bytes.
struct Digesting {
    private let table: String
    private var hash = SHA256()
    private var bytes: [UInt8] = []
    private(set) var rows = 0

    init(_ table: ProvinceTable, _ columns: [TableColumn]) {
        self.table = table.name
        add(text: table.name)
        for column in columns { add(text: column.name) }
    }

    mutating func add(_ row: [StoredValue]) {
        rows += 1
        for value in row { add(value) }
        if bytes.count > 1 << 16 { flush() }
    }

    mutating func end() -> TableDigest {
        flush()
        let digits = hash.finalize().map { byte in
            let text = String(byte, radix: 16)
            return text.count == 1 ? "0" + text : text
        }
        return TableDigest(table: table, rows: rows, sha256: digits.joined())
    }

    private mutating func flush() {
        hash.update(data: bytes)
        bytes.removeAll(keepingCapacity: true)
    }

    private mutating func add(_ value: StoredValue) {
        switch value {
        case .null: bytes.append(0)
        case .integer(let number): add(1, UInt64(bitPattern: number))
        // SQLite keeps whole numbers as integers, so that a negative zero comes back as zero.
        case .real(let number): add(2, (number == 0 ? 0 : number).bitPattern)
        case .text(let text): add(text: text)
        case .blob(let blob):
            add(4, UInt64(blob.count))
            bytes += blob
        }
    }

    private mutating func add(text: String) {
        add(3, UInt64(text.utf8.count))
        bytes += text.utf8
    }

    private mutating func add(_ kind: UInt8, _ number: UInt64) {
        bytes.append(kind)
        withUnsafeBytes(of: number.littleEndian) { bytes += $0 }
    }
}
