// /tuyen-truyen/don-vi: what campaigns ask of one's unit, and what it has done.

import LocalTime
import Office
import Operations
import Outreach
import Vietnamese
import Web

struct UnitPage: Page {
    static let template = "center/campaign-unit"
    let title = "Việc tuyên truyền của đơn vị"
    let section: String? = Entrance.outreach.path
    let tabs: Tabs
    let summary: ErrorSummary?
    let none: EmptyState?
    let sheets: [Sheet]
    let formKey: String

    var errors: ErrorSummary? { summary }

    struct Sheet: Sendable {
        let id: String
        let heading: String
        let lead: String
        let unread: [Letter]
        let facts: SummaryList
        let stations: DataTable?
        let counts: Counts?
        let evidence: EvidenceForm?
        let given: [Given]
        let letters: [Letter]
        let formVersion: Int
        let unit: String
    }

    struct Letter: Sendable {
        let address: String
        let words: String
        let about: String
    }

    struct Counts: Sendable {
        let action: String
        let rows: [Row]

        struct Row: Sendable {
            let label: String
            let total: TextField
            let reached: TextField
        }
    }

    struct EvidenceForm: Sendable {
        let action: String
        let kept: [String]
        let form: SelectField
        let words: TextArea
        let link: TextField
        let captured: TextField
        let files: FileField
    }

    struct Given: Sendable {
        let heading: String
        let tag: StatusTag
        let words: String
        let files: [EvidenceFile]
        let verdict: String?
    }
}

/// What was posted for one sheet and did not go through.
struct FailedUnitPost {
    let number: Int64
    let unit: String
    let form: Form
    let errors: FieldErrors
    let media: [String]
}

extension UnitPage {
    init(_ sheets: [UnitSheet], for viewer: Viewer, key: String, failed: FailedUnitPost? = nil) {
        tabs = CenterSite.outreachTabs(for: viewer, current: .outreachUnit)
        summary = ErrorSummary(failed?.errors ?? FieldErrors())
        none =
            sheets.isEmpty
            ? EmptyState(
                "Chưa có việc tuyên truyền nào cho đơn vị",
                "Khi có chiến dịch giao việc, ông/bà nhận thông báo và thấy việc ở đây.",
                icon: .megaphone) : nil
        self.sheets = sheets.map { sheet in
            let failed = failed.flatMap { $0.number == sheet.number && $0.unit == sheet.unit.code.rawValue ? $0 : nil }
            return Sheet(sheet, failed)
        }
        formKey = key
    }
}

extension UnitPage.Sheet {
    init(_ sheet: UnitSheet, _ failed: FailedUnitPost?) {
        let address = "/tuyen-truyen/don-vi/\(sheet.number)"
        id = "chien-dich-\(sheet.number)"
        heading = sheet.terms.title
        lead = "\(sheet.unit.name) · \(sheet.phase.label.lowercased()), \(sheet.lastDay.untilItsEnd)"
        unread = sheet.messages.filter { $0.receipt == nil }.reversed().map { UnitPage.Letter($0, sheet.number) }
        facts = SummaryList(sheet.tasks)
        stations = sheet.stationTable
        let form = failed?.form
        let errors = failed?.errors ?? FieldErrors()
        counts =
            sheet.acts.contains(.countPeople) ? UnitPage.Counts(sheet, "\(address)/so-nguoi", form, errors) : nil
        evidence =
            sheet.acts.contains(.giveEvidence)
            ? UnitPage.EvidenceForm(sheet, "\(address)/minh-chung", failed, form, errors) : nil
        given = sheet.evidence.reversed().map { UnitPage.Given($0, sheet.number) }
        letters = sheet.messages.filter { $0.receipt != nil }.reversed().map { UnitPage.Letter($0, sheet.number) }
        formVersion = sheet.version
        unit = sheet.unit.code.rawValue
    }
}

extension UnitPage.Letter {
    init(_ message: SentMessage, _ number: Int64) {
        address = "/tuyen-truyen/don-vi/\(number)/van-ban/\(message.id)"
        words = "\(message.content.kind.label) số \(message.id)"
        about =
            "Gửi \(message.at.official)"
            + (message.receipt.map { ", đơn vị mở lúc \($0.at.official)" } ?? ", chưa mở")
    }
}

extension UnitPage.Given {
    init(_ given: GivenEvidence, _ number: Int64) {
        heading = "\(given.id). \(given.content.form.label), \(given.at.official)"
        tag = given.state.tag
        words = given.content.words + (given.content.link.map { "\n\($0)" } ?? "")
        files = given.files(of: number)
        verdict = given.verdictWords
    }
}
