import LocalTime
package import Office
import Vietnamese

extension BulletinContent {
    /// The longest text of one language, in characters: about ten minutes read out.
    package static let longestText = 8000
    /// The longest title.
    package static let longestTitle = 150
    /// The longest window; what is to be said for longer is looked at again (A0.28).
    package static let longestDays = 366

    /// The same, made fit to keep: NFC, trimmed, without invisible marks.
    ///
    /// - Throws: everything that is wrong, at once.
    package func checked() throws(InvalidSubmission) -> BulletinContent {
        var (content, problems) = (self, [FieldProblem]())
        content.title = cleaned(title, "title", .one, atMost: Self.longestTitle, &problems)
        content.texts = texts.filter { $0.text.contains { !$0.isWhitespace } }.map {
            BulletinText(
                $0.language,
                cleaned($0.text, "text." + $0.language.rawValue, .many, atMost: Self.longestText, &problems))
        }
        content.hints = hints.filter { !$0.written.isEmpty || !$0.read.isEmpty }.map {
            ReadingHint(
                cleaned($0.written, "hints", .one, atMost: 60, &problems),
                cleaned($0.read, "hints", .one, atMost: 120, &problems))
        }
        problems += content.contradictions
        guard problems.isEmpty else { throw InvalidSubmission(problems) }
        return content
    }

    private func cleaned(
        _ text: String, _ field: String, _ lines: TextLines, atMost limit: Int, _ problems: inout [FieldProblem]
    ) -> String {
        do throws(TextIssue) {
            return try Vietnamese.cleaned(text, lines: lines, atMost: limit)
        } catch {
            problems.append(FieldProblem(field, "textInvalid", error.sentence))
            return ""
        }
    }

    private var contradictions: [FieldProblem] {
        var found: [FieldProblem] = []
        if texts.isEmpty {
            found.append(
                FieldProblem("text.vi", "textMissing", "Bản tin chưa có lời. Hãy viết lời của ít nhất một tiếng."))
        }
        if Set(texts.map(\.language)).count < texts.count {
            found.append(
                FieldProblem("texts", "languageTwice", "Mỗi tiếng chỉ có một lời. Hãy gộp lời của cùng một tiếng."))
        }
        if languages.isEmpty || Set(languages).count < languages.count {
            found.append(
                FieldProblem("languages", "languagesInvalid", "Hãy chọn ít nhất một tiếng để phát, mỗi tiếng một lần."))
        }
        if validTo < validFrom {
            found.append(
                FieldProblem("validTo", "windowEndsBeforeItBegins", "Ngày cuối phải từ ngày đầu trở đi."))
        } else if validTo - validFrom >= Self.longestDays {
            found.append(
                FieldProblem("validTo", "windowTooLong", "Bản tin dùng được nhiều nhất \(Self.longestDays) ngày."))
        }
        if subjects.count > 20 || hints.count > 50 {
            found.append(FieldProblem("hints", "tooMany", "Nhiều nhất 20 quy chế và 50 cách đọc cho một bản tin."))
        }
        return found
    }
}
