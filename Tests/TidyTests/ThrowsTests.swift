import Foundation
import Testing

/// A caller must know what a function of the package may throw. Where a table says nothing, it is what the store throws.
@Suite("Throwing functions say what they throw")
struct ThrowsTests {
    @Test("a use case or a table that throws something of its own says what")
    func ownErrors() {
        let silent = Self.found.filter { $0.throwsItsOwn && !$0.isTold }
        #expect(silent.map(\.description) == [])
    }

    @Test("every use case that throws untyped says what, also where it is the store's alone")
    func useCases() {
        let silent = Self.found.filter { !$0.isTold && $0.file.hasPrefix("Sources/Operations/") }
        #expect(silent.map(\.description) == [])
    }

    @Test("the functions are found")
    func counted() {
        #expect(Self.found.count > 300)
        #expect(Self.found.count(where: \.isTold) > 150)
    }

    static let found = ["Sources/Operations", "Sources/Storage"].flatMap { folder in
        Repository.files(under: folder, ending: ".swift").flatMap(ThrowingFunction.all)
    }
}

/// A package function or initialiser with `throws` and no type.
struct ThrowingFunction: CustomStringConvertible {
    let file: String
    let name: String
    let isTold: Bool
    let throwsItsOwn: Bool

    var description: String { "\(file): \(name)" }
}

extension ThrowingFunction {
    static func all(in url: URL) -> [ThrowingFunction] {
        let lines = Repository.text(url).components(separatedBy: "\n")
        return lines.indices.compactMap { ThrowingFunction(lines, at: $0, of: Repository.name(url)) }
    }

    private init?(_ lines: [String], at start: Int, of file: String) {
        let indent = lines[start].prefix { $0 == " " }
        guard let head = lines[start].firstMatch(of: /^ *(?:@\w+ )?package (?:static |mutating )*(?:func )?(\w+)/),
            lines[start].contains(/\b(?:func|init)\b/),
            // The end of the signature: the first line that opens the body, or is all of it.
            let open = lines[start...].firstIndex(where: {
                $0.hasSuffix("{") || $0.contains(" { ") && $0.hasSuffix("}")
            })
        else { return nil }
        let signature = lines[start...open].joined(separator: " ")
        // What an argument may throw is the caller's own.
        let own = signature.replacing(/\bthrows\(/, with: "typed(").replacing(/\((?:[^()]|\([^()]*\))*\)/, with: "")
        guard own.contains(/\bthrows\b/) else { return nil }
        let close = lines[open].hasSuffix("{") ? lines[open...].firstIndex { $0 == indent + "}" } ?? open : open
        let doc = lines[..<start].reversed().prefix {
            $0.hasPrefix(indent + "///") || $0.hasPrefix(indent + "@")
        }
        self.file = file
        name = String(head.1)
        isTold = doc.contains { $0.contains("- Throws:") }
        throwsItsOwn = lines[open...close].contains {
            $0.contains(/\bthrow (?!StorageError|Unreadable|error\b|stop\b)/) || $0.contains("require(")
        }
    }
}
