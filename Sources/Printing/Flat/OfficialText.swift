/// A document on paper as Decree 30/2020 asks for it: A4 with margins of 20, 15, 20 and 30 mm (top, right, bottom, left), a
/// serif of the measures of Times New Roman, the page's number in the middle above from the second page on.
package struct OfficialText: Sendable, Equatable {
    private let body: Markup

    /// - Parameter body: paragraphs and tables, in the styles of `OfficialStyles`.
    package init(_ body: [Markup]) { self.body = .all(body) }

    /// The flat OpenDocument text, for `DocumentPrinter`.
    package var flat: String {
        let document = Markup.element(
            "office:document",
            [
                "xmlns:office": "urn:oasis:names:tc:opendocument:xmlns:office:1.0",
                "xmlns:style": "urn:oasis:names:tc:opendocument:xmlns:style:1.0",
                "xmlns:text": "urn:oasis:names:tc:opendocument:xmlns:text:1.0",
                "xmlns:table": "urn:oasis:names:tc:opendocument:xmlns:table:1.0",
                "xmlns:fo": "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0",
                "xmlns:svg": "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0",
                "office:version": "1.3", "office:mimetype": "application/vnd.oasis.opendocument.text",
            ],
            [
                OfficialStyles.fonts, OfficialStyles.common, OfficialStyles.own, OfficialPage.master,
                .element("office:body", [:], [.element("office:text", [:], [body])]),
            ])
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + document.text + "\n"
    }
}
