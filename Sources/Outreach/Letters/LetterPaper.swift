package import LocalTime
import Vietnamese

/// A letter line by line, as Decree 30/2020 sets it: one value for the page that shows it and for the paper.
package struct LetterPaper: Sendable, Equatable {
    package let above: String?
    package let heading: [String]
    package let numberLine: String
    package let subjectLine: String
    package let dated: String
    package let addressees: [String]
    package let body: [Paragraph]
    package let recipients: [String]
    /// «TM. ỦY BAN NHÂN DÂN», «KT. CHỦ TỊCH», «PHÓ CHỦ TỊCH»
    package let signature: [String]
    package let signer: String
    /// «Hủy» on the paper of a letter that was.
    package let isCancelled: Bool

    package static let nation = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
    package static let motto = "Độc lập - Tự do - Hạnh phúc"
    /// More addressees than these stand in a list behind the letter.
    package static let mostAddressees = 20

    package struct Paragraph: Sendable, Equatable {
        package let words: String
        package let isItalic: Bool
    }

    package var hasList: Bool { addressees.count > Self.mostAddressees }
}

extension LetterPaper {
    /// - Parameters:
    ///   - outlines: the titles of what is attached.
    ///   - day: whose month stands in the blank of a draft that names none.
    package init(_ letter: SeenLetter, outlines: [String], on day: Day) {
        let text = letter.text
        above = text.above?.uppercased()
        heading = Self.headingLines(text.heading)
        numberLine = "Số: \(letter.issue.map { Letter.twoDigits($0.number) } ?? "       ")/\(text.symbol)"
        subjectLine = "V/v \(text.subject)"
        let date = letter.issue?.day.inWords ?? Self.blank(text.month ?? LetterMonth(of: day))
        dated = text.place.isEmpty ? date : "\(text.place), \(date)"
        addressees =
            text.addressees.count > 1 ? Self.listed(text.addressees.map(\.words)) : text.addressees.map(\.words)
        body = Self.body(of: text, outlines: outlines)
        recipients = Self.recipientLines(text.recipients)
        signature =
            text.signature.authority.map { "\($0.form.rawValue). \($0.of.uppercased())" }
            + [text.signature.position.uppercased()].filter { !$0.isEmpty }
        signer = text.signature.name
        isCancelled = letter.status == .cancelled
    }

    /// A people's committee stands on two lines, the rest on one.
    private static func headingLines(_ heading: String) -> [String] {
        let committee = "ỦY BAN NHÂN DÂN"
        let words = heading.uppercased()
        let spellings = [committee, "U\u{1EF6} BAN NHÂN DÂN"]
        guard let found = spellings.first(where: { words.hasPrefix($0 + " ") }) else { return [words] }
        return [found, String(words.dropFirst(found.count + 1))]
    }

    /// «ngày      tháng 6 năm 2023»
    private static func blank(_ month: LetterMonth) -> String {
        let number = month.month <= 2 ? "0\(month.month)" : "\(month.month)"
        return "ngày      tháng \(number) năm \(month.year)"
    }

    /// «- …;» and at the end «- ….»
    private static func listed(_ lines: [String]) -> [String] {
        lines.enumerated().map { index, line in
            let bare = line.trimmed(of: ";.")
            return "- \(bare)\(index == lines.count - 1 ? "." : ";")"
        }
    }

    private static func recipientLines(_ recipients: [LetterRecipient]) -> [String] {
        listed(
            recipients.map { recipient in
                switch recipient.purpose {
                case .act, .inform: recipient.words
                case .report: recipient.words.contains("(b/c)") ? recipient.words : "\(recipient.words) (b/c)"
                case .archive:
                    recipient.words.lowercased().hasPrefix("lưu") ? recipient.words : "Lưu: \(recipient.words)"
                }
            })
    }
}

// MARK: - The body

extension LetterPaper {
    /// Documents that the words do not name themselves stand before them; what is attached is said; «./.» ends it.
    private static func body(of text: LetterText, outlines: [String]) -> [Paragraph] {
        let all = text.paragraphs.joined(separator: "\n")
        var paragraphs = text.bases.filter { !all.contains($0.numberAndSymbol) }.map {
            Paragraph(words: "Căn cứ \($0.words);", isItalic: true)
        }
        let lines = text.paragraphs.flatMap { $0.split(separator: "\n").map(String.init) }
        paragraphs += lines.map { Paragraph(words: $0, isItalic: false) }
        if !outlines.isEmpty, !all.lowercased().contains("kèm theo") {
            let said = Paragraph(words: "(Kèm theo: \(outlines.joined(separator: "; "))).", isItalic: true)
            paragraphs.insert(said, at: max(0, paragraphs.count - 1))
        }
        guard let last = paragraphs.popLast() else { return [] }
        return paragraphs + [Paragraph(words: last.words.trimmed(of: "./; ") + "./.", isItalic: last.isItalic)]
    }
}

extension BasisDocument {
    /// «882/STTTT-CĐS»
    package var numberAndSymbol: String { symbol.isEmpty ? number : "\(number)/\(symbol)" }

    /// «Công văn số 882/STTTT-CĐS ngày 09/6/2023 của Sở Thông tin và Truyền thông về …»
    package var words: String {
        var words = kind
        if !numberAndSymbol.isEmpty { words += " số \(numberAndSymbol)" }
        if let day { words += " ngày \(day.inDocuments)" }
        if !issuer.isEmpty { words += " của \(issuer)" }
        return title.isEmpty ? words : words + " \(title)"
    }
}

extension Day {
    /// `09/6/2023`: a zero before days under 10 and before months 1 and 2 only (Decree 30/2020).
    package var inDocuments: String {
        "\(dayOfMonth < 10 ? "0" : "")\(dayOfMonth)/\(month <= 2 ? "0" : "")\(month)/\(year)"
    }
}

extension String {
    fileprivate func trimmed(of marks: String) -> String {
        var words = self[...]
        while let last = words.last, marks.contains(last) { words = words.dropLast() }
        return String(words)
    }
}
