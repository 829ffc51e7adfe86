package import LocalTime

// What each plain type is in a database. Instants are milliseconds and days are numbers of days, so that both engines
// compare them as integers.

extension Int64: Storable {
    package var storedValue: StoredValue { .integer(self) }
    package init(stored: StoredValue) throws {
        guard case .integer(let number) = stored else { throw Unreadable(Self.self, from: stored) }
        self = number
    }
}

extension Int: Storable {
    package var storedValue: StoredValue { .integer(Int64(self)) }
    package init(stored: StoredValue) throws {
        guard case .integer(let number) = stored else { throw Unreadable(Self.self, from: stored) }
        self = Int(number)
    }
}

extension Double: Storable {
    package var storedValue: StoredValue { .real(self) }
    package init(stored: StoredValue) throws {
        switch stored {
        case .real(let number): self = number
        case .integer(let number): self = Double(number)
        case .null, .text, .blob: throw Unreadable(Self.self, from: stored)
        }
    }
}

extension Bool: Storable {
    package var storedValue: StoredValue { .integer(self ? 1 : 0) }
    package init(stored: StoredValue) throws {
        switch stored {
        case .integer(0): self = false
        case .integer(1): self = true
        default: throw Unreadable(Self.self, from: stored)
        }
    }
}

extension String: Storable {
    package var storedValue: StoredValue { .text(self) }
    package init(stored: StoredValue) throws {
        guard case .text(let text) = stored else { throw Unreadable(Self.self, from: stored) }
        self = text
    }
}

extension [UInt8]: Storable {
    package var storedValue: StoredValue { .blob(self) }
}

extension [UInt8]: Readable {
    package init(stored: StoredValue) throws {
        guard case .blob(let bytes) = stored else { throw Unreadable(Self.self, from: stored) }
        self = bytes
    }
}

// MARK: - Time

extension Instant: Storable {
    package var storedValue: StoredValue { .integer(milliseconds) }
    package init(stored: StoredValue) throws {
        guard case .integer(let number) = stored else { throw Unreadable(Self.self, from: stored) }
        self.init(milliseconds: number)
    }
}

extension Span: Storable {
    package var storedValue: StoredValue { .integer(milliseconds) }
    package init(stored: StoredValue) throws {
        guard case .integer(let number) = stored else { throw Unreadable(Self.self, from: stored) }
        self.init(milliseconds: number)
    }
}

extension Day: Storable {
    package var storedValue: StoredValue { .integer(Int64(number)) }
    package init(stored: StoredValue) throws {
        guard case .integer(let number) = stored else { throw Unreadable(Self.self, from: stored) }
        self.init(number: Int(number))
    }
}
