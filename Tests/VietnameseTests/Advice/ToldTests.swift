import Foundation
import Testing
import Vietnamese

/// 300 made-up texts beside this file, each with what it should be told: written without looking at how advice is found,
/// hard ones among them. A third deserve nothing, though they look as if.
@Suite("REP-12, REP-18, REP-19: advice on texts that were labelled apart")
struct ToldTests {
    private struct Text {
        let codes: Set<String>
        let words: String
        var told: Set<String> { Set(wordingAdvice(on: words).map(\.code.rawValue)) }
    }

    private static let texts = read("told.tsv")

    private static func read(_ name: String) -> [Text] {
        let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: name).standardizedFileURL
        let lines = ((try? String(contentsOf: file, encoding: .utf8)) ?? "").split(separator: "\n")
        return lines.compactMap { line in
            let parts = line.split(separator: "\t", maxSplits: 1, omittingEmptySubsequences: false)
            guard parts.count == 2 else { return nil }
            return Text(codes: Set(parts[0].split(separator: " ").map(String.init)), words: String(parts[1]))
        }
    }

    @Test("none of them is among those that the benchmark asks")
    func apart() {
        let measured = Set(Self.read("../../../Scripts/bench/advice.tsv").map(\.words))
        #expect(measured.count > 200)
        #expect(Self.texts.filter { measured.contains($0.words) }.map(\.words) == [])
    }

    @Test("each kind is found, and what is not of it is left alone", arguments: WordingAdvice.Code.allCases)
    func found(_ code: WordingAdvice.Code) {
        let texts = Self.texts.map {
            (isOne: $0.codes.contains(code.rawValue), isTold: $0.told.contains(code.rawValue))
        }
        let right = Double(texts.count { $0.isOne && $0.isTold })
        #expect(texts.count(where: \.isOne) >= 20)
        #expect(right / Double(texts.count(where: \.isOne)) >= 0.9)
        #expect(right / Double(texts.count(where: \.isTold)) >= 0.95)
    }

    @Test("good texts are told nothing")
    func silence() {
        let good = Self.texts.filter(\.codes.isEmpty)
        #expect(good.count >= 100)
        #expect(good.filter { !$0.told.isEmpty }.map(\.words) == [])
    }
}
