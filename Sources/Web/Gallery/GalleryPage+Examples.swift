// What the gallery shows. The people, codes and events are made up.

import LocalTime

extension GalleryPage {
    package init() {
        let errors = FieldErrors([
            FieldError("phone", "Số điện thoại phải có 10 chữ số, bắt đầu bằng 03, 05, 07, 08 hoặc 09."),
            FieldError("undertaking", "Vui lòng xác nhận nội dung phản ánh là trung thực."),
        ])
        var form = Form()
        form.add("phone", "0912 345")
        form.add("category", "giao_thong")

        notices = Self.someNotices
        summary = ErrorSummary(errors)
        empty = EmptyState(
            "Chưa có phản ánh nào", "Ông/bà chưa gửi phản ánh. Khi gửi, mã và hạn giải quyết sẽ hiện ở đây.",
            icon: .send, action: Callout.Action("Gửi phản ánh", "/gui"))
        confirmText = TextArea(
            "reason", "Lý do", hint: "Người phản ánh sẽ đọc được lý do này.", rows: 3, maxLength: 1000)
        tags = Self.everyTag
        dues = Self.someDues
        deadline = Self.onTimeDeadline
        late = Self.lateDeadline
        timeline = Self.someHistory
        steps = Steps([("Ảnh", "/gui"), ("Địa điểm", nil), ("Nội dung", nil), ("Gửi", nil)], current: 2)
        phone = TextField(
            "phone", "Số điện thoại", .phone, hint: "Mã xác nhận được gửi đến số này.", isShort: true, form: form,
            errors: errors)
        password = TextField("password", "Mật khẩu", .currentPassword)
        words = TextArea(
            "description", "Nội dung phản ánh", hint: "Việc gì, ở đâu, từ khi nào. Viết đủ dấu, không viết tắt.",
            maxLength: 2000, value: "Mặt đường bê tông vào bản bị vỡ nhiều tấm, có hố sâu, trời mưa nước đọng.")
        unit = SelectField(
            "unit", "Xã, phường", isOptional: true, prompt: "Chọn xã, phường",
            groups: [
                ("Phường", [("03127", "Phường Điện Biên Phủ"), ("03151", "Phường Mường Lay")]),
                ("Xã", [("03325", "Xã Mường Phăng"), ("03356", "Xã Sam Mứn")]),
            ])
        category = Self.categories(form)
        urgency = Self.urgencies
        rating = Choices(
            "rating", "Ông/bà đánh giá kết quả thế nào?", layout: .row,
            [
                .init("satisfied", "Hài lòng", icon: .faceHappy),
                .init("acceptable", "Chấp nhận được", icon: .faceNeutral),
                .init("unsatisfied", "Không hài lòng", icon: .faceSad),
            ])
        undertaking = Checkbox(
            "undertaking", "Tôi cam kết nội dung phản ánh là trung thực, chính xác.",
            hint: "Ông/bà chịu trách nhiệm về nội dung đã gửi.", errors: errors)
        photo = FileField(
            "media", "Ảnh hiện trường", hint: "Tối đa 5 ảnh. Ảnh được thu nhỏ trước khi gửi để đỡ tốn dung lượng.",
            limit: 5)
        answers = SummaryList([
            .init("Địa điểm", "Bản Huổi Hạ, xã Na Sang", change: "/gui/dia-diem"),
            .init("Nội dung", "Mặt đường bê tông vào bản bị vỡ nhiều tấm,\ncó hố sâu.", change: "/gui/noi-dung"),
            .init("Giữ bí mật thông tin", "Có"),
        ])
        reports = Self.someReports
        tabs = Tabs(
            "Danh sách việc",
            [
                .init("Chờ tiếp nhận", "#tabs", count: "4", isCurrent: true),
                .init("Đang giải quyết", "#tabs", count: "12"), .init("Chờ duyệt", "#tabs", count: "2"),
                .init("Đã trả lời", "#tabs"),
            ])
        queue = Self.someWork
        pagination = Pagination(first: "#pagination", next: "#pagination", words: "50 phản ánh trong 1.240")
        table = Self.someFigures
        stats = Self.someStats
        bars = BarList(
            "Phản ánh theo lĩnh vực, 30 ngày qua (n = 412)",
            [
                ("Hạ tầng giao thông", 148, "148", "#bars"), ("Điện và chiếu sáng", 96, "96", nil),
                ("Môi trường và rác thải", 71, "71", nil), ("Cấp và thoát nước", 55, "55", nil),
                ("Lĩnh vực khác", 42, "42", nil),
            ])
        map = MapBox(
            .browse, label: "Bản đồ phản ánh công khai", points: "/_gallery/points.json", latitude: 21.39,
            longitude: 103.02, fallback: "Bản đồ cần có JavaScript.", fallbackAddress: "#reports")
        photos = Self.somePhotos
        icons = Icon.allCases.map { IconSample(name: $0.rawValue, icon: $0.partial) }
    }

    /// Drawings in place of photographs.
    private static var somePhotos: Photos {
        Photos(
            [("9fc3b5", "Ảnh 1: mặt đường vỡ"), ("c7b48a", "Ảnh 2: hố nước đọng"), ("8aa0b8", "Video hiện trường")].map
            {
                let picture = """
                    data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 4 3'>\
                    <path fill='%23\($0.0)' d='M0 0h4v3H0z'/><path fill='%23fff8' d='M0 3l1.5-2 1 1.2.6-.6L4 3z'/></svg>
                    """
                return .init(
                    thumbnail: picture, full: "#photos", alternative: $0.1, isVideo: $0.1.hasPrefix("Video"))
            })
    }

    private static var someNotices: [Callout] {
        [
            Callout(
                .success, "Mã phản ánh là PA-2026-000123. Hạn giải quyết: hết thứ Tư 11/03/2026.",
                heading: "Đã gửi phản ánh"),
            Callout(
                .information, "Điểm ông/bà chọn nằm cách ranh giới hai xã chưa đến 50 m. Vui lòng xác nhận tên xã."),
            Callout(
                .warning, "Còn 1 ngày làm việc đến hạn trả lời.", action: Callout.Action("Trả lời ngay", "#notice")),
            Callout(.urgent, "Có 1 phản ánh khẩn chưa ai nhận, đã 12 phút.", heading: "Phản ánh khẩn"),
        ]
    }

    private static var everyTag: [StatusTag] {
        [
            .draft, .submitted, .routed, .returned, .accepted, .inProgress, .pendingApproval, .answered, .resolved,
            .planned, .explained, .referred, .clarifying, .closed, .refused, .merged, .withdrawn, .urgent, .secret,
            .hidden, .published,
        ]
    }

    private static func categories(_ form: Form) -> Choices {
        Choices(
            "category", "Lĩnh vực", hint: "Không chắc thì chọn «Lĩnh vực khác», hệ thống sẽ phân loại giúp.",
            layout: .grid,
            [
                .init("giao_thong", "Hạ tầng giao thông", icon: .road),
                .init("dien_chieu_sang", "Điện và chiếu sáng", icon: .light),
                .init("cap_thoat_nuoc", "Cấp và thoát nước", icon: .water),
                .init("moi_truong_rac", "Môi trường và rác thải", icon: .trash),
                .init("y_te_dich_benh", "Y tế và dịch bệnh", icon: .health),
                .init("khac", "Lĩnh vực khác", icon: .other),
            ], form: form)
    }

    private static var urgencies: Choices {
        Choices(
            "urgentKind", "Việc có khẩn cấp không?", hint: "Chỉ năm loại việc dưới đây là khẩn.",
            [
                .init("", "Không khẩn", hint: "Giải quyết trong 6 ngày làm việc."),
                .init("naturalDisaster", "Thiên tai", hint: "Lũ, sạt lở, dông lốc đang xảy ra.", icon: .storm),
                .init("fire", "Hỏa hoạn", icon: .fire), .init("accident", "Tai nạn", icon: .accident),
                .init("theftRobbery", "Trộm cướp", icon: .theft),
                .init("securityDisorder", "Mất an ninh, trật tự", icon: .disorder),
            ], chosen: [""])
    }
}
