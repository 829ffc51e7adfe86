// /quan-tri/yeu-cau-du-lieu/{number}: what is asked, until when, and what the officer may do. Who asks is not told.

import DataProtection
import LocalTime
import Office
import Operations
import Vietnamese
import Web

struct DataRequestPage: Page {
    static let template = "center/data-request"
    let title: String
    let width = PageWidth.wide
    let section: String? = Entrance.identityOpenings.path
    let errors: ErrorSummary?
    let tabs: Tabs
    let state: String
    let facts: SummaryList
    let words: Callout?
    let acts: [ActForm]
    let version: Int
    let key: String

    static func address(_ request: DataRequest) -> String { "\(Entrance.dataRequests.path)/\(request.number)" }
}

extension DataRequestPage {
    init(
        _ viewer: Viewer, _ seen: SeenDataRequest, at now: Instant, key: String, form: Form?, errors: FieldErrors
    ) {
        let request = seen.request
        title = request.right.label
        self.errors = ErrorSummary(errors)
        tabs = CenterSite.tabs(for: viewer, current: .dataRequests)
        state = request.isOverdue(at: now) ? "\(request.status.label). Đã quá hạn." : request.status.label
        facts = SummaryList(Self.facts(request))
        words = seen.words.map { Callout(.information, $0, heading: "Lời của người yêu cầu") }
        acts = seen.acts.compactMap { act in
            OfficerAct(act).map { ActForm($0, act.label, request, form, errors) }
        }
        version = request.version
        self.key = key
    }

    private static func facts(_ request: DataRequest) -> [SummaryList.Row] {
        var rows: [SummaryList.Row] = [
            .init("Gửi lúc", request.askedAt.official), .init("Trả lời", "Chậm nhất \(request.answerBy.untilItsEnd)"),
            .init("Thực hiện", "Chậm nhất \(request.carryOutBy.untilItsEnd)"),
        ]
        if !request.fields.isEmpty {
            let names = request.fields.map(\.label).joined(separator: ", ")
            rows.append(.init("Sửa", "\(names) (giá trị mới được niêm phong, không hiện ở đây)"))
        }
        if let answered = request.answeredAt { rows.append(.init("Trả lời lúc", answered.official)) }
        if let refusal = request.refusal {
            rows.append(.init("Không chấp nhận", "\(refusal.ground.label): \(refusal.reason)"))
        }
        if let done = request.carriedOutAt { rows.append(.init("Thực hiện lúc", done.official)) }
        if let effect = request.effect { rows.append(.init("Đã làm", effect.words)) }
        return rows
    }
}

extension ActForm {
    fileprivate init(
        _ act: OfficerAct, _ label: String, _ request: DataRequest, _ form: Form?, _ errors: FieldErrors
    ) {
        self.init(
            act.rawValue, label, at: "\(DataRequestPage.address(request))/\(act.rawValue)", words: act.words(request),
            act == .refuse
                ? [
                    Part(
                        select: SelectField(
                            "ground", "Căn cứ", prompt: "Chọn căn cứ",
                            options: DataRefusal.allCases.map { ($0.rawValue, $0.label) }, form: form, errors: errors)),
                    Part(
                        area: TextArea(
                            "reason", "Lý do, và điều người ấy có thể làm tiếp theo",
                            hint: "Được lưu mãi: không ghi họ tên, số điện thoại, thư điện tử của ai.", maxLength: 2000,
                            form: form, errors: errors)),
                ] : [], button: label, isOpen: act != .refuse)
    }
}

extension OfficerAct {
    fileprivate func words(_ request: DataRequest) -> String? {
        switch self {
        case .accept: nil
        case .refuse: "Chỉ không chấp nhận khi luật cho phép."
        case .carryOut: request.right.carryingOut
        }
    }
}

extension DataRight {
    /// What pressing the button does.
    fileprivate var carryingOut: String {
        switch self {
        case .see: "Người yêu cầu tải được tệp về mình trong \(DataRequest.fileDays) ngày. Không ai khác mở được tệp."
        case .correct: "Họ tên, thư điện tử trong hồ sơ niêm phong được thay bằng giá trị người ấy đã ghi."
        case .restrict: "Từ lúc này không ai xem được danh tính của người ấy, cho đến khi chính họ bỏ hạn chế."
        case .withdrawConsent: "Mọi sự đồng ý còn hiệu lực ở các phản ánh của người ấy được rút."
        case .erase:
            "Danh tính, phiên đăng nhập, bản nháp, việc theo dõi, thông báo, ảnh chưa gửi bị xóa và tài khoản đóng. Không lấy lại được. Phản ánh và lịch sử của chúng được giữ."
        }
    }
}

extension DataEffect {
    fileprivate var words: String {
        let parts: [(Int?, String)] = [
            (records, "hồ sơ danh tính"), (reports, "phản ánh"), (consents, "sự đồng ý"), (sessions, "phiên đăng nhập"),
            (drafts, "bản nháp"), (follows, "việc theo dõi"), (media, "tệp chưa gửi"),
        ]
        return parts.compactMap { count, name in count.map { "\($0) \(name)" } }.joined(separator: ", ")
    }
}
