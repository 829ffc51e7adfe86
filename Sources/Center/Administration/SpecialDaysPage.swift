// /quan-tri/lich: the days of a year that are not ordinary, each with its document (AMB-04).

import LocalTime
import Office
import Operations
import Vietnamese
import Web

struct SpecialDaysPage: Page {
    static let template = "center/calendar"
    let title: String
    let width = PageWidth.wide
    let section: String? = "/quan-tri"
    let tabs: Tabs
    let summary: ErrorSummary?
    let warnings: [Callout]
    let years: Tabs
    let days: DataTable?
    let empty: EmptyState?
    let day: TextField
    let name: TextField
    let kind: SelectField
    let confirmation: SelectField
    let document: TextField
    let removal: Checkbox
    /// The version that is being edited.
    let base: Int

    var errors: ErrorSummary? { summary }

    init(
        _ viewer: Viewer, _ books: Books, on today: Day, year: Int, chosen: Day?, form: Form? = nil,
        errors: FieldErrors = FieldErrors()
    ) {
        let calendar = books.law.calendar
        base = calendar.version
        let entry = chosen.flatMap { calendar.days[$0] }
        title = "Lịch làm việc năm \(year)"
        tabs = CenterSite.tabs(for: viewer, current: .calendar)
        summary = ErrorSummary(errors)
        warnings = [calendar.horizonWarning(on: today)].compactMap { $0.map { Callout(.warning, $0.sentence) } }
        years = Tabs(
            "Năm",
            calendar.years.union([today.year, today.year + 1]).sorted().suffix(6).map {
                .init("\($0)", "/quan-tri/lich?nam=\($0)", isCurrent: $0 == year)
            })
        let listed = calendar.days.values.filter { $0.day.year == year }.sorted { $0.day < $1.day }
        days = listed.isEmpty ? nil : Self.table(listed, year)
        empty =
            listed.isEmpty
            ? EmptyState(
                "Chưa nhập lịch năm \(year)", "Mọi ngày từ thứ Hai đến thứ Sáu đang được tính là ngày làm việc.",
                icon: .calendar)
            : nil
        day = TextField("day", "Ngày", .date, value: chosen?.description, form: form, errors: errors)
        name = TextField("name", "Tên ngày", hint: "Ví dụ: Quốc khánh.", value: entry?.name, form: form, errors: errors)
        kind = SelectField(
            "kind", "Loại ngày", options: CalendarDay.Kind.allCases.map { (value: $0.rawValue, label: $0.label) },
            selected: entry?.kind.rawValue, form: form, errors: errors)
        confirmation = SelectField(
            "confirmation", "Tình trạng", hint: "Ngày «Chờ xác nhận» vẫn tính như ngày thường.",
            options: CalendarDay.Confirmation.allCases.map { (value: $0.rawValue, label: $0.label) },
            selected: entry?.confirmation.rawValue, form: form, errors: errors)
        document = TextField(
            "document", "Văn bản làm căn cứ", hint: "Số, ngày, cơ quan ban hành.", value: entry?.document, form: form,
            errors: errors)
        removal = Checkbox("removal", "Bỏ ngày này khỏi lịch", hint: "Ngày trở lại là ngày thường.", form: form)
    }

    private static func table(_ days: [CalendarDay], _ year: Int) -> DataTable {
        DataTable(
            "Ngày nghỉ và ngày làm bù", columns: ["Ngày", "Tên", "Loại", "Tình trạng", "Văn bản"],
            rows: days.map {
                [
                    .link($0.day.officialWithWeekday, to: "/quan-tri/lich?nam=\(year)&ngay=\($0.day)#day"),
                    .text($0.name),
                    .text($0.kind.label), .text($0.confirmation.label), .text($0.document),
                ]
            })
    }
}
