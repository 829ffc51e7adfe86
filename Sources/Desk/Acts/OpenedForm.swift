// A form that a link asks to stand open, with one field filled in as the machine proposes: `?mo=phan-loai&dien=category`.
// The value never travels: what stands in the form is what is proposed now.

import FieldReports
import Office
import Operations
import Territory
import Web

struct OpenedForm: Sendable {
    let slug: String
    let field: String?

    init?(_ query: Form) {
        guard let slug = query.filled("mo") else { return nil }
        (self.slug, field) = (slug, query.filled("dien"))
    }

    static func address(_ slug: String, filling field: String?) -> String {
        "?mo=\(slug)\(field.map { "&dien=\($0)" } ?? "")#\(slug)"
    }
}

extension Case {
    /// By the names of the form's fields, what is proposed for the one it was opened for.
    func proposed(for slug: String) -> [String: String] {
        guard let opened, opened.slug == slug, let field = opened.field, let value = proposal(slug, field) else {
            return [:]
        }
        return [field: value]
    }

    func proposal(_ slug: String, _ field: String) -> String? {
        switch (slug, field) {
        case ("phan-loai", "category"): opinion?.otherCategory?.value.rawValue
        case ("phan-loai", "unit"): opinion?.place?.unit?.description
        case ("muc-khan", "kind"): opinion.flatMap { $0.said.isLikelyUrgent ? $0.urgentKind?.value.rawValue : nil }
        case ("tu-choi", "code"): opinion?.exclusion?.value.rawValue
        default: nil
        }
    }
}
