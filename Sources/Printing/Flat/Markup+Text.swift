// What stands in a text document.

extension Markup {
    /// Words in which a new line, a tabulator and spaces beside each other stay what they are.
    package static func words(_ words: String) -> Markup {
        var pieces: [Markup] = []
        var plain = ""
        var spaces = 0
        func close() {
            if !plain.isEmpty { pieces.append(.plain(plain)) }
            plain = ""
        }
        func space() {
            guard spaces > 0 else { return }
            if spaces == 1, !plain.isEmpty {
                plain += " "
            } else {
                close()
                pieces.append(.element("text:s", ["text:c": "\(spaces)"]))
            }
            spaces = 0
        }
        for character in words.replacing("\r\n", with: "\n") {
            if character == " " {
                spaces += 1
                continue
            }
            space()
            switch character {
            case "\n":
                close()
                pieces.append(.element("text:line-break"))
            case "\t":
                close()
                pieces.append(.element("text:tab"))
            default: plain.append(character)
            }
        }
        space()
        close()
        return .all(pieces)
    }

    package static func paragraph(_ style: StaticString, _ words: String = "") -> Markup {
        paragraph(style, [.words(words)])
    }

    package static func paragraph(_ style: StaticString, _ content: [Markup]) -> Markup {
        .element("text:p", ["text:style-name": "\(style)"], content)
    }

    /// Words within a paragraph, in a style of `OfficialStyles`: `Bold`, `Italic`, `BoldItalic`.
    package static func span(_ style: StaticString, _ words: String) -> Markup {
        .element("text:span", ["text:style-name": "\(style)"], [.words(words)])
    }

    /// - Parameters:
    ///   - columns: a column style for each.
    ///   - head: repeated on every page that the table reaches.
    package static func table(
        _ style: StaticString, columns: [StaticString], head: Markup? = nil, rows: [Markup]
    ) -> Markup {
        .element(
            "table:table", ["table:style-name": "\(style)"],
            columns.map { .element("table:table-column", ["table:style-name": "\($0)"]) }
                + (head.map { [.element("table:table-header-rows", [:], [$0])] } ?? []) + rows)
    }

    /// - Parameter isWhole: not torn in two by the end of a page.
    package static func row(isWhole: Bool = true, _ cells: [Markup]) -> Markup {
        .element("table:table-row", ["table:style-name": isWhole ? "Whole" : "Torn"], cells)
    }

    package static func cell(_ style: StaticString = "Bare", _ content: [Markup]) -> Markup {
        .element("table:table-cell", ["table:style-name": "\(style)", "office:value-type": "string"], content)
    }
}
