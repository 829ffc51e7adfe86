import FieldReports
import Foundation
import Office
import Vietnamese

/// Advice on wording, against what each text of `Scripts/bench/advice.tsv` should be told: 240 made-up texts, written for this
/// project without looking at how advice is found; a third of them deserve none, though they look as if.
extension WordsCheck {
    private static let labelled = "Scripts/bench/advice.tsv"

    func advice() throws {
        guard FileManager.default.fileExists(atPath: Self.labelled) else {
            return table.say("Advice is not measured: \(Self.labelled) is not here; run in the project's folder.")
        }
        let lines = try String(contentsOfFile: Self.labelled, encoding: .utf8).split(separator: "\n")
        let texts = lines.compactMap { line -> (truth: Set<String>, text: String)? in
            let parts = line.split(separator: "\t", maxSplits: 1, omittingEmptySubsequences: false)
            guard parts.count == 2 else { return nil }
            return (truth: Set(parts[0].split(separator: " ").map(String.init)), text: String(parts[1]))
        }
        let said = texts.map { Set(wordingAdvice(on: $0.text).map(\.code.rawValue)) }
        for code in WordingAdvice.Code.allCases.map(\.rawValue) {
            let right = zip(texts, said).count { $0.truth.contains(code) && $1.contains(code) }
            let (all, claimed) = (texts.count { $0.truth.contains(code) }, said.count { $0.contains(code) })
            table.fact(
                "advice: \(code), \(all) of \(texts.count)",
                "recall \(share(Double(right) / Double(max(all, 1)))), precision \(share(Double(right) / Double(max(claimed, 1))))"
            )
        }
        let good = zip(texts, said).filter { $0.0.truth.isEmpty }
        table.fact("  texts that deserve none, \(good.count)", "\(good.count { $0.1.isEmpty }) are told nothing")
    }
}
