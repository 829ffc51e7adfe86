// components/table: figures and lists; on a phone each row becomes a block with its column's name before each value.

package struct DataTable: Sendable {
    let caption: String
    let columns: [Column]
    let rows: [Row]

    struct Column: Sendable {
        let label: String
        let isNumber: Bool
    }

    struct Row: Sendable {
        let cells: [Cell]
    }

    struct Cell: Sendable {
        let label: String
        let text: String
        let address: String?
        let isNumber: Bool
        let isHeading: Bool
    }

    package enum Value: Sendable {
        case text(String)
        /// Already written the Vietnamese way: «1.240», «96,4%».
        case number(String)
        case link(String, to: String)
        case numberLink(String, to: String)

        var parts: (text: String, address: String?) {
            switch self {
            case .text(let text), .number(let text): (text, nil)
            case .link(let text, let address), .numberLink(let text, let address): (text, address)
            }
        }

        var isNumber: Bool {
            switch self {
            case .number, .numberLink: true
            case .text, .link: false
            }
        }
    }

    /// The first value of each row is its heading.
    package init(_ caption: String, columns: [String], rows: [[Value]]) {
        self.caption = caption
        self.columns = columns.enumerated().map { index, label in
            Column(label: label, isNumber: rows.first.map { $0.indices.contains(index) && $0[index].isNumber } ?? false)
        }
        self.rows = rows.map { row in
            Row(
                cells: zip(columns, row).enumerated().map { index, cell in
                    Cell(
                        label: cell.0, text: cell.1.parts.text, address: cell.1.parts.address,
                        isNumber: cell.1.isNumber, isHeading: index == 0)
                })
        }
    }
}
