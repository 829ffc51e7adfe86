// What was posted for one act: its fields without the prefix, and the photos that came with them.

import FieldReports
import LocalTime
import Web

struct Posted {
    let slug: String
    let form: Form
    var media: [String]

    private func name(_ field: String) -> String { "\(slug)-\(field)" }

    func text(_ field: String) -> String { form.text(name(field)) }
    func filled(_ field: String) -> String? { form.filled(name(field)) }
    func all(_ field: String) -> [String] { form.all(name(field)).filter { !$0.isEmpty } }

    /// A value of a list, or the sentence that asks for it.
    func choice<T: RawRepresentable>(_ field: String, _ sentence: String) throws(Denial) -> T
    where T.RawValue == String {
        guard let value = T(rawValue: text(field)) else { throw .missing(field: field, sentence) }
        return value
    }

    func yes(_ field: String, _ sentence: String) throws(Denial) -> Bool {
        switch text(field) {
        case "yes": true
        case "no": false
        default: throw .missing(field: field, sentence)
        }
    }

    func day(_ field: String) throws(Denial) -> Day? {
        guard let text = filled(field) else { return nil }
        guard let day = Day(text) else {
            throw .badChoice(field: field, "Ngày phải có dạng năm-tháng-ngày, ví dụ 2026-03-16.")
        }
        return day
    }

    func requiredDay(_ field: String, _ sentence: String) throws(Denial) -> Day {
        guard let day = try day(field) else { throw .missing(field: field, sentence) }
        return day
    }

    func code(_ field: String) throws(Denial) -> ReportCode {
        guard let code = ReportCode(text(field)) else {
            throw .badChoice(field: field, "Hãy nhập mã phản ánh, ví dụ PA260303-7K3F9Q.")
        }
        return code
    }
}

/// A form that is nearly ready: a field was filled in for the person, who reads it over and sends again.
struct Suggestion: Error {
    let field: String
    let value: String
    let sentence: String
}
