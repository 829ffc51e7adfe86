// /quan-tri/su-co-du-lieu/{number}: what is known, who was told when, and what may be done.

import DataProtection
import LocalTime
import Office
import Operations
import Vietnamese
import Web

struct BreachPage: Page {
    static let template = "center/breach"
    let title: String
    let width = PageWidth.wide
    let section: String? = Entrance.identityOpenings.path
    let errors: ErrorSummary?
    let tabs: Tabs
    let state: String
    let facts: SummaryList
    let history: Timeline
    let acts: [ActForm]
    /// Where more is known: its own form, since it has many fields.
    let amend: Amend?
    let version: Int
    let key: String

    struct Amend: Sendable {
        let address: String
        let fields: BreachFields
    }

    static func address(_ breach: Breach) -> String { "\(Entrance.breaches.path)/\(breach.number)" }
}

extension BreachPage {
    init(_ viewer: Viewer, _ breach: Breach, at now: Instant, key: String, form: Form?, errors: FieldErrors) {
        title = "Sự cố phát hiện lúc \(breach.noticedAt.official)"
        self.errors = ErrorSummary(errors)
        tabs = CenterSite.tabs(for: viewer, current: .breaches)
        state = breach.state(at: now)
        facts = SummaryList([
            .init("Báo cơ quan chuyên trách trước", breach.notifyBy.official),
            .init("Dữ liệu", breach.facts.data.map(\.label).joined(separator: ", ")),
            .init("Số người", breach.facts.peopleWords), .init("Sự việc", breach.facts.what),
            .init("Biện pháp", breach.facts.measures),
        ])
        history = Timeline(Self.history(breach))
        let open = breach.acts(of: viewer)
        let address = Self.address(breach)
        acts = open.filter { $0 != .amend }.map { ActForm($0, at: address, now, form, errors) }
        amend =
            open.contains(.amend)
            ? Amend(
                address: "\(address)/\(BreachActSlug.amend.rawValue)",
                fields: BreachFields(breach.facts, form: form, errors: errors)) : nil
        version = breach.version
        self.key = key
    }

    private static func history(_ breach: Breach) -> [Timeline.Entry] {
        let notified = breach.notifications.map { told in
            Timeline.Entry(
                "Báo \(told.notification.agency)", at: told.notification.at, by: account(told.by),
                text: "Văn bản \(told.notification.document)", icon: .send)
        }
        let people = breach.toldPeople.map {
            Timeline.Entry("Báo người bị ảnh hưởng", at: $0.at, by: account($0.by), text: $0.words, icon: .bell)
        }
        let ended = breach.ended.map {
            Timeline.Entry(breach.status.label, at: $0.at, by: account($0.by), text: $0.words, icon: .checkCircle)
        }
        return [Timeline.Entry("Ghi sổ", at: breach.registeredAt, icon: .edit)] + notified + people
            + [ended].compactMap(\.self)
    }

    private static func account(_ account: AccountID?) -> String? { account.map { "Tài khoản \($0.rawValue)" } }
}

extension ActForm {
    fileprivate init(_ act: BreachAct, at address: String, _ now: Instant, _ form: Form?, _ errors: FieldErrors) {
        let slug = BreachActSlug(act)
        func area(_ name: String, _ label: String) -> [Part] {
            [Part(area: TextArea(name, label, rows: 3, maxLength: 2000, form: form, errors: errors))]
        }
        let parts: [Part] =
            switch act {
            case .notify:
                [
                    Part(
                        text: TextField(
                            "at", "Đã báo lúc", .dateTime, value: now.localField, form: form, errors: errors)),
                    Part(
                        text: TextField(
                            "agency", "Cơ quan nhận", hint: "Ví dụ: A05, Bộ Công an", maxLength: 200, form: form,
                            errors: errors)),
                    Part(text: TextField("document", "Số văn bản", maxLength: 100, form: form, errors: errors)),
                ]
            case .tellPeople: area("how", "Bằng cách nào, cho bao nhiêu người")
            case .close: area("words", "Kết quả khắc phục")
            case .dismiss: area("reason", "Vì sao đây không phải sự cố")
            case .amend: []
            }
        self.init(
            slug.rawValue, act.label, at: "\(address)/\(slug.rawValue)", parts, button: act.label,
            isOpen: act == .notify)
    }
}
