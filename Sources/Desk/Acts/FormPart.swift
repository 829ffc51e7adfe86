// One part of an act's form: exactly one of the shared components.

import Web

struct FormPart: Sendable {
    var text: TextField?
    var area: TextArea?
    var select: SelectField?
    var choices: Choices?
    var file: FileField?
    var notice: Callout?
    var summary: SummaryList?
    var photos: Photos?
    var hidden: Hidden?

    struct Hidden: Sendable {
        let name: String
        let value: String
    }

    /// `way` leads from it to another page.
    static func notice(
        _ kind: Callout.Kind, _ words: String, way: (label: String, address: String)? = nil
    ) -> FormPart {
        FormPart(notice: Callout(kind, words, action: way.map { .init($0.label, $0.address) }))
    }

    static func summary(_ rows: [(String, String?)]) -> FormPart {
        FormPart(summary: SummaryList(rows.compactMap { row in row.1.map { SummaryList.Row(row.0, $0) } }))
    }
}
