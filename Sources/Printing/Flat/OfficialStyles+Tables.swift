// Between the margins there are 165 mm.

extension OfficialStyles {
    static let tables: [Markup] = [
        table("Halves"), column("HalfLeft", 70), column("HalfRight", 95),
        table("To"), column("ToLeft", 40), column("ToRight", 125),
        table("Foot"), column("FootHalf", 82.5),
        table("List"), column("ListNumber", 13), column("ListName", 152), column("ListWide", 92),
        column("ListMiddle", 60), column("ListNarrow", 30),
        cell("Bare", border: "none", padding: "0mm"),
        cell("Boxed", border: "0.5pt solid #000000", padding: "1mm"),
        row("Whole", together: "always"), row("Torn", together: "auto"),
    ]

    private static func table(_ name: StaticString) -> Markup {
        .element(
            "style:style", ["style:name": "\(name)", "style:family": "table"],
            [
                .element(
                    "style:table-properties",
                    ["style:width": "165mm", "table:align": "left", "table:border-model": "collapsing"])
            ])
    }

    private static func column(_ name: StaticString, _ millimetres: Double) -> Markup {
        .element(
            "style:style", ["style:name": "\(name)", "style:family": "table-column"],
            [.element("style:table-column-properties", ["style:column-width": "\(millimetres)mm"])])
    }

    private static func cell(_ name: StaticString, border: String, padding: String) -> Markup {
        .element(
            "style:style", ["style:name": "\(name)", "style:family": "table-cell"],
            [.element("style:table-cell-properties", ["fo:border": border, "fo:padding": padding])])
    }

    private static func row(_ name: StaticString, together: String) -> Markup {
        .element(
            "style:style", ["style:name": "\(name)", "style:family": "table-row"],
            [.element("style:table-row-properties", ["fo:keep-together": together])])
    }
}
