// The fields of an appointment, on the form of a new account and on an account's own page; and what was typed in them.

import FieldReports
import LocalTime
import Office
import Operations
import Territory
import Web

struct AppointmentFields: Sendable {
    let role: SelectField
    let agency: SelectField
    let from: TextField
    let to: TextField
    let scope: Scope

    /// What an inspection reaches (A0.9).
    struct Scope: Sendable {
        let agency: SelectField
        let unit: SelectField
        let category: SelectField
        let reports: TextField
    }
}

extension AppointmentFields {
    init(_ books: Books, on today: Day, _ form: Form?, _ errors: FieldErrors) {
        let agencies = books.everyAgency(on: today).map { (value: $0.code.rawValue, label: $0.name) }
        role = SelectField(
            "role", "Vai trò", prompt: "Chọn vai trò",
            options: Role.allCases.filter { $0 != .reporter }.map { (value: $0.rawValue, label: $0.label) }, form: form,
            errors: errors)
        agency = SelectField(
            "agency", "Cơ quan", hint: "Bắt buộc với vai trò của cơ quan.", isOptional: true,
            prompt: "Không thuộc cơ quan nào", options: agencies, form: form, errors: errors)
        from = TextField("from", "Từ ngày", .date, isOptional: true, form: form, errors: errors)
        to = TextField("to", "Đến hết ngày", .date, isOptional: true, form: form, errors: errors)
        scope = Scope(
            agency: SelectField(
                "scopeAgency", "Việc của cơ quan", isOptional: true, prompt: "Mọi cơ quan", options: agencies,
                form: form, errors: errors),
            unit: SelectField(
                "scopeUnit", "Xã, phường", isOptional: true, prompt: "Mọi xã, phường",
                options: books.atlas.gazetteer.communes(on: today).map { (value: $0.key.description, label: $0.name) },
                form: form, errors: errors),
            category: SelectField(
                "scopeCategory", "Lĩnh vực", isOptional: true, prompt: "Mọi lĩnh vực",
                options: books.categories.map { (value: $0.code.rawValue, label: $0.name) }, form: form,
                errors: errors),
            reports: TextField(
                "scopeReports", "Mã phản ánh", hint: "Cách nhau bằng dấu phẩy.", isOptional: true, form: form,
                errors: errors))
    }
}

extension Appointment {
    /// - Throws: `FieldErrors` where what was typed is no role, day or code.
    init(_ form: Form) throws {
        guard let role = Role(rawValue: form.text("role")) else {
            throw FieldErrors([FieldError("role", "Hãy chọn vai trò.")])
        }
        self.init(
            role, at: form.filled("agency").map(AgencyCode.init(rawValue:)),
            from: form.filled("from").flatMap { Day($0) }, to: form.filled("to").flatMap { Day($0) },
            scope: role.needsScope ? try InspectionScope(form) : nil)
    }
}

extension InspectionScope {
    init(_ form: Form) throws {
        let codes = form.text("scopeReports").split { $0 == "," || $0.isWhitespace }.map(String.init)
        let reports = codes.compactMap { ReportCode($0) }
        guard reports.count == codes.count else {
            throw FieldErrors([FieldError("scopeReports", "Có mã phản ánh không đúng. Hãy kiểm tra lại từng mã.")])
        }
        self.init(
            agency: form.filled("scopeAgency").map(AgencyCode.init(rawValue:)),
            unit: form.filled("scopeUnit").flatMap { UnitKey($0) },
            category: form.filled("scopeCategory").map(CategoryCode.init(rawValue:)),
            reports: reports.isEmpty ? nil : reports)
    }
}
