/// One step of the schema: text, never application types, so that what it did to a database of last year is what it
/// does today.
package struct Migration: Sendable {
    package let number: Int
    package let name: String
    package let statements: [Statement]

    package init(_ number: Int, _ name: String, _ statements: [Statement]) {
        self.number = number
        self.name = name
        self.statements = statements
    }

    package enum Statement: Sendable {
        case both(String)
        case sqlite(String)
        case postgres(String)
    }

    package func text(in dialect: Dialect) -> [String] {
        statements.compactMap { statement in
            switch (statement, dialect) {
            case (.both(let text), _), (.sqlite(let text), .sqlite), (.postgres(let text), .postgres): text
            default: nil
            }
        }
    }

    /// A number for the text as it stands (FNV-1a), by which an edited migration is noticed.
    package func fingerprint(in dialect: Dialect) -> Int64 {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in text(in: dialect).joined(separator: ";").utf8 {
            hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3
        }
        return Int64(bitPattern: hash)
    }
}
