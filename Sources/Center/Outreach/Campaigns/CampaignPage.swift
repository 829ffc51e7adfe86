// /tuyen-truyen/chien-dich/{number}: what it asks, how the channels and units stand, and what may be done.

import LocalTime
import Office
import Operations
import Outreach
import Vietnamese
import Web

struct CampaignPage: Page {
    static let template = "center/campaign"
    let title: String
    let width = PageWidth.wide
    let section: String? = Entrance.outreach.path
    let tabs: Tabs
    let summary: ErrorSummary?
    let lead: String
    let links: Tabs
    let facts: SummaryList
    let channels: DataTable
    let units: DataTable
    let address: String
    let edit: String?
    let guide: Guide?
    let extend: Extend?
    let end: TextArea?
    let formKey: String
    let formVersion: Int

    var errors: ErrorSummary? { summary }

    struct Guide: Sendable {
        let unit: SelectField
        let words: TextArea
    }

    struct Extend: Sendable {
        let to: TextField
        let reason: TextArea
    }
}

extension CampaignPage {
    init(
        _ board: CampaignBoard, for viewer: Viewer, key: String, form: Form? = nil, errors: FieldErrors = FieldErrors()
    ) {
        let campaign = board.campaign
        title = campaign.terms.title
        tabs = CenterSite.outreachTabs(for: viewer, current: .campaigns)
        summary = ErrorSummary(errors)
        lead = campaign.lead(on: board.today)
        address = "/tuyen-truyen/chien-dich/\(campaign.number)"
        links = Tabs("Chiến dịch này", campaign.links(current: ""))
        facts = campaign.facts(board)
        channels = campaign.channelTable(board)
        units = campaign.unitTable(board)
        edit = board.acts.contains(.change) ? "\(address)/sua" : nil
        guide = board.acts.contains(.guide) ? Guide(board, form, errors) : nil
        extend = board.acts.contains(.extend) ? Extend(form, errors) : nil
        end =
            board.acts.contains(.end)
            ? TextArea("end-reason", "Lý do kết thúc sớm", rows: 2, maxLength: 2000, form: form, errors: errors) : nil
        formKey = key
        formVersion = campaign.version
    }
}

extension CampaignPage.Guide {
    init(_ board: CampaignBoard, _ form: Form?, _ errors: FieldErrors) {
        unit = SelectField(
            "unit", "Gửi đến", prompt: "Tất cả đơn vị",
            options: board.campaign.terms.units.map { ($0.rawValue, board.unitName($0)) }, form: form, errors: errors)
        words = TextArea("words", "Nội dung hướng dẫn", rows: 4, maxLength: 2000, form: form, errors: errors)
    }
}

extension CampaignPage.Extend {
    init(_ form: Form?, _ errors: FieldErrors) {
        to = TextField("to", "Ngày cuối mới", .date, form: form, errors: errors)
        reason = TextArea("extend-reason", "Lý do kéo dài", rows: 2, maxLength: 2000, form: form, errors: errors)
    }
}

extension CampaignBoard {
    func unitName(_ code: DirectoryUnit.Code) -> String { directory.unit(code)?.name ?? code.rawValue }
    func stationName(_ code: Station.Code) -> String { directory.station(code)?.name ?? code.rawValue }
    func regulationName(_ id: Regulation.ID) -> String {
        regulations.first { $0.id == id }.map { "\($0.title) (\(id.rawValue))" } ?? id.rawValue
    }
}
