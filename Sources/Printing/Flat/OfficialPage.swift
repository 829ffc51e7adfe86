enum OfficialPage {
    /// The header's ten millimetres are part of the upper margin of twenty, so that the first page, which has none, begins
    /// where the others do.
    static let layout = Markup.element(
        "style:page-layout", ["style:name": "A4"],
        [
            .element(
                "style:page-layout-properties",
                [
                    "fo:page-width": "210mm", "fo:page-height": "297mm", "style:print-orientation": "portrait",
                    "fo:margin-top": "10mm", "fo:margin-right": "15mm", "fo:margin-bottom": "20mm",
                    "fo:margin-left": "30mm",
                ]),
            .element(
                "style:header-style", [:],
                [.element("style:header-footer-properties", ["svg:height": "10mm", "fo:margin-bottom": "0mm"])]),
        ])

    static let master = Markup.element(
        "office:master-styles", [:],
        [
            .element(
                "style:master-page", ["style:name": "Standard", "style:page-layout-name": "A4"],
                [
                    .element(
                        "style:header", [:],
                        [
                            .paragraph(
                                "PageNumber", [.element("text:page-number", ["text:select-page": "current"])])
                        ]),
                    .element("style:header-first", [:], [.paragraph("PageNumber")]),
                ])
        ])
}
