import Foundation

/// A JSON document whose shape is not known: two of them can be held against each other.
package indirect enum JSONTree: Sendable, Equatable {
    case null
    case flag(Bool)
    case number(Double)
    case text(String)
    case list([JSONTree])
    case members([String: JSONTree])

    /// As `value` would be written.
    init(_ value: some Codable) throws { self = try JSON<JSONTree>(stored: .text(JSON(value).text())).value }

    /// Whether everything in `other` is here, unchanged: members may have been added, and nothing else.
    func says(allThat other: JSONTree) -> Bool {
        switch (self, other) {
        case (.members(let mine), .members(let theirs)):
            theirs.allSatisfy { name, value in mine[name]?.says(allThat: value) ?? false }
        case (.list(let mine), .list(let theirs)):
            mine.count == theirs.count && zip(mine, theirs).allSatisfy { $0.says(allThat: $1) }
        default: self == other
        }
    }
}

extension JSONTree: Codable {
    package init(from decoder: any Decoder) throws {
        let value = try decoder.singleValueContainer()
        if value.decodeNil() {
            self = .null
        } else if let flag = try? value.decode(Bool.self) {
            self = .flag(flag)
        } else if let number = try? value.decode(Double.self) {
            self = .number(number)
        } else if let text = try? value.decode(String.self) {
            self = .text(text)
        } else if let list = try? value.decode([JSONTree].self) {
            self = .list(list)
        } else {
            self = .members(try value.decode([String: JSONTree].self))
        }
    }

    package func encode(to encoder: any Encoder) throws {
        var value = encoder.singleValueContainer()
        switch self {
        case .null: try value.encodeNil()
        case .flag(let flag): try value.encode(flag)
        case .number(let number): try value.encode(number)
        case .text(let text): try value.encode(text)
        case .list(let list): try value.encode(list)
        case .members(let members): try value.encode(members)
        }
    }
}
