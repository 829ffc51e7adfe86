import Foundation
import Testing

/// How the product speaks: to a person as «ông/bà», and with tone marks where they are set today («hòa», «khóa»).
@Suite("All that the product says")
struct WordingTests {
    /// Lists that recognise how other people write, and texts that stand for theirs: not our words.
    private static let ofOthers = [
        "Sources/FieldReports/Understanding/Cues/", "Sources/Operations/Understanding/Lessons/", "Sources/bench/Past/",
        "Sources/Vietnamese/Advice/Shortness.swift", "Sources/Vietnamese/Advice/NamesWithAddress.swift",
    ]

    private static let said: [(name: String, line: String)] = {
        let written =
            [".swift", ".mustache", ".js", ".html"].flatMap { Repository.files(under: "Sources", ending: $0) }
            + [Repository.root.appendingPathComponent("README.vi.md")]
        return written.map { (Repository.name($0), Repository.text($0)) }
            .filter { file in !ofOthers.contains(where: file.0.hasPrefix) }
            .flatMap { name, text in
                text.split(separator: "\n").map { (name, withoutComment($0)) }
            }
    }()

    @Test("speaks to a person as «ông/bà», and in no other way")
    func address() {
        let found = Self.said.filter { _, line in
            let words = Self.words(line)
            return words.contains("bạn") || line.lowercased().contains(/quý (vị|khách)|anh\/chị/)
        }
        #expect(found.map { "\($0.name): \($0.line)" } == [])
        #expect(Self.said.count(where: { $0.line.contains("ông/bà") }) > 50)
    }

    @Test("sets the tone mark where it is set today")
    func tones() {
        let found = Self.said.flatMap { name, line in
            Self.words(line).filter(Self.hasFormerTone).map { "\(name): \($0)" }
        }
        #expect(found == [])
        for word in ["hoà", "Khoá", "THOÁ", "uỷ", "Thuý", "xoè"] { #expect(Self.hasFormerTone(word), "\(word)") }
        for word in ["hòa", "khóa", "quý", "Quỹ", "hoàn", "toán", "thúy", "khuỷu"] {
            #expect(!Self.hasFormerTone(word), "\(word)")
        }
    }

    private static let former = [
        "oà", "oá", "oả", "oã", "oạ", "oè", "oé", "oẻ", "oẽ", "oẹ", "uỳ", "uý", "uỷ", "uỹ", "uỵ",
    ]

    /// On the last of two vowels that end a syllable. After «q» the «u» is none.
    private static func hasFormerTone(_ word: String) -> Bool {
        let word = word.lowercased().precomposedStringWithCanonicalMapping
        return former.contains { word.hasSuffix($0) && !word.dropLast().hasSuffix("qu") }
    }

    private static func words(_ line: String) -> [String] {
        line.split { !$0.isLetter }.map(String.init)
    }

    private static func withoutComment(_ line: Substring) -> String {
        line.firstMatch(of: /(?:^|\s)\/\//).map { String(line[..<$0.range.lowerBound]) } ?? String(line)
    }
}
