extension OfficialStyles {
    static func words(_ name: StaticString, _ attributes: KeyValuePairs<StaticString, String>) -> Markup {
        .element(
            "style:style", ["style:name": "\(name)", "style:family": "text"],
            [.element("style:text-properties", attributes)])
    }

    static func paragraph(_ name: StaticString, _ shape: Shape, _ letters: Letters) -> Markup {
        .element(
            "style:style",
            ["style:name": "\(name)", "style:family": "paragraph", "style:parent-style-name": "Standard"],
            [shape.markup, letters.markup])
    }
}

/// How the lines of a paragraph stand. Millimetres.
struct Shape {
    let markup: Markup

    private init(_ attributes: KeyValuePairs<StaticString, String>) {
        markup = .element("style:paragraph-properties", attributes)
    }

    static let centred = centred(before: 0)

    static func centred(before: Double) -> Shape { Shape(["fo:text-align": "center", "fo:margin-top": "\(before)mm"]) }

    static func start(before: Double) -> Shape { Shape(["fo:text-align": "start", "fo:margin-top": "\(before)mm"]) }

    static func end(before: Double, right: Double) -> Shape {
        Shape(["fo:text-align": "end", "fo:margin-top": "\(before)mm", "fo:margin-right": "\(right)mm"])
    }

    /// The first line begins with a dash, and the others stand under the words after it.
    static func hanging(before: Double, left: Double) -> Shape {
        Shape(["fo:margin-top": "\(before)mm", "fo:margin-left": "\(left)mm", "fo:text-indent": "-\(left)mm"])
    }

    static func justified(before: Double, withNext: Bool = false) -> Shape {
        Shape([
            "fo:text-align": "justify", "fo:text-indent": "12.7mm", "fo:margin-top": "\(before)mm",
            "fo:line-height": "115%", "fo:keep-with-next": withNext ? "always" : "auto",
        ])
    }

    /// A line of ink, as far from both edges of its column.
    static func rule(_ margin: Double) -> Shape {
        Shape([
            "fo:margin-left": "\(margin)mm", "fo:margin-right": "\(margin)mm", "fo:margin-top": "0.6mm",
            "fo:border-top": "0.75pt solid #000000",
        ])
    }

    static let titleOfAnnex = Shape(["fo:text-align": "center", "fo:break-before": "page"])
}

struct Letters {
    let markup: Markup

    enum Face { case plain, bold, italic, boldItalic }

    static func size(_ points: Int, _ face: Face = .plain, _ spacing: String = "normal") -> Letters {
        Letters(
            markup: .element(
                "style:text-properties",
                [
                    "fo:font-size": "\(points)pt",
                    "fo:font-weight": face == .bold || face == .boldItalic ? "bold" : "normal",
                    "fo:font-style": face == .italic || face == .boldItalic ? "italic" : "normal",
                    "fo:letter-spacing": spacing,
                ]))
    }
}
