import LocalTime
import Office
import Operations
import Outreach

extension DemoProvince {
    /// The outline that went with the letter: definitions and six sections, approved by somebody else than its editor.
    func outline(_ people: DemoPeople, on day: Day) async throws -> AttachedOutline {
        let editor = people.holder(of: .bulletinEditor)
        var number: Int64 = 0
        try await at(day.at(hour: 9)) { number = try await province.outlines.draft(.demonstration, by: editor) }
        try await at(day.at(hour: 15)) {
            try await province.outlines.perform(.submit, on: number, by: editor)
            try await province.outlines.perform(.approve, on: number, by: people.holder(of: .bulletinApprover))
        }
        return AttachedOutline(outline: number, edition: 1)
    }
}

extension OutlineText {
    static let demonstration = OutlineText(
        title: "Đề cương tuyên truyền Quy chế tiếp nhận và giải quyết phản ánh hiện trường",
        subjects: ["663/QĐ-UBND"],
        definitions: OutlineSection(
            title: "Giải thích từ ngữ",
            body:
                "Phản ánh hiện trường là việc tổ chức, cá nhân báo sự việc thực tế cần cơ quan có thẩm quyền giải quyết, kèm nơi xảy ra và hình ảnh nếu có. IOC là Trung tâm Điều hành thông minh của tỉnh."
        ),
        sections: [
            OutlineSection(
                title: "Ai gửi, gửi bằng cách nào",
                body:
                    "Mọi tổ chức, cá nhân gửi được ở bất cứ giờ nào, bằng điện thoại hoặc trên cổng, bằng tiếng Việt, nêu rõ sự việc và nơi xảy ra."
            ),
            OutlineSection(
                title: "Gửi việc gì",
                body:
                    "Đường, cầu, cống, rác thải, điện, nước, an ninh trật tự và những việc thấy tận mắt tại hiện trường. Khiếu nại, tố cáo và hỏi pháp luật gửi theo đường khác."
            ),
            OutlineSection(
                title: "Cơ quan giải quyết thế nào",
                body:
                    "Mỗi phản ánh có một cơ quan chủ trì. Cơ quan trả lời trong hạn của Quy chế, hoặc từ chối sớm, có nêu lý do và hướng dẫn."
            ),
            OutlineSection(
                title: "Việc khẩn cấp",
                body:
                    "Cháy, sạt lở, tai nạn, mất an ninh được chuyển ngay. IOC trực suốt ngày đêm, mọi ngày trong tuần."
            ),
            OutlineSection(
                title: "Quyền của người phản ánh",
                body:
                    "Được giữ kín danh tính, được biết kết quả, được hỏi lại và đánh giá. Cơ quan trễ hạn phải báo cho người phản ánh."
            ),
            OutlineSection(
                title: "Trách nhiệm tuyên truyền",
                body:
                    "Đài các xã, thị trấn phát ít nhất 3 lượt mỗi tuần. Thủ trưởng cơ quan, Chủ tịch UBND xã chịu trách nhiệm; lồng ghép vào họp bản, sinh hoạt chi bộ."
            ),
        ])
}
