/// The styles that a document's paragraphs, tables and words are named by. Sizes in points as in Decree 30/2020, annex I.
enum OfficialStyles {
    static let fonts = Markup.element(
        "office:font-face-decls", [:],
        [
            .element(
                "style:font-face",
                [
                    "style:name": "Serif", "svg:font-family": "'Times New Roman', 'Liberation Serif'",
                    "style:font-family-generic": "roman", "style:font-pitch": "variable",
                ])
        ])

    static let common = Markup.element(
        "office:styles", [:],
        [
            .element(
                "style:default-style", ["style:family": "paragraph"],
                [
                    .element("style:paragraph-properties", ["fo:orphans": "2", "fo:widows": "2"]),
                    .element(
                        "style:text-properties",
                        [
                            "style:font-name": "Serif", "fo:font-size": "14pt", "fo:language": "vi",
                            "fo:country": "VN", "fo:color": "#000000",
                        ]),
                ]),
            .element(
                "style:style",
                ["style:name": "Standard", "style:family": "paragraph", "style:class": "text"]),
        ])

    static let own = Markup.element(
        "office:automatic-styles", [:],
        [OfficialPage.layout] + words + head + body + foot + annex + tables)

    private static let words: [Markup] = [
        words("Bold", ["fo:font-weight": "bold"]),
        words("Italic", ["fo:font-style": "italic"]),
        words("BoldItalic", ["fo:font-weight": "bold", "fo:font-style": "italic"]),
    ]

    private static let head: [Markup] = [
        paragraph("Above", .centred, .size(13)),
        paragraph("Issuer", .centred, .size(13, .bold)),
        paragraph("Nation", .centred, .size(13, .bold, "-0.2pt")),
        paragraph("Motto", .centred, .size(14, .bold)),
        paragraph("RuleShort", .rule(24), .size(2)),
        paragraph("RuleLong", .rule(18), .size(2)),
        paragraph("Number", .centred(before: 1.5), .size(13)),
        paragraph("Subject", .centred, .size(12)),
        paragraph("Dated", .centred(before: 1.5), .size(14, .italic)),
        paragraph("ToLabel", .end(before: 4, right: 2), .size(14)),
        paragraph("ToFirst", .hanging(before: 4, left: 3), .size(14)),
        paragraph("ToLine", .hanging(before: 1, left: 3), .size(14)),
    ]

    private static let body: [Markup] = [
        paragraph("Opening", .justified(before: 6), .size(14)),
        paragraph("Body", .justified(before: 2), .size(14)),
        paragraph("BodyHeading", .justified(before: 3, withNext: true), .size(14, .bold)),
        paragraph("BodyLast", .justified(before: 2, withNext: true), .size(14)),
        paragraph("Title", .centred(before: 6), .size(14, .bold)),
        paragraph("Subtitle", .centred(before: 1), .size(13, .italic)),
        paragraph("PageNumber", .centred, .size(13)),
    ]

    private static let foot: [Markup] = [
        paragraph("SentLabel", .start(before: 4), .size(12, .boldItalic)),
        paragraph("Sent", .hanging(before: 0, left: 2), .size(11)),
        paragraph("SignFirst", .centred(before: 4), .size(14, .bold)),
        paragraph("Sign", .centred, .size(14, .bold)),
        paragraph("SignSpace", .centred(before: 22), .size(2)),
        paragraph("SignName", .centred, .size(14, .bold)),
        paragraph("End", .centred, .size(2)),
    ]

    private static let annex: [Markup] = [
        paragraph("AnnexTitle", .titleOfAnnex, .size(14, .bold)),
        paragraph("AnnexWords", .centred(before: 1), .size(13, .italic)),
        paragraph("Gap", .centred(before: 3), .size(2)),
        paragraph("ColumnHead", .centred, .size(13, .bold)),
        paragraph("Cell", .start(before: 0), .size(13)),
        paragraph("CellMiddle", .centred, .size(13)),
        paragraph("CellEnd", .end(before: 0, right: 0), .size(13)),
    ]
}
