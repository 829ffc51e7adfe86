// One part of an act's form: exactly one of the shared components.

import Web

struct FormPart: Sendable {
    var text: TextField?
    var area: TextArea?
    var select: SelectField?
    var choices: Choices?
    var file: FileField?
    var notice: Web.Notice?
    var summary: SummaryList?
    var photos: Photos?
    var hidden: Hidden?

    struct Hidden: Sendable {
        let name: String
        let value: String
    }

    static func notice(_ kind: Web.Notice.Kind, _ words: String) -> FormPart {
        FormPart(notice: Web.Notice(kind, words))
    }

    static func summary(_ rows: [(String, String?)]) -> FormPart {
        FormPart(summary: SummaryList(rows.compactMap { row in row.1.map { SummaryList.Row(row.0, $0) } }))
    }
}
