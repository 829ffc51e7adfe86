import LocalTime
import Office
import Operations
import Outreach
import Vietnamese
import Web

/// One bulletin: its words, how it sounds, and the next act of whoever looks.
struct BulletinPage: Page {
    static let template = "center/bulletin"
    let title: String
    let width = PageWidth.wide
    let section: String? = Entrance.outreach.path
    let rooms: Tabs
    let summary: ErrorSummary?
    let tag: StatusTag
    let facts: SummaryList
    let askedFor: Callout?
    let isExercise: Bool
    let back: String
    let address: String
    let key: String
    let version: String
    /// For who may change it.
    let form: BulletinForm?
    /// For who may not.
    let reading: [ReadText]
    let voices: [VoicesBox]
    let waiting: Callout?
    let machine: MachineForm?
    let recorder: RecorderForm?
    let next: NextActs
    /// Where the public reads the same words, once it may.
    let article: String?

    var errors: ErrorSummary? { summary }

    struct ReadText: Sendable {
        let label: String
        let paragraphs: [String]
    }
}

extension BulletinPage {
    init<Purpose>(
        _ desk: BulletinDesk<Purpose>, _ bulletin: BulletinDraft<Purpose>, _ viewer: Viewer, _ books: Books,
        waiting: (ahead: Int, tries: Int)?, posted: Form?, errors: FieldErrors
    ) {
        let (content, acts) = (bulletin.content, bulletin.acts(of: viewer))
        title = content.title
        rooms = CenterSite.outreachTabs(for: viewer, current: .bulletins)
        summary = ErrorSummary(errors)
        tag = bulletin.state.tag
        facts = Self.facts(bulletin)
        askedFor = bulletin.askedFor.map { Callout(.warning, $0, heading: "Bị trả lại") }
        isExercise = desk.isExercise
        back = desk.address
        let own = "\(desk.address)/\(bulletin.number)"
        address = own
        key = desk.province.freshName()
        version = String(bulletin.version)
        let typed = posted?.text("act") == BulletinAct.change.rawValue ? posted : nil
        form =
            acts.contains(.change)
            ? BulletinForm(
                content, books, key: key, version: bulletin.version, address: own, posted: typed, errors: errors)
            : nil
        reading = form == nil ? content.texts.map(ReadText.init) : []
        voices = BroadcastLanguage.allCases.compactMap { VoicesBox($0, bulletin, viewer, acts, own) }
        self.waiting = waiting.map {
            Callout(
                .information, Self.words($0.ahead, $0.tries), action: .init("Xem đã đọc xong chưa", own))
        }
        machine = acts.contains(.voice) && content.text(in: .vietnamese) != nil ? MachineForm(posted, errors) : nil
        recorder = acts.contains(.recording) ? RecorderForm(content, posted, errors) : nil
        next = NextActs(bulletin, viewer, acts, posted, errors)
        let isPublished = bulletin.state == .approved && content.validFrom <= desk.province.now().day
        article = isPublished && !desk.isExercise ? "/tin/\(bulletin.number)" : nil
    }

    private static func words(_ ahead: Int, _ tries: Int) -> String {
        if tries > 1 { return "Máy đang đọc lại, lần \(tries) trên 3." }
        if tries == 1 { return "Máy đang đọc bản tin này." }
        return ahead == 0 ? "Bản tin này sắp được đọc." : "Trước bản tin này còn \(ahead) bản chờ máy đọc."
    }

    private static func facts<Purpose>(_ bulletin: BulletinDraft<Purpose>) -> SummaryList {
        let content = bulletin.content
        return SummaryList([
            .init("Mức ưu tiên", content.priority.label),
            .init("Dùng", "\(content.validFrom.official) đến \(content.validTo.untilItsEnd)"),
            .init("Về quy chế", content.subjects.isEmpty ? "Không ghi" : content.subjects.joined(separator: ", ")),
            .init("Nguồn lời", content.source.label), .init("Sửa lúc", bulletin.changedAt.official),
            .init("Duyệt lúc", bulletin.approvedAt?.official ?? "Chưa duyệt"),
        ])
    }
}

extension BulletinPage.ReadText {
    init(_ text: BulletinText) {
        label = text.language.label
        paragraphs = text.text.split(separator: "\n").map(String.init)
    }
}

extension BulletinState {
    var tag: StatusTag {
        switch self {
        case .draft: .draft
        case .submitted: StatusTag(.waiting, label, .clock)
        case .approved: StatusTag(.done, label, .checkCircle)
        case .withdrawn: StatusTag(.neutral, label, .arrowLeft)
        }
    }
}
