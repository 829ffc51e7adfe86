// …/minh-chung: what units have shown, to be confirmed or asked about again.

import LocalTime
import Office
import Operations
import Outreach
import Vietnamese
import Web

struct EvidenceListPage: Page {
    static let template = "center/campaign-evidence"
    let title = "Minh chứng"
    let width = PageWidth.wide
    let section: String? = Entrance.outreach.path
    let tabs: Tabs
    let links: Tabs
    let summary: ErrorSummary?
    let lead: String
    let filters: Tabs
    let none: EmptyState?
    let items: [Item]
    let formKey: String
    let formVersion: Int

    var errors: ErrorSummary? { summary }

    struct Filter: Sendable {
        var state: EvidenceState?
        var unit: DirectoryUnit.Code?

        init(_ query: Form) {
            state = query.filled("trang-thai").flatMap(EvidenceState.init)
            unit = query.filled("don-vi").map(DirectoryUnit.Code.init(rawValue:))
        }
    }

    struct Item: Sendable {
        let id: Int
        let heading: String
        let tag: StatusTag
        let about: String
        let words: String
        let link: String?
        let captured: String
        let files: [EvidenceFile]
        let verdict: String?
        let judge: Judge?
    }

    struct Judge: Sendable {
        let confirm: String
        let giveBack: String
        let reason: TextArea
    }
}

/// A file of evidence: its picture, and the way to it.
struct EvidenceFile: Sendable {
    let address: String
    let words: String
}

extension EvidenceListPage {
    init(
        _ board: CampaignBoard, _ filter: Filter, for viewer: Viewer, key: String, form: Form? = nil,
        errors: FieldErrors = FieldErrors()
    ) {
        let campaign = board.campaign
        let address = "/tuyen-truyen/chien-dich/\(campaign.number)/minh-chung"
        tabs = CenterSite.outreachTabs(for: viewer, current: .campaigns)
        links = Tabs("Chiến dịch này", campaign.links(current: "minh-chung"))
        summary = ErrorSummary(errors)
        let ofUnit = campaign.evidence.filter { filter.unit == nil || $0.content.unit == filter.unit }
        lead =
            campaign.terms.title + (filter.unit.map { " · \(board.unitName($0))" } ?? "")
            + " · n = \(official(ofUnit.count))"
        let unit = filter.unit.map { "don-vi=\(percentEncoded($0.rawValue))" } ?? ""
        filters = Tabs(
            "Trạng thái",
            [.init("Tất cả", "\(address)?\(unit)", count: official(ofUnit.count), isCurrent: filter.state == nil)]
                + EvidenceState.allCases.map { state in
                    .init(
                        state.label, "\(address)?trang-thai=\(state.rawValue)&\(unit)",
                        count: official(ofUnit.count { $0.state == state }), isCurrent: filter.state == state)
                })
        items = ofUnit.reversed().filter { filter.state == nil || $0.state == filter.state }.map {
            Item($0, board, form, errors)
        }
        none =
            items.isEmpty
            ? EmptyState("Không có minh chứng nào", "Đơn vị gửi minh chứng ở trang của mình.", icon: .document) : nil
        formKey = key
        formVersion = campaign.version
    }
}

extension EvidenceListPage.Item {
    fileprivate init(_ given: GivenEvidence, _ board: CampaignBoard, _ form: Form?, _ errors: FieldErrors) {
        let address = "/tuyen-truyen/chien-dich/\(board.campaign.number)"
        id = given.id
        heading = "\(given.id). \(given.content.form.label)"
        tag = given.state.tag
        about = "\(board.unitName(given.content.unit)) · \(given.at.official)"
        words = given.content.words
        link = given.content.link
        captured = given.content.capturedOn.map { "xem ngày \($0.official)" } ?? ""
        files = given.files(of: board.campaign.number)
        verdict = given.verdictWords
        let field = "reason-\(given.id)"
        judge =
            given.state == .waiting && board.acts.contains(.confirmEvidence)
            ? EvidenceListPage.Judge(
                confirm: "\(address)/xac-nhan", giveBack: "\(address)/hoi-lai",
                reason: TextArea(field, "Hỏi lại điều gì", rows: 2, maxLength: 2000, form: form, errors: errors))
            : nil
    }
}

extension GivenEvidence {
    func files(of campaign: Int64) -> [EvidenceFile] {
        content.media.enumerated().map { index, file in
            EvidenceFile(
                address: "/tuyen-truyen/chien-dich/\(campaign)/minh-chung/\(id)/tep/\(file)",
                words: "Tệp \(index + 1) của minh chứng số \(id)")
        }
    }

    var verdictWords: String? {
        switch verdict {
        case .waiting: nil
        case .confirmed(let at, _): "Xác nhận lúc \(at.official)"
        case .returned(let at, _, let reason): "Hỏi lại lúc \(at.official): \(reason)"
        }
    }
}

extension EvidenceState {
    var tag: StatusTag {
        switch self {
        case .waiting: StatusTag(.waiting, label, .clock)
        case .confirmed: StatusTag(.done, label, .checkCircle)
        case .returned: StatusTag(.refused, label, .question)
        }
    }
}
