import ArgumentParser
import FieldReports
import Foundation
import Office
import Operations
import Vietnamese

/// `phananh classify`: what the program makes of texts, before anybody relies on it.
struct Classify: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "classify",
        abstract: "Phân loại từng nội dung, đọc từ đầu vào chuẩn, mỗi dòng một nội dung (\\n là xuống dòng).")

    @OptionGroup var installation: Installation

    func run() async throws {
        let classifier = try await classifier()
        Lines.answer(header: "category,confidence,urgent_kind,exclusion,advice,error") { line in
            do throws(TextIssue) {
                let text = try cleaned(unescaped(line), lines: .many, atMost: 5_000)
                return row(classifier.classify(text), wordingAdvice(on: text))
            } catch {
                return ["", "", "", "", "", error.sentence]
            }
        }
    }

    private func row(_ said: Classification, _ advice: [WordingAdvice]) -> [String] {
        var codes: [String] = []
        for code in advice.map(\.code.rawValue) where !codes.contains(code) { codes.append(code) }
        return [
            said.category?.rawValue ?? "", String(format: "%.3f", said.confidence), said.urgentKind?.rawValue ?? "",
            said.exclusion?.rawValue ?? "", codes.joined(separator: " "), "",
        ]
    }

    /// `\n` is an end of line, `\\` a backslash.
    private func unescaped(_ line: String) -> String {
        var text = ""
        var isEscaped = false
        for character in line {
            switch (isEscaped, character) {
            case (false, "\\"): isEscaped = true
            case (true, "n"): (text, isEscaped) = (text + "\n", false)
            case (true, "\\"): (text, isEscaped) = (text + "\\", false)
            case (true, _): (text, isEscaped) = (text + "\\" + String(character), false)
            case (false, _): text.append(character)
            }
        }
        return isEscaped ? text + "\\" : text
    }

    /// The installation's own, or the starter where none was named.
    private func classifier() async throws -> Classifier {
        let settings = try await installation.settings()
        guard settings.isInstalled else { return .starter }
        return try await Opening(settings).classifier()
    }
}
