// The desk's tabs: each a list of Storage with its name in the address and on the page.

import Office
import Operations
import Storage

struct DeskTab: Sendable {
    let list: WorkList
    let slug: String
    let label: String
    let empty: String

    private init(_ list: WorkList, _ slug: String, _ label: String, _ empty: String) {
        (self.list, self.slug, self.label, self.empty) = (list, slug, label, empty)
    }

    static func tabs(for viewer: Viewer) -> [DeskTab] { viewer.seesWholeProvince ? centre + agency : agency }

    static let agency: [DeskTab] = [
        DeskTab(.toAccept, "can-tiep-nhan", "Cần tiếp nhận", "Không có phản ánh nào chờ tiếp nhận."),
        DeskTab(.handling, "dang-giai-quyet", "Đang giải quyết", "Không có phản ánh nào đang giải quyết."),
        DeskTab(.toApprove, "cho-duyet", "Chờ duyệt", "Không có đề nghị nào chờ duyệt."),
        DeskTab(.feedback, "phan-hoi", "Phản hồi cần xem xét", "Không có phản hồi nào chờ xem xét."),
        DeskTab(.noticeOwed, "no-thong-bao", "Thông báo còn nợ", "Không còn nợ thông báo nào."),
        DeskTab(.cooperation, "phoi-hop", "Phối hợp", "Không có việc phối hợp nào đang mở."),
        DeskTab(
            .answered, "da-tra-loi", "Đã trả lời, từ chối", "Chưa có phản ánh nào được trả lời hoặc từ chối."),
    ]

    static let centre: [DeskTab] = [
        DeskTab(.urgent, "khan", "Khẩn", "Không có phản ánh khẩn đang mở."),
        DeskTab(.triage, "cho-phan-loai", "Chờ phân loại", "Không có phản ánh nào chờ phân loại."),
        DeskTab(.overdue, "qua-han", "Quá hạn", "Không có phản ánh nào quá hạn."),
        DeskTab(.dueToday, "den-han-hom-nay", "Đến hạn hôm nay", "Không có phản ánh nào đến hạn hôm nay."),
        DeskTab(.proposals, "cho-ioc", "Đề nghị chờ cấp trên", "Không có đề nghị nào chờ."),
        DeskTab(
            .unpublished, "chua-cong-khai", "Chưa công khai quá hạn",
            "Không có phản ánh nào chờ công khai quá hạn."),
        DeskTab(
            .forgotten, "khong-bo-sot", "Không bỏ sót", "Phản ánh nào đang mở cũng có cơ quan và có người xử lý."),
        DeskTab(.recurring, "tai-dien", "Tái diễn", "Không có việc nào đã giải quyết mà xảy ra lại."),
        DeskTab(.hidden, "dang-an", "Đang ẩn", "Không có phản ánh nào đang ẩn."),
        DeskTab(.hidingReviews, "ra-soat-an", "Chờ rà soát ẩn", "Không có việc ẩn nào chờ rà soát."),
        DeskTab(
            .decisionReviews, "ra-soat", "Chờ rà soát quyết định",
            "Không có việc IOC từ chối, gộp hay thay đổi thời hạn nào chờ rà soát."),
        DeskTab(.objections, "phan-doi", "Phản đối", "Không có phản đối nào chờ trả lời."),
        DeskTab(.all, "tat-ca", "Tất cả", "Chưa có phản ánh nào."),
    ]
}
