// /tai-khoan/du-lieu: what one asked about one's own data, where it stands, and asking.

import DataProtection
import LocalTime
import Office
import Vietnamese
import Web

struct OwnDataPage: Page {
    static let template = "portal/own-data"
    static let address = "/tai-khoan/du-lieu"

    let title = "Dữ liệu về tôi"
    let section: String? = "/cua-toi"
    let errors: ErrorSummary?
    let answerDays: String
    let carryOutDays: String
    let requests: [Asked]
    let hasRequests: Bool
    let erasing: Callout
    let right: Choices
    let words: TextArea
    let fullName: TextField
    let email: TextField
    let understood: Checkbox
    let formKey: String
    let formVersion = ""

    struct Asked: Sendable {
        let heading: String
        let state: StatusTag
        let facts: SummaryList
        let file: String?
        let acts: [Act]
    }

    struct Act: Sendable {
        let address: String
        let button: String
        let formKey: String
        let formVersion: Int
    }
}

extension OwnDataPage {
    init(
        _ found: [DataRequest], _ viewer: Viewer, rules: RuleSet, hasOpenReports: Bool, at now: Instant, key: String,
        form: Form?, errors: FieldErrors
    ) {
        self.errors = ErrorSummary(errors)
        answerDays = "\(rules.dataRequestWorkingDays)"
        carryOutDays = "\(rules.dataCarryOutDays)"
        requests = found.map { Asked($0, viewer, at: now, key: key) }
        hasRequests = !found.isEmpty
        erasing = Self.erasing(hasOpenReports)
        right = Choices(
            "right", "Ông/bà muốn", DataRight.allCases.map { .init($0.rawValue, $0.label, hint: $0.hint) },
            form: form, errors: errors)
        words = TextArea(
            "words", "Lời nhắn cho cán bộ bảo vệ dữ liệu",
            hint: "Không cần ghi họ tên, số điện thoại. Lời nhắn được mã hóa và xóa khi yêu cầu kết thúc.",
            isOptional: true, rows: 3, maxLength: 2000, form: form, errors: errors)
        fullName = TextField(
            "fullName", "Họ tên đúng là", hint: "Chỉ điền khi cần sửa họ tên.", isOptional: true, maxLength: 100,
            autocomplete: "name", form: form, errors: errors)
        email = TextField(
            "email", "Thư điện tử đúng là", .email, hint: "Chỉ điền khi cần sửa thư điện tử.", isOptional: true,
            maxLength: 200, form: form, errors: errors)
        understood = Checkbox(
            "understood", "Tôi đã đọc và hiểu việc xóa dữ liệu.", hint: "Chỉ cần khi yêu cầu xóa.", form: form,
            errors: errors)
        formKey = key
    }

    /// What erasing means is said before it is asked for, most of all to who waits for an answer.
    private static func erasing(_ hasOpenReports: Bool) -> Callout {
        let waiting =
            hasOpenReports
            ? "Ông/bà đang có phản ánh chưa được trả lời. Sau khi xóa, cơ quan vẫn phải giải quyết, nhưng ông/bà không nhận được trả lời riêng, không bổ sung, phản hồi hay đánh giá được nữa. "
            : ""
        return Callout(
            hasOpenReports ? .warning : .information,
            waiting
                + "Họ tên, số điện thoại, thư điện tử, các phiên đăng nhập, bản nháp, việc theo dõi, thông báo và ảnh chưa gửi bị xóa; tài khoản đóng và không mở lại được. Nội dung phản ánh và quá trình giải quyết được giữ, không còn gắn với ai. Bản sao lưu cũ còn giữ thông tin đã mã hóa cho đến khi hết hạn lưu của bản sao ấy.",
            heading: "Xóa dữ liệu nghĩa là gì")
    }
}

extension OwnDataPage.Asked {
    fileprivate init(_ request: DataRequest, _ viewer: Viewer, at now: Instant, key: String) {
        let address = "\(OwnDataPage.address)/\(request.number)"
        heading = request.right.label
        state = StatusTag(request.status)
        facts = SummaryList(Self.facts(request))
        file = request.isFileReady(at: now) ? "\(address)/tep" : nil
        acts = request.acts(of: viewer).compactMap { act in
            let slug: String? =
                switch act {
                case .withdraw: "rut"
                case .lift: "bo-han-che"
                case .accept, .refuse, .carryOut: nil
                }
            return slug.map {
                .init(
                    address: "\(address)/\($0)", button: act.label, formKey: "\(key)-\(request.number)",
                    formVersion: request.version)
            }
        }
    }

    private static func facts(_ request: DataRequest) -> [SummaryList.Row] {
        var rows: [SummaryList.Row] = [.init("Gửi lúc", request.askedAt.official)]
        if !request.fields.isEmpty {
            rows.append(.init("Sửa", request.fields.map(\.label).joined(separator: ", ")))
        }
        switch request.status {
        case .asked: rows.append(.init("Được trả lời", "Chậm nhất \(request.answerBy.untilItsEnd)"))
        case .accepted: rows.append(.init("Được thực hiện", "Chậm nhất \(request.carryOutBy.untilItsEnd)"))
        case .refused:
            rows.append(.init("Căn cứ", request.refusal?.ground.label ?? ""))
            rows.append(.init("Lý do", request.refusal?.reason ?? ""))
        case .carriedOut, .lifted: rows.append(.init("Thực hiện lúc", request.carriedOutAt?.official ?? ""))
        case .withdrawn, .lapsed: break
        }
        if request.right == .see, let done = request.carriedOutAt {
            rows.append(.init("Tải được", "Đến \((done.day + DataRequest.fileDays).untilItsEnd)"))
        }
        return rows
    }
}

extension DataRight {
    fileprivate var hint: String {
        switch self {
        case .see: "Một tệp có mọi thứ hệ thống lưu về ông/bà, chỉ ông/bà tải được."
        case .correct: "Ghi họ tên hoặc thư điện tử đúng ở dưới."
        case .restrict:
            "Không cơ quan nào xem được danh tính, kể cả khi ông/bà đã đồng ý trước đó hoặc cho phép gọi khi khẩn, cho đến khi ông/bà bỏ hạn chế."
        case .erase: "Xóa danh tính và đóng tài khoản. Đọc kỹ phần dưới."
        case .withdrawConsent: "Mọi sự đồng ý cho cơ quan dùng thông tin, ở mọi phản ánh của ông/bà."
        }
    }
}

extension StatusTag {
    init(_ status: DataRequestStatus) {
        switch status {
        case .asked: self.init(.waiting, status.label, .clock)
        case .accepted: self.init(.active, status.label, .check)
        case .refused: self.init(.refused, status.label, .crossCircle)
        case .carriedOut: self.init(.done, status.label, .checkCircle)
        case .withdrawn, .lifted, .lapsed: self.init(.neutral, status.label, .arrowLeft)
        }
    }
}
