// A form that a link asks to stand open, with one field filled in: `?mo=phan-loai&dien=category:dien_chieu_sang`.

import FieldReports
import Web

struct OpenedForm: Sendable {
    let slug: String
    /// A value that the form does not offer is not taken.
    let proposed: [String: String]

    init?(_ query: Form) {
        guard let slug = query.filled("mo") else { return nil }
        let parts = query.text("dien").split(separator: ":", maxSplits: 1).map(String.init)
        self.slug = slug
        proposed = parts.count == 2 ? [parts[0]: parts[1]] : [:]
    }

    static func address(_ slug: String, filling field: String? = nil, with value: String? = nil) -> String {
        guard let field, let value else { return "?mo=\(slug)#\(slug)" }
        return "?mo=\(slug)&dien=\(percentEncoded("\(field):\(value)"))#\(slug)"
    }
}
