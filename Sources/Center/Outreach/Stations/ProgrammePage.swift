// /tuyen-truyen/dai/{code}: one station's programme, what gets in its way, and the keys of its players.

import LocalTime
import Office
import Operations
import Outreach
import Storage
import Vietnamese
import Web

struct ProgrammePage: Page {
    static let template = "center/outreach/programme"
    let title: String
    let width = PageWidth.wide
    let section: String? = Entrance.outreach.path
    let tabs: Tabs
    let summary: ErrorSummary?
    let quiet: String
    let log: String
    let call: CallLink?
    let warnings: [Callout]
    let slots: [Slot]
    let empty: EmptyState?
    let editor: Editor?
    let keys: [Key]
    let keyMaker: KeyMaker?
    /// Shown once.
    let made: String?

    var errors: ErrorSummary? { summary }

    struct Slot: Sendable {
        let heading: String
        /// «Hằng ngày · 5 phút · tất cả cụm loa»
        let when: String
        let content: String
        let span: String
        let ending: Ending?

        struct Ending: Sendable {
            let address: String
            let last: String
        }
    }

    struct Editor: Sendable {
        let address: String
        let key: String
        let minute: TextField
        let minutes: TextField
        let weekdays: Choices
        let clusters: Choices?
        let bulletin: SelectField
        let repeats: TextField
        let everyMinutes: TextField
        let from: TextField
        let to: TextField
    }

    struct Key: Sendable {
        let label: String
        let state: String
        let revoke: String?
    }

    struct KeyMaker: Sendable {
        let address: String
        let label: TextField
    }

    struct Ground {
        let mayPlan: Bool
        let keys: [StationKey]
        let playables: [Playable]
        let today: Day
        let key: String
        let made: String?
    }
}

extension ProgrammePage {
    init(
        _ programme: Programme, _ viewer: Viewer, _ ground: Ground, form: Form? = nil,
        errors: FieldErrors = FieldErrors()
    ) {
        let station = programme.station
        let address = "/tuyen-truyen/dai/\(station.code.rawValue)"
        title = station.name
        tabs = CenterSite.outreachTabs(for: viewer, current: .stations)
        summary = ErrorSummary(errors)
        quiet =
            "Giờ yên lặng: \(station.quiet.from.clockWords)–\(station.quiet.to.clockWords). Trong giờ này chỉ bản tin khẩn cấp được phát."
        log = "/dai/nhat-ky?dai=\(station.code.rawValue)"
        call = CallLink(programme.station)
        warnings =
            programme.conflicts.map {
                Callout(
                    .warning,
                    "Khung \($0.first.minute.clockWords) và \($0.second.minute.clockWords) chồng nhau trên cùng cụm loa."
                )
            }
            + programme.slotsInQuietHours.map {
                Callout(.warning, "Khung \($0.minute.clockWords) nằm trong giờ yên lặng nên không được phát.")
            }
        let titles = Dictionary(ground.playables.map { ($0.bulletin, $0.title) }) { first, _ in first }
        slots = programme.slots.sorted { ($0.minute, $0.number) < ($1.minute, $1.number) }.map {
            Slot($0, programme, titles, ground, address)
        }
        empty =
            programme.slots.isEmpty
            ? EmptyState("Đài chưa có lịch phát", "Thêm khung giờ đầu tiên ở bên dưới.", icon: .calendar) : nil
        editor = ground.mayPlan ? Editor(programme, ground, address, form, errors) : nil
        let maySeal = viewer.holds([.outreachSupervisor])
        keys = ground.keys.map { Key($0, revokedAt: maySeal ? address : nil) }
        keyMaker =
            maySeal
            ? KeyMaker(
                address: address + "/khoa",
                label: TextField(
                    "label", "Tên máy", hint: "Ví dụ: máy phát ở trụ sở xã.", maxLength: 80, form: form, errors: errors)
            )
            : nil
        made = ground.made
    }
}

extension ProgrammePage.Slot {
    init(
        _ slot: ProgrammeSlot, _ programme: Programme, _ titles: [Int64: String], _ ground: ProgrammePage.Ground,
        _ address: String
    ) {
        heading = slot.starts.map(\.clockWords).joined(separator: ", ")
        let content =
            switch slot.content {
            case .bulletin(let number): titles[number] ?? "Bản tin \(number) (không còn phát được)"
            case .nextByPriority: "Bản tin kế tiếp theo mức ưu tiên"
            }
        let names = programme.clusters.filter { slot.clusters.contains($0.code) }.map(\.name)
        let speakers = names.isEmpty ? "tất cả cụm loa" : names.joined(separator: ", ")
        when = "\(slot.weekdays.label) · \(slot.minutes) phút · \(speakers)"
        self.content = content
        span = "Từ \(slot.from.official)" + (slot.to.map { " đến hết \($0.official)" } ?? "")
        ending =
            ground.mayPlan && slot.to.map({ $0 > ground.today }) ?? true
            ? Ending(
                address: "\(address)/khung-gio/\(slot.number)/ngung", last: ground.today.description)
            : nil
    }
}

extension ProgrammePage.Editor {
    init(
        _ programme: Programme, _ ground: ProgrammePage.Ground, _ address: String, _ form: Form?, _ errors: FieldErrors
    ) {
        self.address = address + "/khung-gio"
        key = ground.key
        minute = TextField("minute", "Giờ phát", hint: "Ví dụ 17:30.", isShort: true, form: form, errors: errors)
        minutes = TextField(
            "minutes", "Giữ loa trong", hint: "Phút; bản tin dài hơn không được xếp vào.", isShort: true, value: "10",
            form: form, errors: errors)
        weekdays = Choices(
            "weekdays", "Ngày trong tuần", severally: true, layout: .grid,
            Weekday.allCases.map {
                .init("\($0.rawValue)", $0.vietnamese.prefix(1).uppercased() + $0.vietnamese.dropFirst())
            },
            chosen: Set(Weekday.allCases.map { "\($0.rawValue)" }), form: form, errors: errors)
        let there = programme.clusters.filter { $0.isInForce(on: ground.today) }
        clusters =
            there.isEmpty
            ? nil
            : Choices(
                "clusters", "Cụm loa", hint: "Không chọn là tất cả.", isOptional: true, severally: true,
                there.map { .init($0.code.rawValue, $0.name) }, form: form, errors: errors)
        bulletin = SelectField(
            "bulletin", "Nội dung", isOptional: true, prompt: "Bản tin kế tiếp theo mức ưu tiên",
            options: ground.playables.map {
                (value: "\($0.bulletin)", label: "\($0.title) (\($0.seconds.clockLength))")
            },
            form: form, errors: errors)
        repeats = TextField(
            "repeats", "Phát lại trong ngày", hint: "Số lần.", isOptional: true, isShort: true, form: form,
            errors: errors)
        everyMinutes = TextField(
            "everyMinutes", "Cách nhau", hint: "Phút.", isOptional: true, isShort: true, form: form, errors: errors)
        from = TextField("from", "Từ ngày", .date, value: ground.today.description, form: form, errors: errors)
        to = TextField("to", "Đến hết ngày", .date, isOptional: true, form: form, errors: errors)
    }
}

extension ProgrammePage.Key {
    init(_ key: StationKey, revokedAt address: String?) {
        label = key.label
        let seen = key.seenAt.map { "kết nối lần cuối \($0.minuteOfDay.clockWords) \($0.day.official)" }
        state = key.revokedAt.map { "đã thu hồi ngày \($0.day.official)" } ?? seen ?? "chưa từng kết nối"
        revoke = key.revokedAt == nil ? address.map { "\($0)/khoa/\(key.id)/thu-hoi" } : nil
    }
}
