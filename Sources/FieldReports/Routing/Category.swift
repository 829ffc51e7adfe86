import Office

/// A field of life (REP-11): data, editable without a release, and always with «Lĩnh vực khác».
package struct Category: Sendable, Equatable, Codable {
    package var code: CategoryCode
    package var name: String
    package var group: String
    package var isActive: Bool
    /// A word of caution to the desk, such as «có thể là tố cáo».
    package var note: String?

    package init(code: CategoryCode, name: String, group: String, isActive: Bool = true, note: String? = nil) {
        self.code = code
        self.name = name
        self.group = group
        self.isActive = isActive
        self.note = note
    }

    package static let other: CategoryCode = "khac"
}

package struct CategoryCode: RawRepresentable, Sendable, Hashable, Codable, ExpressibleByStringLiteral {
    package let rawValue: String
    package init(rawValue: String) { self.rawValue = rawValue }
    package init(stringLiteral value: String) { rawValue = value }
}
