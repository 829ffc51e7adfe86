/// One value as a database holds it.
package enum StoredValue: Sendable, Hashable {
    case null
    case integer(Int64)
    case real(Double)
    case text(String)
    case blob([UInt8])
}

/// What can be read from a row.
package protocol Readable {
    /// - Throws: `Unreadable` when the value is of another kind.
    init(stored: StoredValue) throws
}

/// What can be bound to a query too. A type with a raw value only has to say that it is one.
package protocol Storable: Readable {
    var storedValue: StoredValue { get }
}

extension RawRepresentable where RawValue: Storable {
    package var storedValue: StoredValue { rawValue.storedValue }

    package init(stored: StoredValue) throws {
        guard let value = Self(rawValue: try RawValue(stored: stored)) else {
            throw Unreadable(Self.self, because: "a value it does not have")
        }
        self = value
    }
}

/// A stored value is not of the kind that was asked for. `Row` adds the column's name.
package struct Unreadable: Error {
    package let wanted: String
    package let found: String

    package init(_ wanted: Any.Type, from value: StoredValue) {
        self.wanted = String(describing: wanted)
        found = value.kind
    }

    package init(_ wanted: Any.Type, because reason: String) {
        self.wanted = String(describing: wanted)
        found = reason
    }
}

extension StoredValue {
    /// The kind of value, for an error: never the value itself, which may be about a person.
    package var kind: String {
        switch self {
        case .null: "NULL"
        case .integer: "an integer"
        case .real: "a real number"
        case .text: "text"
        case .blob: "bytes"
        }
    }
}
