import LocalTime
import Vietnamese

extension ClosingReport {
    /// A flat OpenDocument text on A4, ready to be printed as PDF or DOCX.
    package var flatText: String {
        let paragraphs = lead.map { "<text:p text:style-name=\"Body\">\(FlatXML.escaped($0))</text:p>" }
        return FlatXML.head + "office:mimetype=\"application/vnd.oasis.opendocument.text\">" + FlatXML.font + styles
            + "<office:body><office:text>"
            + "<text:p text:style-name=\"Head\">BÁO CÁO KẾT QUẢ TUYÊN TRUYỀN</text:p>"
            + "<text:p text:style-name=\"Name\">\(FlatXML.escaped(title))</text:p>" + paragraphs.joined()
            + tables.enumerated().map { text($1, number: $0 + 1) }.joined()
            + "<text:p text:style-name=\"End\">Lập \(madeOn.inWords)</text:p>"
            + "</office:text></office:body></office:document>\n"
    }

    private func text(_ table: Table, number: Int) -> String {
        let caption =
            "<text:p text:style-name=\"Item\">\(number). \(FlatXML.escaped(table.caption))</text:p>"
        guard !table.rows.isEmpty else {
            return caption + "<text:p text:style-name=\"Body\">Không có.</text:p>"
        }
        let head = table.columns.map { cell($0, "CellHead") }.joined()
        let rows = table.rows.map { row in
            "<table:table-row>\(row.map { cell($0.text, $0.number == nil ? "Cell" : "CellNumber") }.joined())</table:table-row>"
        }
        return caption
            + "<table:table table:name=\"Table\(number)\" table:style-name=\"Grid\"><table:table-column table:number-columns-repeated=\"\(table.columns.count)\"/><table:table-header-rows><table:table-row>\(head)</table:table-row></table:table-header-rows>\(rows.joined())</table:table>"
    }

    private func cell(_ text: String, _ style: String) -> String {
        "<table:table-cell table:style-name=\"Frame\" office:value-type=\"string\"><text:p text:style-name=\"\(style)\">\(FlatXML.escaped(text))</text:p></table:table-cell>"
    }

    private var styles: String {
        """
        <office:automatic-styles>\
        <style:page-layout style:name="Paper"><style:page-layout-properties fo:page-width="29.7cm" fo:page-height="21cm" \
        style:print-orientation="landscape" fo:margin-top="2cm" fo:margin-bottom="2cm" fo:margin-left="2.5cm" fo:margin-right="1.5cm"/></style:page-layout>\
        \(paragraph("Head", size: 14, bold: true, align: "center"))\(paragraph("Name", size: 14, bold: true, align: "center", after: 0.4))\
        \(paragraph("Body", size: 13, after: 0.15))\(paragraph("Item", size: 13, bold: true, before: 0.4, after: 0.15))\
        \(paragraph("End", size: 13, align: "end", before: 0.5))\
        \(paragraph("Cell", size: 10))\(paragraph("CellNumber", size: 10, align: "end"))\(paragraph("CellHead", size: 10, bold: true, align: "center"))\
        <style:style style:name="Grid" style:family="table"><style:table-properties table:align="margins"/></style:style>\
        <style:style style:name="Frame" style:family="table-cell"><style:table-cell-properties fo:border="0.5pt solid #000000" fo:padding="0.08cm"/></style:style>\
        </office:automatic-styles>\
        <office:master-styles><style:master-page style:name="Standard" style:page-layout-name="Paper"/></office:master-styles>
        """
    }

    private func paragraph(
        _ name: String, size: Int, bold: Bool = false, align: String = "start", before: Double = 0, after: Double = 0
    ) -> String {
        "<style:style style:name=\"\(name)\" style:family=\"paragraph\"><style:paragraph-properties fo:text-align=\"\(align)\" fo:margin-top=\"\(before)cm\" fo:margin-bottom=\"\(after)cm\"/><style:text-properties style:font-name=\"Letters\" fo:font-size=\"\(size)pt\"\(bold ? " fo:font-weight=\"bold\"" : "")/></style:style>"
    }
}
