/// SQL with its values kept apart: what is interpolated is bound, never written into the text.
///
///     "SELECT name FROM unit WHERE code = \(code) AND kind IN (\(list: kinds))"
///
/// Another `Query` is spliced in with its values; `\(raw: text)` writes trusted text, such as the name of a table.
package struct Query: Sendable, Hashable {
    /// The text with `?` where each value goes: what SQLite takes as it is.
    package private(set) var text: String
    package private(set) var values: [StoredValue]
    /// Where in the UTF-8 of `text` each value's `?` stands; a `?` written by hand is not in the list.
    private var slots: [Int]
    /// A value that could not be turned into what a database holds. The driver throws it instead of running the query.
    package private(set) var failure: StorageError?
    /// Which way is best depends on the values: a word that is in every tenth report is looked for otherwise than one
    /// that is in three. An engine that would keep one plan for all makes one for these.
    package private(set) var isPlannedAnew = false

    package init(raw text: String) {
        self.text = text
        values = []
        slots = []
    }

    mutating func reserve(text bytes: Int, values count: Int) {
        text.reserveCapacity(bytes)
        values.reserveCapacity(count)
        slots.reserveCapacity(count)
    }
}

// MARK: - Text for a driver

extension Query {
    /// The text with every placeholder as `name` has it, counted from 1: `$1`, `$2` for PostgreSQL.
    package func text(placeholder name: (Int) -> String) -> String {
        var result = ""
        let bytes = text.utf8
        var start = bytes.startIndex
        for (index, slot) in slots.enumerated() {
            let end = bytes.index(bytes.startIndex, offsetBy: slot)
            result += text[start..<end]
            result += name(index + 1)
            start = bytes.index(after: end)
        }
        return result + text[start...]
    }
}

// MARK: - Composing

extension Query {
    package mutating func append(_ other: Query) {
        let offset = text.utf8.count
        text += other.text
        values += other.values
        for slot in other.slots { slots.append(slot + offset) }
        failure = failure ?? other.failure
        isPlannedAnew = isPlannedAnew || other.isPlannedAnew
    }

    mutating func append(value: StoredValue) {
        // PostgreSQL holds no such text, so neither engine is asked to.
        if case .text(let text) = value, text.utf8.contains(0) {
            failure = failure ?? .failed("a text with a NUL in it")
        }
        slots.append(text.utf8.count)
        values.append(value)
        text += "?"
    }

    mutating func append(json: JSON<some Codable>) {
        do {
            append(value: .text(try json.text()))
        } catch {
            failure = failure ?? .failed("cannot write a \(type(of: json.value)) as JSON: \(error)")
        }
    }

    package var plannedAnew: Query {
        var query = self
        query.isPlannedAnew = true
        return query
    }

    package static func + (a: Query, b: Query) -> Query {
        var sum = a
        sum.append(b)
        return sum
    }

    package static func += (a: inout Query, b: Query) { a.append(b) }
}

extension Sequence<Query> {
    package func joined(separator: Query = "") -> Query {
        var result: Query = ""
        var isFirst = true
        for query in self {
            if !isFirst { result.append(separator) }
            result.append(query)
            isFirst = false
        }
        return result
    }
}
