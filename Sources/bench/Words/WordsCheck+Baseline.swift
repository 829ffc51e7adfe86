import FieldReports
import Foundation
import Office

/// The other side: `Scripts/bench/baseline.py`, TF-IDF and logistic regression of scikit-learn on the same split.
extension WordsCheck {
    private static let tools = [".build/bench-tools/bin/python3", "Scripts/bench/baseline.py"]

    func baseline(_ lessons: [Lesson], _ asked: [AskedText]) throws {
        guard Self.tools.allSatisfy(FileManager.default.fileExists) else {
            return table.say("Not compared: Scripts/set-up-bench installs the reference library.")
        }
        let (train, test) = (work + "/train.jsonl", work + "/test.jsonl")
        defer { for file in [train, test] { try? FileManager.default.removeItem(atPath: file) } }
        try write(lessons.enumerated().map { Row($1, group: "lesson \($0)", hasField: true) }, to: train)
        try write(asked.map { Row($0.lesson, group: $0.group, hasField: $0.isAdmissible) }, to: test)
        let (process, output) = (Process(), Pipe())
        process.executableURL = URL(fileURLWithPath: Self.tools[0])
        process.arguments = [Self.tools[1], train, test]
        process.standardOutput = output
        try process.run()
        let text = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        let said = try JSONDecoder().decode(Said.self, from: text)
        for (name, learner) in [("words", said.words), ("pieces of words", said.pieces)] {
            table.fact(
                "baseline, TF-IDF + LR by \(name)",
                "field \(share(learner.category.accuracy)) (macro-F1 \(share(learner.category.macroF1)), calibration error \(share(learner.category.ece))); "
                    + "urgent recall \(share(learner.urgent.anyRecall ?? 0)), precision \(share(learner.urgent.anyPrecision ?? 0)); "
                    + "exclusion recall \(share(learner.exclusion.anyRecall ?? 0)), precision \(share(learner.exclusion.anyPrecision ?? 0))"
            )
        }
    }

    private func write(_ rows: [Row], to file: String) throws {
        let lines = try rows.map { String(decoding: try JSONEncoder().encode($0), as: UTF8.self) }
        try Data((lines.joined(separator: "\n") + "\n").utf8).write(to: URL(fileURLWithPath: file))
    }

    private struct Row: Encodable {
        let text, category, urgent, exclusion, group: String

        init(_ lesson: Lesson, group: String, hasField: Bool) {
            text = lesson.text
            category = hasField ? lesson.category.rawValue : ""
            urgent = lesson.urgentKind?.rawValue ?? ""
            exclusion = lesson.exclusion?.rawValue ?? ""
            self.group = group
        }
    }

    private struct Said: Decodable {
        let words, pieces: Learner

        struct Learner: Decodable {
            let category: Field
            let urgent, exclusion: Kind
        }
        struct Field: Decodable { let accuracy, macroF1, ece: Double }
        struct Kind: Decodable { let anyPrecision, anyRecall: Double? }
    }
}
