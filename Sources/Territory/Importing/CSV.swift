// Small tables as text (RFC 4180), as spreadsheets in Việt Nam write them: UTF-8 with or without a byte-order mark, comma or
// semicolon, any line end. Cells are NFC and trimmed; a row knows the line it began on, for the person who must mend it.

import Vietnamese

package struct CSV: Sendable {
    package let header: [String]
    package let rows: [Row]

    package struct Row: Sendable {
        /// Where it begins in the file, from 1.
        package let line: Int
        let columns: [String: Int]
        package let cells: [String]

        /// The cell under a heading; empty when the heading is not there.
        package subscript(_ heading: String) -> String { columns[heading].map { cells[$0] } ?? "" }
    }

    /// The first row is the header. Rows without any text are left out.
    package init(_ text: String, atMostRows limit: Int = 1_000_000) throws(CSVIssue) {
        var records = try Records(text).all(atMost: limit)
        guard !records.isEmpty else { throw .empty }
        let header = records.removeFirst().cells
        var columns: [String: Int] = [:]
        for (index, heading) in header.enumerated() where !heading.isEmpty {
            guard columns.updateValue(index, forKey: heading) == nil else { throw .repeatedHeading(heading) }
        }
        var rows: [Row] = []
        for record in records {
            guard record.cells.count == header.count else {
                throw .wrongWidth(line: record.line, cells: record.cells.count, expected: header.count)
            }
            rows.append(Row(line: record.line, columns: columns, cells: record.cells))
        }
        self.header = header
        self.rows = rows
    }

    package func require(_ headings: [String]) throws(CSVIssue) {
        for heading in headings where !header.contains(heading) { throw .missingHeading(heading) }
    }
}

// MARK: - Reading

private struct Records {
    private let bytes: [UInt8]
    private let separator: UInt8

    init(_ text: String) {
        var bytes = Array(text.utf8)
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
        let firstLine = bytes.prefix { $0 != UInt8(ascii: "\n") }
        func count(_ mark: UInt8) -> Int { firstLine.count { $0 == mark } }
        self.bytes = bytes
        separator = count(UInt8(ascii: ";")) > count(UInt8(ascii: ",")) ? UInt8(ascii: ";") : UInt8(ascii: ",")
    }

    func all(atMost limit: Int) throws(CSVIssue) -> [(line: Int, cells: [String])] {
        let quote = UInt8(ascii: "\"")
        let (feed, carriage) = (UInt8(ascii: "\n"), UInt8(ascii: "\r"))
        var records: [(line: Int, cells: [String])] = []
        var cells: [String] = []
        var cell: [UInt8] = []
        var line = 1
        var recordLine = 1
        var index = 0

        func closeCell() {
            cells.append(tidy(cell))
            cell.removeAll(keepingCapacity: true)
        }
        func closeRecord() throws(CSVIssue) {
            closeCell()
            if cells.contains(where: { !$0.isEmpty }) {
                guard records.count <= limit else { throw .tooManyRows(limit) }
                records.append((recordLine, cells))
            }
            cells.removeAll(keepingCapacity: true)
        }

        while index < bytes.count {
            let byte = bytes[index]
            index += 1
            if byte == quote && cell.isEmpty {
                let opened = line
                var closed = false
                while index < bytes.count {
                    let inner = bytes[index]
                    index += 1
                    if inner == quote {
                        guard index < bytes.count, bytes[index] == quote else {
                            closed = true
                            break
                        }
                        index += 1
                    }
                    if inner == feed { line += 1 }
                    cell.append(inner)
                }
                let ends = index == bytes.count || [separator, feed, carriage].contains(bytes[index])
                guard closed, ends else { throw .brokenQuote(line: opened) }
            } else if byte == separator {
                closeCell()
            } else if byte == feed || byte == carriage {
                if byte == carriage, index < bytes.count, bytes[index] == feed { index += 1 }
                try closeRecord()
                line += 1
                recordLine = line
            } else {
                cell.append(byte)
            }
        }
        if !cell.isEmpty || !cells.isEmpty { try closeRecord() }
        return records
    }

    private func tidy(_ cell: [UInt8]) -> String {
        let text = String(decoding: cell, as: UTF8.self)
        let start = text.firstIndex { !$0.isWhitespace } ?? text.endIndex
        let end = text.lastIndex { !$0.isWhitespace }.map { text.index(after: $0) } ?? start
        return composed(String(text[start..<end]))
    }
}

/// Why a table was not taken.
package enum CSVIssue: Error, Sendable, Hashable {
    case empty
    case brokenQuote(line: Int)
    case wrongWidth(line: Int, cells: Int, expected: Int)
    case repeatedHeading(String)
    case missingHeading(String)
    case tooManyRows(Int)

    package var sentence: String {
        switch self {
        case .empty: "Tệp không có dòng nào."
        case .brokenQuote(let line): "Dòng \(line): dấu ngoặc kép không khép đúng."
        case .wrongWidth(let line, let cells, let expected):
            "Dòng \(line): có \(cells) ô, dòng tiêu đề có \(expected)."
        case .repeatedHeading(let heading): "Tiêu đề «\(heading)» xuất hiện hai lần."
        case .missingHeading(let heading): "Thiếu cột «\(heading)»."
        case .tooManyRows(let limit): "Tệp có quá \(official(limit)) dòng."
        }
    }
}
