// /tuyen-truyen/canh-bao/{number}: what is live, what waits for the second person, and what this person may do.

import LocalTime
import Office
import Operations
import Outreach
import Vietnamese
import Web

struct WarningPage: Page {
    static let template = "center/warning"
    let title: String
    let width = PageWidth.wide
    let section: String? = Entrance.outreach.path
    let errors: ErrorSummary?
    let tabs: Tabs
    let state: StatusTag
    let drill: Callout?
    let live: Face?
    let waiting: Waiting?
    let edit: Link?
    /// Where an editor has it read on the loudspeakers.
    let bulletin: String?
    let forms: [ActForm]
    let history: Timeline?

    struct Face: Sendable {
        let heading: String
        let facts: SummaryList
        let description: String
        let instruction: String
    }

    struct Waiting: Sendable {
        let face: Face
        let notice: Callout?
    }

    struct Link: Sendable {
        let label: String
        let address: String
    }

    /// One button, with the one thing that it asks.
    struct ActForm: Sendable {
        let address: String
        let version: String
        let heading: String
        let words: String?
        let field: TextField?
        let button: String
        let style: String
    }

    static func address(_ warning: Warning) -> String { "\(Entrance.warnings.path)/\(warning.number)" }
}

extension WarningPage {
    init(
        _ viewer: Viewer, _ warning: Warning, by names: OfficialNames = .none, at now: Instant, form: Form? = nil,
        errors: FieldErrors = FieldErrors()
    ) {
        let content = warning.latest?.content ?? warning.pending?.content
        title = content?.headline ?? "Cảnh báo"
        self.errors = ErrorSummary(errors)
        tabs = CenterSite.outreachTabs(for: viewer, current: .warnings)
        state = StatusTag(warning.state(at: now))
        drill =
            warning.isExercise
            ? Callout(.information, "Bản này không ra cổng, loa hay điện thoại.", heading: "Diễn tập") : nil
        live = warning.latest.map { Face("Bản đã phát", $0.content, reason: $0.reason) }
        waiting = warning.pending.map {
            Waiting(
                face: Face($0.label, $0.content, reason: $0.reason, by: $0.hands.names(names)), notice: $0.notice)
        }
        edit = Self.edit(viewer, warning, at: now)
        bulletin =
            viewer.holds([.bulletinEditor]) && warning.state(at: now) == .live
            ? LiveWarning(warning).map { "\(Entrance.bulletins.path)/moi?canh-bao=\($0.alert.identifier)" } : nil
        forms = WarningActs(viewer: viewer, warning: warning, now: now).forms(form, errors)
        history =
            warning.messages.isEmpty ? nil : Timeline(warning.messages.map { Timeline.Entry($0, by: names) })
    }

    private static func edit(_ viewer: Viewer, _ warning: Warning, at now: Instant) -> Link? {
        guard viewer.holds(.composersOfWarnings) else { return nil }
        let address = "\(Entrance.warnings.path)/moi?cho=\(warning.number)"
        if let pending = warning.pending {
            return pending.type == .cancel ? nil : Link(label: "Sửa bản đang chờ", address: address)
        }
        return warning.state(at: now) == .live ? Link(label: "Cập nhật", address: address) : nil
    }
}

extension WarningPage.Face {
    init(_ heading: String, _ content: WarningContent, reason: String?, by composers: String? = nil) {
        self.heading = heading
        description = content.description
        instruction = content.instruction
        var rows: [SummaryList.Row] = [
            .init("Sự việc", content.hazard.label), .init("Mức", content.severity.label),
            .init("Khi nào", content.urgency.label), .init("Chắc chắn", content.certainty.label),
            .init("Từ", content.onset.official), .init("Hết hiệu lực", content.expires.official),
            .init(
                "Nơi nhận (\(content.communes.count) xã, phường)", content.communes.map(\.name).joined(separator: ", ")),
        ]
        if let reason { rows.append(.init("Lý do hủy", reason)) }
        if let composers { rows.append(.init("Người soạn", composers)) }
        facts = SummaryList(rows)
    }
}

extension Warning.Pending {
    fileprivate var label: String {
        switch type {
        case .alert: "Bản đang chờ"
        case .update: "Bản cập nhật đang chờ"
        case .cancel: "Lệnh hủy đang chờ"
        }
    }

    fileprivate var notice: Callout? {
        if let sentBack { return Callout(.warning, sentBack, heading: "Được trả lại") }
        guard let submittedAt else { return Callout(.information, "Chưa chuyển cho người thứ hai.") }
        return Callout(.information, "Chờ người thứ hai từ \(submittedAt.official).")
    }
}

extension StatusTag {
    init(_ state: Warning.State) {
        switch state {
        case .draft: self = .draft
        case .live: self.init(.urgent, state.label, .megaphone)
        case .cancelled: self.init(.refused, state.label, .crossCircle)
        case .expired: self.init(.done, state.label, .clock)
        case .dropped: self.init(.neutral, state.label, .trash)
        }
    }
}

extension Timeline.Entry {
    fileprivate init(_ message: WarningMessage, by names: OfficialNames) {
        let title =
            switch message.kind {
            case .alert: "Phát cảnh báo"
            case .update: "Phát bản cập nhật"
            case .cancel: "Hủy cảnh báo"
            }
        let hands = [
            message.composedBy.names(names).map { "\($0) soạn" }, names.name(message.issuedBy).map { "\($0) phát" },
        ].compactMap(\.self)
        self.init(
            title, at: message.sentAt, by: hands.isEmpty ? nil : hands.joined(separator: ", "),
            text: message.reason ?? message.content.headline, icon: .megaphone)
    }
}

extension [AccountID] {
    /// Nil where none of them may be known.
    fileprivate func names(_ names: OfficialNames) -> String? {
        let known = compactMap(names.name)
        return known.isEmpty ? nil : known.joined(separator: ", ")
    }
}
