// What is filled in of a breach, when it is registered and when more is known.

import DataProtection
import LocalTime
import Office
import Web

struct BreachFields: Sendable {
    let data: Choices
    let people: TextField
    let what: TextArea
    let measures: TextArea

    init(_ facts: BreachFacts?, form: Form?, errors: FieldErrors) {
        data = Choices(
            "data", "Dữ liệu bị ảnh hưởng", severally: true, layout: .grid,
            BreachedData.allCases.map { .init($0.rawValue, $0.label) },
            chosen: Set(facts?.data.map(\.rawValue) ?? []), form: form, errors: errors)
        people = TextField(
            "people", "Khoảng bao nhiêu người", .number, hint: "Để trống khi chưa biết.", isOptional: true,
            maxLength: 8, isShort: true, value: facts?.people.map(String.init), form: form, errors: errors)
        what = TextArea(
            "what", "Sự việc", hint: "Được lưu mãi: không ghi họ tên, số điện thoại, thư điện tử của ai.", rows: 4,
            maxLength: 2000, value: facts?.what, form: form, errors: errors)
        measures = TextArea(
            "measures", "Biện pháp đã làm, sẽ làm", rows: 4, maxLength: 2000, value: facts?.measures, form: form,
            errors: errors)
    }
}

struct BreachFormPage: Page {
    static let template = "center/breach-form"
    let title = "Ghi sổ sự cố dữ liệu cá nhân"
    let width = PageWidth.wide
    let section: String? = Entrance.identityOpenings.path
    let errors: ErrorSummary?
    let tabs: Tabs
    let noticedAt: TextField
    let fields: BreachFields
    let key: String

    init(_ viewer: Viewer, at now: Instant, key: String, form: Form?, errors: FieldErrors) {
        self.errors = ErrorSummary(errors)
        tabs = CenterSite.tabs(for: viewer, current: .breaches)
        noticedAt = TextField(
            "noticedAt", "Phát hiện lúc", .dateTime, hint: "72 giờ tính từ lúc này, cả đêm và ngày nghỉ.",
            value: now.localField, form: form, errors: errors)
        fields = BreachFields(nil, form: form, errors: errors)
        self.key = key
    }
}
