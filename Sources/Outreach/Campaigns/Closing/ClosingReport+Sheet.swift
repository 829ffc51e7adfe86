extension ClosingReport {
    /// A flat OpenDocument spreadsheet, one sheet for each table; numbers are numbers.
    package var flatSheet: String {
        FlatXML.head + "office:mimetype=\"application/vnd.oasis.opendocument.spreadsheet\">" + FlatXML.font
            + "<office:body><office:spreadsheet>"
            + tables.enumerated().map { sheet($1, number: $0 + 1) }.joined()
            + "</office:spreadsheet></office:body></office:document>\n"
    }

    private func sheet(_ table: Table, number: Int) -> String {
        // What a sheet may not be called by is left out of its name.
        let name = "\(number). " + table.caption.filter { !"[]*?:/\\'".contains($0) }
        let head = table.columns.map { cell(Cell($0)) }.joined()
        let rows = table.rows.map { "<table:table-row>\($0.map(cell).joined())</table:table-row>" }
        return
            "<table:table table:name=\"\(FlatXML.escaped(String(name.prefix(31))))\"><table:table-column table:number-columns-repeated=\"\(table.columns.count)\"/><table:table-row>\(head)</table:table-row>\(rows.joined())</table:table>"
    }

    private func cell(_ cell: Cell) -> String {
        let text = "<text:p>\(FlatXML.escaped(cell.text))</text:p>"
        guard let number = cell.number else {
            return "<table:table-cell office:value-type=\"string\">\(text)</table:table-cell>"
        }
        return "<table:table-cell office:value-type=\"float\" office:value=\"\(number)\">\(text)</table:table-cell>"
    }
}
