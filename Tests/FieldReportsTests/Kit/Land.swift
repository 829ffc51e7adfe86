import LocalTime
import Office
import Territory

@testable import FieldReports

/// The starter's land, offices and fields on a day in 2026, and one field that is no longer used.
enum Land {
    static let today = day("2026-03-03")
    static let categories =
        Category.starter + [Category(code: "cu_bo", name: "Lĩnh vực cũ", group: "Khác", isActive: false)]
    static let fields = Category.starter.map(\.code)
    static let paHam = unit("Xã Pa Ham", on: today)
    static let old = unit("Xã Hừa Ngài", on: day("2025-06-30"))
    static let province = Gazetteer.starter.province(on: today)?.key ?? paHam

    static func lint(_ rules: [RoutingRule], _ more: [Agency] = []) -> [RoutingFinding] {
        RoutingLint(
            rules, agencies: Agency.starter(.starter, on: today) + more, categories: categories, gazetteer: .starter,
            on: today
        ).findings
    }

    private static func unit(_ name: String, on day: Day) -> UnitKey {
        Gazetteer.starter.communes(on: day).first { $0.name == name }?.key ?? UnitKey(era: "", code: name)
    }
}
