import Foundation

/// A value kept as JSON text, with sorted keys so that equal values are equal text.
package struct JSON<T: Codable & Sendable>: Storable, Sendable {
    package let value: T

    package init(_ value: T) { self.value = value }

    package var storedValue: StoredValue {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        // Only values of our own domain come here, and all of them can be written as JSON; a NULL would be refused
        // by the column.
        guard let data = try? encoder.encode(value) else { return .null }
        return .text(String(decoding: data, as: UTF8.self))
    }

    package init?(stored: StoredValue) {
        guard case .text(let text) = stored, let value = try? JSONDecoder().decode(T.self, from: Data(text.utf8)) else {
            return nil
        }
        self.value = value
    }
}
