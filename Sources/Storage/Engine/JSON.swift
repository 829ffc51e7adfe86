import Foundation

/// A whole value kept as one text, compact and with sorted keys, so that equal values are equal texts.
package struct JSON<T: Codable> {
    package let value: T

    package init(_ value: T) { self.value = value }
}

extension JSON: Sendable where T: Sendable {}
extension JSON: Equatable where T: Equatable {}

extension JSON: Readable {
    package func text() throws -> String { String(decoding: try encoder.encode(value), as: UTF8.self) }

    package init(stored: StoredValue) throws {
        guard case .text(let text) = stored else { throw Unreadable(Self.self, from: stored) }
        do {
            value = try decoder.decode(T.self, from: Data(text.utf8))
        } catch let error as DecodingError {
            throw Unreadable(Self.self, because: "JSON that does not fit: " + error.place)
        }
    }
}

// Both are set up once and never changed, which is what makes them safe to share between threads.
private let decoder = JSONDecoder()
private let encoder: JSONEncoder = {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return encoder
}()

extension DecodingError {
    /// Where in the document it went wrong, without quoting the document.
    fileprivate var place: String {
        switch self {
        case .keyNotFound(let key, let context): "no key \(key.stringValue) at \(path(context))"
        case .typeMismatch(let type, let context): "not a \(type) at \(path(context))"
        case .valueNotFound(let type, let context): "no \(type) at \(path(context))"
        case .dataCorrupted(let context): "broken at \(path(context))"
        @unknown default: "unknown"
        }
    }

    private func path(_ context: Context) -> String {
        "/" + context.codingPath.map(\.stringValue).joined(separator: "/")
    }
}
