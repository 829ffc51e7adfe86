extension RuleParameter {
    /// Everything that may be changed, in the order of a report's life.
    package static let all: [RuleParameter] = terms + urgency + dates + windows + oversight + sending + outreach + hours

    private static let terms = [
        days("resolution.workingDays", "Giải quyết", \.resolutionWorkingDays, 1...60),
        days("refusal.workingDays", "Từ chối", \.refusalWorkingDays, 1...10),
        days("triage.workingDays", "Phân loại", \.triageWorkingDays, 1...5),
        days("acceptance.workingDays", "Im lặng là tiếp nhận sau", \.acceptanceWorkingDays, 1...5),
        days("return.workingDays", "Trả lại IOC", \.returnWorkingDays, 1...5),
        RuleParameter(
            key: "return.beforeDispute", label: "Trả lại trước khi cấp cao hơn quyết định",
            kind: .number(\.returnsBeforeDispute, 1...5, unit: "lần")),
        days("moderation.workingDays", "Quyết định công khai", \.moderationWorkingDays, 1...5),
        RuleParameter(
            key: "clock.afterHoursMovesToNextWorkingDay", label: "Nhận sau giờ làm việc tính sang ngày làm việc sau",
            kind: .choice(\.afterHoursMovesToNextWorkingDay)),
        RuleParameter(key: "clock.officeCloses", label: "Hết giờ làm việc", kind: .timeOfDay(\.officeClosesAtMinute)),
    ]

    private static let urgency = [
        RuleParameter(
            key: "urgent.escalation", label: "Báo động khẩn lên cấp sau",
            kind: .steps(\.urgentEscalationMinutes, count: 3, unit: "phút")),
        RuleParameter(
            key: "urgent.firstAction", label: "Hành động đầu tiên khi khẩn",
            kind: .number(\.urgentFirstActionMinutes, 5...1440, unit: "phút")),
        RuleParameter(
            key: "urgent.answer", label: "Trả lời phản ánh khẩn",
            kind: .number(\.urgentAnswerHours, 1...144, unit: "giờ")),
        RuleParameter(
            key: "urgent.endConfirm", label: "Người thứ hai xác nhận bỏ mức khẩn trong",
            kind: .number(\.urgencyEndConfirmMinutes, 5...1440, unit: "phút")),
        RuleParameter(
            key: "breakGlass.legalBasis", label: "Căn cứ pháp lý để trực ban xem số điện thoại khi nguy hiểm tính mạng",
            kind: .words(\.breakGlassLegalBasis)),
    ]

    private static let dates = [
        RuleParameter(
            key: "extension.maxCount", label: "Thay đổi thời hạn tối đa",
            kind: .number(\.extensionMaxCount, 0...10, unit: "lần")),
        days(
            "extension.maxWorkingDaysEach", "Mỗi lần thay đổi thời hạn tối đa", \.extensionMaxWorkingDaysEach, 1...60),
        days("extension.farthest", "Hạn thay đổi xa nhất, kể từ ngày nhận", \.changedDeadlineMaxWorkingDays, 20...365),
        days("plan.maxWorkingDays", "Kế hoạch được hẹn trong", \.planMaxWorkingDays, 1...250),
        days("progressNotice.workingDays", "Thông báo đang giải quyết", \.progressNoticeWorkingDays, 1...5),
        days("progressNotice.farthest", "Thông báo được hẹn trong", \.progressNoticeMaxWorkingDays, 5...250),
        RuleParameter(
            key: "courtesyNotice.calendarDay", label: "Tin báo đang giải quyết vào ngày thứ",
            kind: .number(\.courtesyNoticeCalendarDay, 1...60, unit: "(ngày lịch)")),
        days("overdue.reportedAfter", "Quá hạn thì báo UBND tỉnh sau", \.overdueReportedAfterWorkingDays, 1...30),
    ]

    private static let windows = [
        calendarDays("feedback.windowDays", "Phản hồi kết quả", \.feedbackWindowDays, 1...90),
        days("feedback.decision", "Xem xét phản hồi", \.feedbackDecisionWorkingDays, 1...10),
        calendarDays("rating.windowDays", "Đánh giá", \.ratingWindowDays, 1...365),
        days("dataSubject.respond", "Trả lời yêu cầu về dữ liệu cá nhân", \.dataRequestWorkingDays, 1...10),
        calendarDays(
            "dataSubject.carryOut", "Thực hiện yêu cầu về dữ liệu cá nhân", \.dataCarryOutDays, 1...60),
        calendarDays(
            "retention.closedAccount", "Giữ danh tính sau khi đóng tài khoản", \.closedAccountKeptDays, 0...3650),
        RuleParameter(
            key: "breach.notification", label: "Báo cơ quan chuyên trách về sự cố dữ liệu cá nhân",
            kind: .number(\.breachNotificationHours, 1...72, unit: "giờ")),
        calendarDays("consent.validDays", "Xin dùng thông tin có giá trị", \.consentValidDays, 1...365),
        calendarDays("consent.maxDays", "Xin dùng thông tin lâu nhất", \.consentMaxDays, 1...3650),
    ]

    private static let oversight = [
        days("hide.review", "Rà soát việc ẩn", \.hidingReviewWorkingDays, 1...10),
        days(
            "secrecy.confirm", "Người thứ hai xác nhận bí mật Nhà nước trong", \.stateSecrecyConfirmWorkingDays, 1...10),
        RuleParameter(
            key: "masking.most", label: "Che nhiều nhất trước khi coi là ẩn",
            kind: .number(\.maskedMostPercent, 10...90, unit: "% số chữ")),
        days("objection.workingDays", "Trả lời phản đối", \.objectionWorkingDays, 1...30),
        calendarDays("nothingMissed.days", "Không bỏ sót: không có động tĩnh", \.nothingMissedAfterDays, 1...60),
    ]

    private static let sending = [
        calendarDays("paper.maxDays", "Phản ánh trên giấy được nhập trong", \.paperMaxDays, 1...365),
        RuleParameter(
            key: "duplicate.radius", label: "Có thể trùng trong vòng",
            kind: .number(\.duplicateRadiusMetres, 10...5000, unit: "m")),
        RuleParameter(
            key: "duplicate.window", label: "Có thể trùng trong",
            kind: .number(\.duplicateWindowHours, 1...720, unit: "giờ")),
        calendarDays(
            "observed.maxDaysBack", "Sự việc xảy ra nhiều nhất trước khi gửi", \.observedMaxDaysBack, 30...3650),
        RuleParameter(
            key: "observed.grace", label: "Bỏ qua đồng hồ chạy nhanh",
            kind: .number(\.observedGraceMinutes, 0...60, unit: "phút")),
        calendarDays("recurrence.days", "Tái diễn trong", \.recurrenceWindowDays, 1...1000),
        pieces("media.photos", "Ảnh tối đa", \.maxPhotos, "ảnh"),
        pieces("media.videos", "Video tối đa", \.maxVideos, "video"),
        pieces("media.voiceClips", "Ghi âm tối đa", \.maxVoiceClips, "đoạn"),
        RuleParameter(
            key: "description.max", label: "Nội dung dài tối đa",
            kind: .number(\.descriptionMaxCharacters, 500...20_000, unit: "ký tự")),
    ]

    private static let outreach = [
        days("letter.receiptWorkingDays", "Báo đã nhận công văn", \.letterReceiptWorkingDays, 1...30)
    ]

    private static let hours = [
        RuleParameter(key: "quiet.from", label: "Không nhắn tin từ", kind: .timeOfDay(\.quietFromMinute)),
        RuleParameter(key: "quiet.to", label: "Nhắn tin lại từ", kind: .timeOfDay(\.quietToMinute)),
    ]

    private static func days(
        _ key: String, _ label: String, _ path: any WritableKeyPath<RuleSet, Int> & Sendable, _ range: ClosedRange<Int>
    ) -> RuleParameter {
        RuleParameter(key: key, label: label, kind: .number(path, range, unit: "ngày làm việc"))
    }

    private static func calendarDays(
        _ key: String, _ label: String, _ path: any WritableKeyPath<RuleSet, Int> & Sendable, _ range: ClosedRange<Int>
    ) -> RuleParameter {
        RuleParameter(key: key, label: label, kind: .number(path, range, unit: "ngày"))
    }

    private static func pieces(
        _ key: String, _ label: String, _ path: any WritableKeyPath<RuleSet, Int> & Sendable, _ unit: String
    ) -> RuleParameter {
        RuleParameter(key: key, label: label, kind: .number(path, 0...20, unit: unit))
    }
}
