import Foundation
import Testing

@Suite("The house is kept")
struct StyleTests {
    static let sources = Repository.files(under: "Sources", ending: ".swift")

    @Test("no file is longer than 220 lines, nine in ten have at most 120, and the ten longest are named")
    func length() {
        let lengths = Self.sources.map {
            ($0, Repository.text($0).split(separator: "\n", omittingEmptySubsequences: false).count)
        }
        .sorted { $0.1 > $1.1 }
        for (file, lines) in lengths.prefix(10) { print("\(lines)\t\(Repository.name(file))") }
        #expect(lengths.filter { $0.1 > 221 }.map { Repository.name($0.0) } == [])
        #expect(lengths.count(where: { $0.1 > 121 }) * 10 <= lengths.count)
    }

    @Test("no drawer is called Utils, Helpers, Manager or Common")
    func names() {
        let drawers = ["Util", "Helper", "Manager", "Common"]
        let found = Self.sources.map(Repository.name).filter { name in drawers.contains { name.contains($0) } }
        #expect(found == [])
    }

    @Test(
        "nothing is left half done or forced",
        arguments: ["TODO", "FIXME", "fatalError(", "try!", "SELECT *"])
    func leftovers(word: String) {
        let found = Self.sources.filter { Repository.text($0).contains(word) }.map(Repository.name)
        #expect(found == [])
    }

    @Test("nothing is public: the package is used by its own programs alone")
    func access() {
        let found = Self.sources.filter { Repository.text($0).contains(/(?m)^\s*public\s/) }.map(Repository.name)
        #expect(found == [])
    }

    @Test("what the compiler cannot check says why it holds")
    func unchecked() {
        let found = Self.sources.filter { Repository.text($0).contains("@unchecked Sendable") }
            .filter { !Repository.text($0).contains("Unchecked because") }.map(Repository.name)
        #expect(found == [])
    }

    @Test(
        "drivers are known in one place each",
        arguments: [
            ("import GRDB", "Sources/StorageSQLite/"), ("import CVips", "Sources/VipsShim/"),
            ("import AsyncHTTPClient", "Sources/Outbound/"),
        ])
    func drivers(line: String, home: String) {
        let found = Self.sources.filter { Repository.text($0).contains(line) }.map(Repository.name)
        #expect(
            found.filter { !$0.hasPrefix(home) && !$0.hasPrefix("Sources/bench/") && !$0.hasPrefix("Sources/phananh/") }
                == [])
    }

    @Test("the heart reads no clock, no file and no chance")
    func pureHeart() {
        let forbidden = [
            "Date()", "Date.now", "FileManager", ".random(", "SystemRandomNumberGenerator", "ProcessInfo", "URLSession",
            "UUID()", "randomElement", ".shuffled(", "ContinuousClock", "SuspendingClock",
        ]
        let found = Self.sources.filter {
            ["/Office/", "/FieldReports/", "/Territory/", "/LocalTime/", "/Vietnamese/"].contains(
                where: $0.path.contains)
        }
        .filter { file in forbidden.contains { Repository.text(file).contains($0) } }.map(Repository.name)
        #expect(found == [])
    }

    @Test("a number of working days in a sentence comes from the rules, not from the one who wrote it")
    func numbers() {
        // Its sentences are examples of components, not said of any report.
        let examples = "Sources/Web/Gallery/"
        let written = Self.sources + Repository.files(under: "Sources", ending: ".mustache")
        let found = written.filter { !Repository.name($0).hasPrefix(examples) }.flatMap { file in
            Repository.text(file).split(separator: "\n").filter { line in
                !line.drop { $0 == " " }.hasPrefix("//") && line.contains(/[0-9]+ ngày làm việc/)
            }.map { "\(Repository.name(file)): \($0)" }
        }
        #expect(found == [])
    }

    @Test("a test that is skipped says what it misses")
    func skips() {
        let found = Repository.files(under: "Tests", ending: ".swift").flatMap { file in
            Repository.text(file).matches(of: /\.enabled\(if: .*/).filter { !$0.output.contains("\"") }
                .map { "\(Repository.name(file)): \($0.output)" }
        }
        #expect(found == [])
    }

    @Test("paths that the documents name exist")
    func documents() throws {
        let documents =
            Repository.files(under: "docs", ending: ".md")
            + ["README.md", "README.vi.md"].map { Repository.root.appendingPathComponent($0) }
        for document in documents {
            for match in Repository.text(document).matches(of: /`((?:Sources|Tests|Scripts|docs)\/[A-Za-z0-9_\/.+-]+)`/)
            {
                let path = Repository.root.appendingPathComponent(String(match.output.1)).path
                #expect(
                    FileManager.default.fileExists(atPath: path), "\(Repository.name(document)) names \(match.output.1)"
                )
            }
        }
    }
}
