// /tuyen-truyen/canh-bao/moi: what, how grave, where, from when to when, and what to do.

import LocalTime
import Office
import Outreach
import Territory
import Vietnamese
import Web

struct WarningFormPage: Page {
    static let template = "center/warning-form"
    let title: String
    let width = PageWidth.wide
    let section: String? = Entrance.outreach.path
    let errors: ErrorSummary?
    let tabs: Tabs
    let address: String
    /// Sent twice it is one draft.
    let number: String?
    let version: String?
    let words: [TextField]
    let texts: [TextArea]
    let scales: [SelectField]
    let hours: [TextField]
    let communes: Choices
    let exercise: Checkbox?
    let button: String
}

extension WarningFormPage {
    init(
        _ viewer: Viewer, _ known: Warning?, _ units: [AdministrativeUnit], fresh: Int64, at now: Instant, form: Form?,
        errors: FieldErrors
    ) {
        let waits = known?.pending.map { $0.type != .cancel } ?? false
        let content = waits ? known?.pending?.content : known?.latest?.content
        self.errors = ErrorSummary(errors)
        tabs = CenterSite.outreachTabs(for: viewer, current: .warnings)
        title = known == nil ? "Soạn cảnh báo" : waits ? "Sửa bản đang chờ" : "Cập nhật cảnh báo"
        address = known.map { WarningPage.address($0) + (waits ? "/sua" : "/cap-nhat") } ?? Entrance.warnings.path
        number = known == nil ? form?.filled("number") ?? String(fresh) : nil
        version = known.map { String($0.version) }
        words = [
            TextField(
                "headline", "Tên ngắn", hint: "Ví dụ: Mưa lớn, lũ quét: 7 xã phía tây", maxLength: 160,
                value: content?.headline, form: form, errors: errors)
        ]
        texts = [
            TextArea(
                "description", "Việc gì, ở đâu, bao giờ", rows: 3, maxLength: 1000, value: content?.description,
                form: form, errors: errors),
            TextArea(
                "instruction", "Bà con phải làm gì",
                hint: "Câu ngắn, đọc được trên loa. Không có câu này thì không phát.",
                rows: 3, maxLength: 1000, value: content?.instruction, form: form, errors: errors),
        ]
        scales = Self.scales(content, form, errors)
        hours = [
            TextField(
                "onset", "Từ lúc", .dateTime, value: (content?.onset ?? now).localField, form: form, errors: errors),
            TextField(
                "expires", "Hết hiệu lực lúc", .dateTime, hint: "Nhiều nhất 7 ngày", value: content?.expires.localField,
                form: form, errors: errors),
        ]
        communes = Self.communes(units, content, form, errors)
        exercise =
            known == nil
            ? Checkbox(
                "exercise", "Đây là diễn tập", hint: "Bản diễn tập không bao giờ ra cổng, loa hay điện thoại.",
                form: form, errors: errors) : nil
        button = known == nil ? "Lưu bản nháp" : "Lưu"
    }

    private static func scales(_ content: WarningContent?, _ form: Form?, _ errors: FieldErrors) -> [SelectField] {
        [
            SelectField(
                "hazard", "Sự việc", prompt: "Chọn", options: WarningHazard.allCases.map { ($0.rawValue, $0.label) },
                selected: content?.hazard.rawValue, form: form, errors: errors),
            SelectField(
                "severity", "Mức", prompt: "Chọn", options: WarningSeverity.allCases.map { ($0.rawValue, $0.label) },
                selected: content?.severity.rawValue, form: form, errors: errors),
            SelectField(
                "urgency", "Khi nào", prompt: "Chọn", options: WarningUrgency.allCases.map { ($0.rawValue, $0.label) },
                selected: content?.urgency.rawValue, form: form, errors: errors),
            SelectField(
                "certainty", "Chắc chắn", prompt: "Chọn",
                options: WarningCertainty.allCases.map { ($0.rawValue, $0.label) },
                selected: content?.certainty.rawValue, form: form, errors: errors),
        ]
    }

    private static func communes(
        _ units: [AdministrativeUnit], _ content: WarningContent?, _ form: Form?, _ errors: FieldErrors
    ) -> Choices {
        Choices(
            "communes", "Xã, phường được cảnh báo", severally: true, layout: .grid,
            units.sorted { collationKey($0.properName) < collationKey($1.properName) }.map {
                .init($0.key.description, $0.name)
            }, chosen: Set(content?.units.map(\.description) ?? []), form: form, errors: errors)
    }
}
