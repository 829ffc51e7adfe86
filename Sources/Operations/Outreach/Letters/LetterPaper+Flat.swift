import Outreach
import Printing

extension LetterPaper {
    /// The flat OpenDocument text of the letter.
    package var flat: String {
        OfficialText([head, addressed] + written + [foot] + list + [.paragraph("End")]).flat
    }

    private var head: Markup {
        .table(
            "Halves", columns: ["HalfLeft", "HalfRight"],
            rows: [
                .row([
                    .cell(
                        "Bare",
                        (above.map { [.paragraph("Above", $0)] } ?? []) + heading.map { .paragraph("Issuer", $0) }
                            + [.paragraph("RuleShort")]),
                    .cell(
                        "Bare",
                        [
                            .paragraph("Nation", Self.nation), .paragraph("Motto", Self.motto),
                            .paragraph("RuleLong"),
                        ]),
                ]),
                .row([
                    .cell("Bare", [.paragraph("Number", numberLine), .paragraph("Subject", subjectLine)]),
                    .cell(
                        "Bare",
                        [.paragraph("Dated", dated)] + (isCancelled ? [.paragraph("Nation", "(ĐÃ HỦY)")] : [])),
                ]),
            ])
    }

    private var addressed: Markup {
        let lines = hasList ? ["(Theo danh sách kèm theo)"] : addressees
        return .table(
            "To", columns: ["ToLeft", "ToRight"],
            rows: [
                .row(
                    isWhole: false,
                    [
                        .cell("Bare", [.paragraph("ToLabel", "Kính gửi:")]),
                        .cell(
                            "Bare",
                            lines.enumerated().map { .paragraph($0.offset == 0 ? "ToFirst" : "ToLine", $0.element) }),
                    ])
            ])
    }

    private var written: [Markup] {
        body.enumerated().map { index, paragraph in
            let content: [Markup] =
                paragraph.isItalic ? [.span("Italic", paragraph.words)] : [.words(paragraph.words)]
            if index == body.count - 1 { return .paragraph("BodyLast", content) }
            return .paragraph(index == 0 ? "Opening" : "Body", content)
        }
    }

    /// Recipients and signature side by side, never torn from each other.
    private var foot: Markup {
        .table(
            "Foot", columns: ["FootHalf", "FootHalf"],
            rows: [
                .row([
                    .cell(
                        "Bare",
                        [.paragraph("SentLabel", "Nơi nhận:")] + recipients.map { .paragraph("Sent", $0) }),
                    .cell(
                        "Bare",
                        signature.enumerated().map { .paragraph($0.offset == 0 ? "SignFirst" : "Sign", $0.element) }
                            + [.paragraph("SignSpace"), .paragraph("SignName", signer)]),
                ])
            ])
    }

    private var list: [Markup] {
        guard hasList else { return [] }
        return [
            .paragraph("AnnexTitle", "DANH SÁCH NƠI NHẬN"),
            .paragraph("AnnexWords", "(Kèm theo Công văn \(numberLine.lowercasedFirst))"), .paragraph("Gap"),
            .table(
                "List", columns: ["ListNumber", "ListName"],
                head: .row([
                    .cell("Boxed", [.paragraph("ColumnHead", "TT")]),
                    .cell("Boxed", [.paragraph("ColumnHead", "Nơi nhận")]),
                ]),
                rows: addressees.enumerated().map { index, line in
                    .row([
                        .cell("Boxed", [.paragraph("CellMiddle", "\(index + 1)")]),
                        .cell("Boxed", [.paragraph("Cell", line.withoutDash)]),
                    ])
                }),
        ]
    }
}

extension String {
    fileprivate var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }

    /// In a table a line needs no dash and no sign at its end.
    fileprivate var withoutDash: String {
        let words = hasPrefix("- ") ? String(dropFirst(2)) : self
        return words.last.map(";.".contains) == true ? String(words.dropLast()) : words
    }
}
