package import LocalTime

/// A value as both engines keep it. Instants are milliseconds, days are day numbers: compared as numbers everywhere.
package enum StoredValue: Sendable, Equatable {
    case null
    case integer(Int64)
    case real(Double)
    case text(String)
    case blob([UInt8])
}

package protocol Storable {
    var storedValue: StoredValue { get }
    init?(stored: StoredValue)
}

extension Int64: Storable {
    package var storedValue: StoredValue { .integer(self) }
    package init?(stored: StoredValue) {
        guard case .integer(let value) = stored else { return nil }
        self = value
    }
}

extension Int: Storable {
    package var storedValue: StoredValue { .integer(Int64(self)) }
    package init?(stored: StoredValue) {
        guard case .integer(let value) = stored else { return nil }
        self = Int(value)
    }
}

extension Bool: Storable {
    package var storedValue: StoredValue { .integer(self ? 1 : 0) }
    package init?(stored: StoredValue) {
        guard case .integer(let value) = stored, value == 0 || value == 1 else { return nil }
        self = value == 1
    }
}

extension Double: Storable {
    package var storedValue: StoredValue { .real(self) }
    package init?(stored: StoredValue) {
        switch stored {
        case .real(let value): self = value
        case .integer(let value): self = Double(value)
        default: return nil
        }
    }
}

extension String: Storable {
    package var storedValue: StoredValue { .text(self) }
    package init?(stored: StoredValue) {
        guard case .text(let value) = stored else { return nil }
        self = value
    }
}

extension [UInt8]: Storable {
    package var storedValue: StoredValue { .blob(self) }
    package init?(stored: StoredValue) {
        guard case .blob(let value) = stored else { return nil }
        self = value
    }
}

extension Day: Storable {
    package var storedValue: StoredValue { .integer(Int64(number)) }
    package init?(stored: StoredValue) {
        guard case .integer(let value) = stored else { return nil }
        self.init(number: Int(value))
    }
}

extension Instant: Storable {
    package var storedValue: StoredValue { .integer(milliseconds) }
    package init?(stored: StoredValue) {
        guard case .integer(let value) = stored else { return nil }
        self.init(milliseconds: value)
    }
}

extension RawRepresentable where RawValue: Storable {
    package var storedValue: StoredValue { rawValue.storedValue }
    package init?(stored: StoredValue) {
        guard let raw = RawValue(stored: stored) else { return nil }
        self.init(rawValue: raw)
    }
}
