// The form of a campaign: new, or to change.

import LocalTime
import Office
import Operations
import Outreach
import Vietnamese
import Web

struct CampaignFormPage: Page {
    static let template = "center/campaign-form"
    let title: String
    let section: String? = Entrance.outreach.path
    let tabs: Tabs
    let summary: ErrorSummary?
    let action: String
    let button: String
    let name: TextField
    let subjects: Choices
    let from: TextField
    let to: TextField
    let weekly: TextField
    let channels: Choices
    let forms: Choices
    let letters: TextField
    let stations: [Group]
    let units: [Group]
    let formKey: String
    let formVersion: Int

    var errors: ErrorSummary? { summary }

    /// A folded list of checkboxes: a province has more stations than a page should show open.
    struct Group: Sendable {
        let heading: String
        let choices: Choices
    }
}

extension CampaignFormPage {
    init(
        _ terms: CampaignTerms?, of campaign: (number: Int64, version: Int)?, in books: Books, on today: Day,
        for viewer: Viewer, key: String, form: Form? = nil, errors: FieldErrors = FieldErrors()
    ) {
        title = campaign == nil ? "Lập chiến dịch" : "Sửa chiến dịch"
        tabs = CenterSite.outreachTabs(for: viewer, current: .campaigns)
        summary = ErrorSummary(errors)
        action = campaign.map { "/tuyen-truyen/chien-dich/\($0.number)/sua" } ?? "/tuyen-truyen/chien-dich"
        button = campaign == nil ? "Lập chiến dịch" : "Lưu thay đổi"
        name = TextField(
            "title", "Tên chiến dịch", maxLength: 200, value: terms?.title, form: form, errors: errors)
        subjects = Choices(
            "subjects", "Quy chế cần tuyên truyền", severally: true,
            books.regulations.map { .init($0.id.rawValue, $0.title, hint: $0.id.rawValue) },
            chosen: Set(terms?.subjects.map(\.rawValue) ?? books.regulations.map(\.id.rawValue)), form: form,
            errors: errors)
        from = TextField(
            "from", "Từ ngày", .date, value: (terms?.from ?? today).description, form: form, errors: errors)
        to = TextField(
            "to", "Đến hết ngày", .date, hint: "Đến 23:59:59 của ngày này.",
            value: (terms?.to ?? today + 75).description, form: form, errors: errors)
        weekly = TextField(
            "weekly", "Mỗi đài ít nhất bao nhiêu lượt một tuần", .number, isShort: true,
            value: "\(terms?.weekly ?? 3)", form: form, errors: errors)
        channels = Choices(
            "channels", "Loại kênh phải có", severally: true,
            CampaignChannel.allCases.map { .init($0.rawValue, $0.label) },
            chosen: Set((terms?.channels ?? CampaignChannel.allCases).map(\.rawValue)), form: form, errors: errors)
        forms = Choices(
            "forms", "Hình thức", severally: true, layout: .grid,
            CampaignForm.allCases.map { .init($0.rawValue, $0.label) },
            chosen: Set((terms?.forms ?? CampaignForm.allCases).map(\.rawValue)), form: form, errors: errors)
        letters = TextField(
            "letters", "Theo công văn", hint: "Số và ký hiệu, cách nhau bằng dấu chấm phẩy.", isOptional: true,
            value: terms?.letters.joined(separator: "; "), form: form, errors: errors)
        stations = Group.stations(books.outreach, terms, on: today, form, errors)
        units = Group.units(books.outreach, terms, on: today, form, errors)
        formKey = key
        formVersion = campaign?.version ?? 0
    }
}

extension CampaignFormPage.Group {
    /// What is in force today, and what was chosen before.
    fileprivate static func stations(
        _ directory: OutreachDirectory, _ terms: CampaignTerms?, on today: Day, _ form: Form?, _ errors: FieldErrors
    ) -> [Self] {
        let chosen = Set(terms?.stations ?? directory.stations.filter { $0.isInForce(on: today) }.map(\.code))
        let offered = directory.stations.filter { $0.isInForce(on: today) || chosen.contains($0.code) }
        return offered.isEmpty
            ? []
            : [
                Self(
                    heading: "Đài phải phát (\(offered.count))",
                    choices: Choices(
                        "stations", "Đài", severally: true, layout: .grid,
                        offered.map { .init($0.code.rawValue, $0.name) }, chosen: Set(chosen.map(\.rawValue)),
                        form: form, errors: errors))
            ]
    }

    fileprivate static func units(
        _ directory: OutreachDirectory, _ terms: CampaignTerms?, on today: Day, _ form: Form?, _ errors: FieldErrors
    ) -> [Self] {
        let chosen = Set(terms?.units ?? directory.units.filter { $0.isInForce(on: today) }.map(\.code))
        return DirectoryUnit.Kind.allCases.compactMap { kind in
            let offered = directory.units.filter {
                $0.kind == kind && ($0.isInForce(on: today) || chosen.contains($0.code))
            }
            return offered.isEmpty
                ? nil
                : Self(
                    heading: "\(kind.label) (\(offered.count))",
                    choices: Choices(
                        "units", kind.label, id: "units-\(kind.rawValue)", severally: true, layout: .grid,
                        offered.map { .init($0.code.rawValue, $0.name) }, chosen: Set(chosen.map(\.rawValue)),
                        form: form, errors: errors))
        }
    }
}
