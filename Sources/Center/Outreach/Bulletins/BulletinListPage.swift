import LocalTime
import Office
import Operations
import Outreach
import Storage
import Vietnamese
import Web

struct BulletinListPage: Page {
    static let template = "center/bulletins"
    let title: String
    let width = PageWidth.wide
    let section: String? = Entrance.outreach.path
    let rooms: Tabs
    let states: Tabs
    let table: DataTable?
    let empty: EmptyState?
    let more: String?
    let new: String?
    let other: Way
    let isExercise: Bool

    struct Way: Sendable {
        let label: String
        let address: String
    }
}

extension BulletinListPage {
    init<Purpose>(
        _ desk: BulletinDesk<Purpose>, _ viewer: Viewer, _ state: BulletinState, _ counts: [BulletinState: Int],
        _ found: [BulletinRow]
    ) {
        title = desk.isExercise ? "Bản tin diễn tập" : "Bản tin"
        isExercise = desk.isExercise
        rooms = CenterSite.outreachTabs(for: viewer, current: .bulletins)
        states = Tabs(
            "Trạng thái",
            BulletinState.allCases.map {
                .init(
                    $0.label, "\(desk.address)?trang-thai=\($0.rawValue)", count: official(counts[$0, default: 0]),
                    isCurrent: $0 == state)
            })
        let rows = Array(found.prefix(50))
        table = rows.isEmpty ? nil : Self.table(rows, state, desk.address)
        empty =
            rows.isEmpty
            ? EmptyState("Không có bản tin nào «\(state.label)»", "Chọn trạng thái khác, hoặc soạn bản tin mới.") : nil
        more =
            found.count > 50
            ? rows.last.map {
                "\(desk.address)?trang-thai=\(state.rawValue)&sau=\($0.changedAt.milliseconds)&so=\($0.number)"
            } : nil
        new = viewer.holds([.bulletinEditor]) ? desk.address + "/moi" : nil
        other =
            desk.isExercise
            ? Way(label: "Bản tin cho bà con", address: Entrance.bulletins.path)
            : Way(label: "Bản tin diễn tập", address: "/tuyen-truyen/dien-tap")
    }

    private static func table(_ rows: [BulletinRow], _ state: BulletinState, _ address: String) -> DataTable {
        DataTable(
            "Bản tin \(state.label.lowercased())", columns: ["Tên", "Mức", "Tiếng", "Dùng", "Sửa lúc"],
            rows: rows.map {
                [
                    .link($0.title, to: "\(address)/\($0.number)"), .text($0.priority.label),
                    .text($0.languages.map(\.label).joined(separator: ", ")),
                    .text("\($0.validFrom.official) – \($0.validTo.official)"), .text($0.changedAt.official),
                ]
            })
    }
}

struct NewBulletinPage: Page {
    static let template = "center/bulletin-new"
    let title: String
    let section: String? = Entrance.outreach.path
    let rooms: Tabs
    let summary: ErrorSummary?
    let told: Callout?
    let form: BulletinForm
    let isExercise: Bool
    let back: String

    var errors: ErrorSummary? { summary }

    init<Purpose>(_ desk: BulletinDesk<Purpose>, _ viewer: Viewer, _ form: BulletinForm) {
        title = desk.isExercise ? "Bản tin diễn tập mới" : "Bản tin mới"
        rooms = CenterSite.outreachTabs(for: viewer, current: .bulletins)
        summary = form.summary
        self.form = form
        isExercise = desk.isExercise
        back = desk.address
        told = form.source.map {
            Callout(
                .information,
                "Lời lấy từ trả lời công khai của phản ánh \($0), đã bỏ tên người và số điện thoại. Hãy đọc lại cả bài: máy có thể bỏ sót.",
                action: .init("Xem phản ánh", "/pa/\($0)"))
        }
    }
}
