import LocalTime
import Office
import Operations
import Outreach
import Vietnamese
import Web

struct OutreachDirectoryPage: Page {
    static let template = "center/outreach-directory"
    let title = "Danh bạ tuyên truyền"
    let width = PageWidth.wide
    let section: String? = Entrance.administration.path
    let errors: ErrorSummary?
    let tabs: Tabs
    let kind: SelectField
    let day: TextField
    let tables: [DataTable]
    let forms: [DirectoryForm]
}

/// Adding to a list, and ending one of it.
struct DirectoryForm: Sendable {
    let id: String
    let title: String
    let address: String
    let parts: [ActForm.Part]
    let button: String
}

extension OutreachDirectoryPage {
    init(
        _ viewer: Viewer, _ directory: OutreachDirectory, kind: DirectoryUnit.Kind?, on day: Day, today: Day,
        form: Form?, errors: FieldErrors
    ) {
        self.errors = ErrorSummary(errors)
        tabs = CenterSite.tabs(for: viewer, current: .outreachDirectory)
        self.kind = SelectField(
            "loai", "Loại đơn vị", isOptional: true, prompt: "Mọi loại",
            options: DirectoryUnit.Kind.allCases.map { ($0.rawValue, $0.label) }, selected: kind?.rawValue)
        self.day = TextField("ngay", "Vào ngày", .date, value: day.description)
        tables = [
            Self.contacts(directory, on: day), Self.units(directory, kind, on: day), Self.stations(directory, on: day),
        ].compactMap(\.self)
        forms =
            viewer.holds(OutreachDirectoryOffice.keepers)
            ? DirectoryForm.all(directory, today: today, form, errors) : []
    }

    private static func units(_ directory: OutreachDirectory, _ kind: DirectoryUnit.Kind?, on day: Day) -> DataTable? {
        let shown = directory.units.filter { $0.isInForce(on: day) && (kind == nil || $0.kind == kind) }
        return shown.isEmpty
            ? nil
            : DataTable(
                "Đơn vị vào ngày \(day.official): \(shown.count)",
                columns: ["Tên", "Mã", "Loại", "Người đứng đầu", "Từ ngày"],
                rows: shown.map { unit in
                    let head = directory.head(of: unit.code, on: day)
                    return [
                        .text(unit.name), .text(unit.code.rawValue), .text(unit.kind.label),
                        .text(head.map { "\($0.position) \($0.name)" } ?? "Chưa ghi"), .text(unit.from.official),
                    ]
                })
    }

    private static func contacts(_ directory: OutreachDirectory, on day: Day) -> DataTable? {
        let shown = directory.contacts(on: day)
        return shown.isEmpty
            ? nil
            : DataTable(
                "Đầu mối hỗ trợ vào ngày \(day.official)",
                columns: ["Họ tên", "Chủ đề", "Chức vụ, đơn vị", "Điện thoại", "Đến ngày"],
                rows: shown.map {
                    [
                        .text($0.name), .text($0.topic.label), .text("\($0.position), \($0.unit)"), .text($0.phone),
                        .text($0.to?.official ?? ""),
                    ]
                })
    }

    private static func stations(_ directory: OutreachDirectory, on day: Day) -> DataTable? {
        let shown = directory.stations.filter { $0.isInForce(on: day) }
        return shown.isEmpty
            ? nil
            : DataTable(
                "Đài vào ngày \(day.official): \(shown.count)",
                columns: ["Tên", "Mã", "Của đơn vị", "Trực đài", "Cụm loa"],
                rows: shown.map { station in
                    let clusters = directory.clusters.filter { $0.station == station.code && $0.isInForce(on: day) }
                    return [
                        .text(station.name), .text(station.code.rawValue),
                        .text(directory.unit(station.unit)?.name ?? station.unit.rawValue), .text(station.phone ?? ""),
                        .text(
                            clusters.map { "\($0.name) (\($0.villages.joined(separator: ", ")))" }.joined(
                                separator: "; ")),
                    ]
                })
    }
}
