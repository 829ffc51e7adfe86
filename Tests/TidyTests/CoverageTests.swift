import Foundation
import Testing

@Suite("Every rule of the regulation is named by a test")
struct CoverageTests {
    /// What the letter says of reports, and of the centre's oversight.
    static let rules = (1...45).map { "REP-" + two($0) } + (1...5).map { "IOC-" + two($0) }

    @Test("no rule is without a test that names it")
    func everyRule() {
        let tests =
            (Repository.files(under: "Tests", ending: ".swift") + Repository.files(under: "Tests", ending: ".py"))
            .filter { !$0.path.contains("/TidyTests/") }
            .map(Repository.text).joined(separator: "\n")
        let uncovered = Self.rules.filter { !tests.contains($0) }
        #expect(uncovered == [], "rules that no test names")
    }

    @Test("every rule number that the sources cite is explained")
    func everyCitation() {
        let explained = Set(
            Repository.text(Repository.root.appendingPathComponent("docs/REGULATION.md"))
                .matches(of: /(?m)^\| ([A-Z0-9.-]+) \|/).map { String($0.output.1) })
        #expect(explained.isSuperset(of: Self.rules))
        let cited = Repository.files(under: "Sources", ending: ".swift").flatMap { file in
            Repository.text(file).matches(of: /\b(?:(?:REP|IOC|AMB|CAM|DIR)-\d+|A0\.\d+)\b/).map { String($0.output) }
        }
        #expect(cited.count > 100)
        #expect(Set(cited).subtracting(explained).sorted() == [], "not in docs/REGULATION.md")
    }

    private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
