// …/bao-cao: the closing report, each figure with the way to its list, and the same as a file.

import HTTPTypes
import Hummingbird
import LocalTime
import NIOCore
import Office
import Operations
import Outreach
import Vietnamese
import Web

struct ClosingReportPage: Page {
    static let template = "center/campaign-report"
    let title = "Báo cáo kết quả tuyên truyền"
    let width = PageWidth.wide
    let section: String? = Entrance.outreach.path
    let tabs: Tabs
    let links: Tabs
    let campaign: String
    let lead: [String]
    let files: [File]
    let tables: [DataTable]
    let madeOn: String

    struct File: Sendable {
        let label: String
        let address: String
    }
}

extension ClosingReportPage {
    init(_ report: ClosingReport, _ board: CampaignBoard, for viewer: Viewer) {
        tabs = CenterSite.outreachTabs(for: viewer, current: .campaigns)
        links = Tabs("Chiến dịch này", board.campaign.links(current: "bao-cao"))
        campaign = report.title
        lead = report.lead
        let address = "/tuyen-truyen/chien-dich/\(report.campaign)"
        files = CampaignFile.allCases.map {
            File(label: $0.label, address: "\(address)/bao-cao/tep?dang=\($0.rawValue)")
        }
        tables = report.tables.map { table in
            DataTable(
                "\(table.caption) (n = \(official(table.rows.count)))", columns: table.columns,
                rows: table.rows.map { $0.map { $0.value(under: address) } })
        }
        madeOn = "Lập \(report.madeOn.inWords)"
    }
}

extension ClosingReport.Cell {
    fileprivate func value(under address: String) -> DataTable.Value {
        let way = list.map { $0.address(under: address) }
        switch (number, way) {
        case (nil, nil): return text.hasSuffix("%") || text == "–" ? .number(text) : .text(text)
        case (nil, let way?): return .link(text, to: way)
        case (_, nil): return .number(text)
        case (_, let way?): return .numberLink(text, to: way)
        }
    }
}

extension ClosingReport.List {
    fileprivate func address(under campaign: String) -> String {
        switch self {
        case .stations: "/tuyen-truyen?chien-dich=\(campaign.split(separator: "/").last ?? "")&het=1"
        case .station(let code): "\(campaign)/dai/\(percentEncoded(code.rawValue))"
        case .evidence(let unit, let state):
            "\(campaign)/minh-chung?"
                + [
                    unit.map { "don-vi=\(percentEncoded($0.rawValue))" }, state.map { "trang-thai=\($0.rawValue)" },
                ].compactMap { $0 }.joined(separator: "&")
        case .messages(let unreadOnly): "\(campaign)/van-ban\(unreadOnly ? "?chua-doc=1" : "")"
        }
    }
}

extension CenterSite {
    func closingReport(_ context: SiteContext) async throws -> Response {
        let (board, viewer) = try await board(context)
        return try render(ClosingReportPage(board.report, board, for: viewer), context)
    }

    func printClosingReport(_ request: Request, _ context: SiteContext) async throws -> Response {
        let (board, _) = try await board(context)
        guard let file = CampaignFile(rawValue: request.query.text("dang")) else { throw NotFound() }
        let bytes = try await file.printed(board.report, by: province.printer)
        return Response(
            status: .ok,
            headers: [
                .contentType: file.contentType, .cacheControl: "private, no-store",
                .contentDisposition:
                    "attachment; filename=\"bao-cao-tuyen-truyen-\(board.campaign.number).\(file.rawValue)\"",
            ], body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
    }
}
