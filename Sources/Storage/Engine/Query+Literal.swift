/// How a string literal becomes a query.
extension Query: ExpressibleByStringInterpolation {
    package init(stringLiteral text: String) { self.init(raw: text) }

    package init(stringInterpolation: StringInterpolation) { self = stringInterpolation.query }

    package struct StringInterpolation: StringInterpolationProtocol {
        fileprivate(set) var query = Query(raw: "")

        package init(literalCapacity: Int, interpolationCount: Int) {
            query.reserve(text: literalCapacity + interpolationCount, values: interpolationCount)
        }

        package mutating func appendLiteral(_ text: String) { query.append(Query(raw: text)) }

        package mutating func appendInterpolation(_ value: some Storable) { query.append(value: value.storedValue) }

        package mutating func appendInterpolation(_ value: (some Storable)?) {
            query.append(value: value?.storedValue ?? .null)
        }

        package mutating func appendInterpolation(_ json: JSON<some Codable>) { query.append(json: json) }

        package mutating func appendInterpolation(_ other: Query) { query.append(other) }

        /// Text that the program itself wrote: names of tables and columns. Never what a person typed.
        package mutating func appendInterpolation(raw text: String) { query.append(Query(raw: text)) }

        /// A row's values as they are stored, with commas between them.
        package mutating func appendInterpolation(stored values: [StoredValue]) {
            for (index, value) in values.enumerated() {
                if index > 0 { query.append(Query(raw: ", ")) }
                query.append(value: value)
            }
        }

        /// What stands between the parentheses of `IN (…)`. No value at all is written as a question that finds none.
        package mutating func appendInterpolation(list values: some Collection<some Storable>) {
            guard !values.isEmpty else { return query.append(Query(raw: "SELECT NULL WHERE 1 = 0")) }
            var isFirst = true
            for value in values {
                if !isFirst { query.append(Query(raw: ", ")) }
                query.append(value: value.storedValue)
                isFirst = false
            }
        }
    }
}
