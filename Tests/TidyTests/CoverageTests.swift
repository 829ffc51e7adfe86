import Foundation
import Testing

@Suite("Every rule of the regulation is named by a test")
struct CoverageTests {
    /// Every number of the requirements: the letter's own, what was decided over it, and what the letter leaves open.
    static let rules =
        numbers("REP-", 45) + numbers("IOC-", 5) + numbers("CAM-", 12) + numbers("DIR-", 4) + numbers("AMB-", 30)
        + (1...32).map { "A0.\($0)" }

    /// A number in a comment tests nothing: it counts where it stands in the title of a test or a suite.
    @Test("no rule is without a test that names it in its title, but for those still listed, and the list is true")
    func everyRule() {
        let uncovered = Self.rules.filter { !Self.named.contains($0) }
        #expect(uncovered == Self.listed, "a rule that a test names now leaves uncovered.txt; no rule is added to it")
        #expect(Self.named.count > 90)
    }

    @Test("every rule number that the sources cite is explained")
    func everyCitation() {
        let explained = Set(
            Repository.text(Repository.root.appendingPathComponent("docs/REGULATION.md"))
                .matches(of: /(?m)^\| ([A-Z0-9.-]+) \|/).map { String($0.output.1) })
        #expect(explained.isSuperset(of: Self.rules.filter { $0.hasPrefix("REP") || $0.hasPrefix("IOC") }))
        let cited = Repository.files(under: "Sources", ending: ".swift").flatMap { file in
            Repository.text(file).matches(of: number).map { String($0.output) }
        }
        #expect(cited.count > 100)
        #expect(Set(cited).subtracting(explained).sorted() == [], "not in docs/REGULATION.md")
    }

    private static let listed: [String] = Repository.text(
        Repository.root.appendingPathComponent("Tests/TidyTests/uncovered.txt")
    ).split(whereSeparator: \.isWhitespace).map(String.init)

    private static let named: Set<String> = {
        let files = Repository.files(under: "Tests", ending: ".swift").filter { !$0.path.contains("/TidyTests/") }
        let titles = files.flatMap { file in
            Repository.text(file).matches(of: title).map { String($0.output.1) }
        }
        return Set(titles.flatMap { $0.matches(of: number).map { String($0.output) } })
    }()

    private static func numbers(_ family: String, _ last: Int) -> [String] {
        (1...last).map { family + ($0 < 10 ? "0\($0)" : "\($0)") }
    }
}

/// Made anew at each use: a regex is not shared between tests.
private var number: Regex<Substring> { /\b(?:(?:REP|IOC|AMB|CAM|DIR)-\d+|A0\.\d+)\b/ }
private var title: Regex<(Substring, Substring)> { /@(?:Test|Suite)\(\s*"((?:[^"\\]|\\.)*)"/ }
