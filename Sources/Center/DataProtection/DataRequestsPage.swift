// /quan-tri/yeu-cau-du-lieu: what waits, the first to fall due before the others, and what is over.

import DataProtection
import LocalTime
import Office
import Operations
import Vietnamese
import Web

struct DataRequestsPage: Page {
    static let template = "center/data-requests"
    let title = "Yêu cầu về dữ liệu cá nhân"
    let width = PageWidth.wide
    let section: String? = Entrance.identityOpenings.path
    let tabs: Tabs
    let waiting: DataTable?
    let ended: DataTable?
    let empty: EmptyState?
}

extension DataRequestsPage {
    init(_ viewer: Viewer, _ queue: DataRequestQueue, at now: Instant) {
        tabs = CenterSite.tabs(for: viewer, current: .dataRequests)
        let order = queue.waiting.sorted {
            ($0.dueDay ?? $0.answerBy, $0.askedAt) < ($1.dueDay ?? $1.answerBy, $1.askedAt)
        }
        waiting = order.isEmpty ? nil : Self.waiting(order, at: now)
        ended = queue.ended.isEmpty ? nil : Self.ended(queue.ended)
        empty =
            order.isEmpty
            ? EmptyState(
                "Không có yêu cầu nào đang chờ", "Yêu cầu của người dân về dữ liệu của họ hiện ở đây, cùng hạn trả lời."
            )
            : nil
    }

    private static func waiting(_ requests: [DataRequest], at now: Instant) -> DataTable {
        DataTable(
            "Đang chờ, đến hạn trước đứng trước", columns: ["Yêu cầu", "Trạng thái", "Hạn", "Gửi lúc"],
            rows: requests.map { request in
                let day = request.dueDay.map(\.untilItsEnd) ?? ""
                return [
                    .link(request.right.label, to: DataRequestPage.address(request)), .text(request.status.label),
                    .text(request.isOverdue(at: now) ? "Quá hạn: \(day)" : day), .text(request.askedAt.official),
                ]
            })
    }

    private static func ended(_ requests: [DataRequest]) -> DataTable {
        DataTable(
            "Đã kết thúc, mới nhất trước", columns: ["Yêu cầu", "Kết quả", "Gửi lúc", "Kết thúc lúc"],
            rows: requests.map {
                [
                    .link($0.right.label, to: DataRequestPage.address($0)), .text($0.status.label),
                    .text($0.askedAt.official), .text($0.endedAt?.official ?? ""),
                ]
            })
    }
}
