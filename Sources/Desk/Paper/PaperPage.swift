// /xu-ly/nhap-tu-giay: what somebody wrote down while the system was away, entered with its true times (A0.24).

import FieldReports
import LocalTime
import Office
import Operations
import Territory
import Vietnamese
import Web

struct PaperPage: Page {
    static let template = "desk/paper"
    /// Before each field's name, as the acts have it.
    static let slug = "giay"

    let title = "Nhập phản ánh từ giấy"
    let section: String? = "/xu-ly"
    let errors: ErrorSummary?
    let groups: [Group]

    /// Fields that belong together, under a heading.
    struct Group: Sendable {
        let heading: String
        let parts: [FormPart]
    }
}

extension PaperPage {
    /// - Parameters:
    ///   - key: makes entering it twice one report.
    ///   - kept: the picture of the paper that came with a form which could not go through.
    init(_ books: Books, at now: Instant, key: String, _ filling: Filling, kept: [String] = []) {
        errors = ErrorSummary(filling.errors)
        groups = [
            Group(heading: "Người phản ánh", parts: Self.person(filling)),
            Group(heading: "Sự việc", parts: Self.scene(filling, books, now)),
            Group(heading: "Tờ giấy", parts: Self.paper(filling, books, kept)),
            Group(
                heading: "Cam kết",
                parts: [
                    .init(hidden: .init(name: "\(Self.slug)-requestKey", value: key)), Self.undertaking(filling),
                ]),
        ]
    }

    private static func person(_ filling: Filling) -> [FormPart] {
        [
            filling.line("namedName", "Họ và tên"),
            filling.line(
                "namedPhone", "Số điện thoại", .phone,
                hint: "Người này nhận lại phản ánh bằng mã và số điện thoại, rồi đọc trả lời và đánh giá."),
            filling.several(
                "consent", "Đồng ý",
                [.init("1", "Người này đã đồng ý để cơ quan nhập và giữ họ tên, số điện thoại.")]),
        ]
    }

    private static func scene(_ filling: Filling, _ books: Books, _ now: Instant) -> [FormPart] {
        [
            filling.words(
                "description", "Nội dung ghi trên giấy",
                hint: "Chép đúng lời người phản ánh; không chép họ tên, số điện thoại.", rows: 6,
                most: books.law.rules.descriptionMaxCharacters),
            filling.list(
                "category", "Lĩnh vực", prompt: "Chọn lĩnh vực",
                books.categories.filter(\.isActive).map { ($0.code.rawValue, $0.name) }),
            filling.list(
                "unit", "Xã, phường nơi xảy ra", prompt: "Chọn xã, phường",
                books.atlas.gazetteer.communes(on: now.day).map { ($0.key.description, $0.name) }),
            filling.line("placeWords", "Địa điểm cụ thể", hint: "Bản, tổ dân phố, đường, Km…"),
            filling.line("observedAt", "Xảy ra hoặc nhìn thấy lúc", .dateTime),
            filling.list(
                "urgentKind", "Việc khẩn", optional: true, prompt: "Không khẩn",
                UrgentKind.allCases.map { ($0.rawValue, $0.label) }),
            filling.several(
                "secrecy", "Giữ bí mật", optional: true, [.init("1", "Trên giấy, người phản ánh yêu cầu giữ bí mật.")]),
        ]
    }

    private static func paper(_ filling: Filling, _ books: Books, _ kept: [String]) -> [FormPart] {
        let days = books.law.rules.paperMaxDays
        let before =
            kept.isEmpty ? [] : [FormPart.notice(.information, "Đã nhận ảnh tờ giấy, không cần tải lại.")]
        return [
            filling.line(
                "enteredLater", "Nhận tờ giấy lúc", .dateTime,
                hint: "Hạn trả lời tính từ lúc này. Không quá \(days) ngày trước."),
            filling.line(
                "writtenDownBy", "Ai nhận và ghi",
                hint: "Chức danh, ví dụ «Trực ban UBND xã»; không ghi tên người phản ánh."
            ),
        ] + before + kept.map { FormPart(hidden: .init(name: "\(slug)-kept", value: $0)) } + [
            FormPart(
                file: FileField(
                    "\(slug)-media", "Ảnh tờ giấy",
                    hint: "Không công khai. Chỉ người phản ánh và người nhập xem được.", errors: filling.errors))
        ]
    }

    private static func undertaking(_ filling: Filling) -> FormPart {
        filling.several(
            "undertaking", "Người phản ánh đã cam kết trên giấy", [.init("1", "«\(Undertaking.text)»")])
    }
}
