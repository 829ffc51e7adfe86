/// A piece of SQL with its values. What is interpolated is bound, never spliced: `"… WHERE id = \(id)"` cannot be
/// tricked by any value of `id`. Only another `Query`, or `raw:`, adds text.
package struct Query: Sendable {
    /// Text before, between and after the values: always one more than there are values.
    package private(set) var pieces: [String]
    package private(set) var values: [StoredValue]

    package init(pieces: [String], values: [StoredValue]) {
        self.pieces = pieces
        self.values = values
    }

    package static func + (a: Query, b: Query) -> Query {
        var sum = a
        sum.append(b)
        return sum
    }

    fileprivate mutating func append(_ other: Query) {
        pieces[pieces.count - 1] += other.pieces[0]
        pieces += other.pieces.dropFirst()
        values += other.values
    }

    fileprivate mutating func append(_ value: StoredValue) {
        values.append(value)
        pieces.append("")
    }

    fileprivate mutating func append(text: String) { pieces[pieces.count - 1] += text }

    /// The text as an engine wants it, each value as `placeholder(1)`, `placeholder(2)` …
    package func text(placeholder: (Int) -> String) -> String {
        var text = pieces[0]
        for index in values.indices {
            text += placeholder(index + 1)
            text += pieces[index + 1]
        }
        return text
    }
}

extension [Query] {
    package func joined(separator: Query) -> Query {
        guard var sum = first else { return "" }
        for query in dropFirst() { sum = sum + separator + query }
        return sum
    }
}

// MARK: - Literals

extension Query: ExpressibleByStringInterpolation {
    package init(stringLiteral value: String) { self.init(pieces: [value], values: []) }
    package init(stringInterpolation: StringInterpolation) { self = stringInterpolation.query }

    package struct StringInterpolation: StringInterpolationProtocol {
        fileprivate var query = Query(pieces: [""], values: [])

        package init(literalCapacity: Int, interpolationCount: Int) {}

        package mutating func appendLiteral(_ literal: String) { query.append(text: literal) }
        package mutating func appendInterpolation(_ value: some Storable) { query.append(value.storedValue) }
        package mutating func appendInterpolation(_ value: (some Storable)?) { query.append(value?.storedValue ?? .null) }
        package mutating func appendInterpolation(_ other: Query) { query.append(other) }
        package mutating func appendInterpolation(raw text: String) { query.append(text: text) }

        /// `IN (\(list: codes))`
        package mutating func appendInterpolation(list values: [some Storable]) {
            for (index, value) in values.enumerated() {
                if index > 0 { query.append(text: ", ") }
                query.append(value.storedValue)
            }
        }
    }
}
