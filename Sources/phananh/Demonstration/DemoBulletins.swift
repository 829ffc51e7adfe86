import LocalTime
import Office
import Operations
import Outreach

extension DemoProvince {
    /// Read by the machine, heard by their editor and approved by somebody else. Where the machine has no voice they stay
    /// drafts, and stations have nothing to play.
    func bulletins(_ texts: [DemoBulletin], _ people: DemoPeople, from day: Day) async throws {
        try await at(day.at(hour: 0)) {
            for text in texts { try await approve(text.content(from: day), people) }
        }
    }

    /// What waits: one for its approver, one for its editor to hear and go on with.
    func openBulletins(_ people: DemoPeople, on day: Day) async throws {
        guard let waiting = try await heard(DemoBulletin.waiting.content(from: day), people) else { return }
        try await province.bulletins.perform(.submit, on: waiting, by: people.holder(of: .bulletinEditor))
        _ = try await province.bulletins.draft(
            DemoBulletin.unfinished.content(from: day), by: people.holder(of: .bulletinEditor))
    }

    private func approve(_ content: BulletinContent, _ people: DemoPeople) async throws {
        guard let number = try await heard(content, people) else { return }
        try await province.bulletins.perform(.submit, on: number, by: people.holder(of: .bulletinEditor))
        try await province.bulletins.perform(.approve, on: number, by: people.holder(of: .bulletinApprover))
    }

    /// - Returns: its number; nil where the machine cannot speak.
    private func heard(_ content: BulletinContent, _ people: DemoPeople) async throws -> Int64? {
        let editor = people.holder(of: .bulletinEditor)
        let number = try await province.bulletins.draft(content, by: editor).number
        try await province.bulletins.perform(.say(MachineVoice()), on: number, by: editor)
        guard (try? await province.makeSound()) != nil else { return nil }
        let made = try await province.bulletins.read(number, for: editor)
        for track in made.tracks {
            try await province.bulletins.perform(.hear(track: track.hash), on: number, by: editor)
        }
        return made.tracks.isEmpty ? nil : number
    }
}

/// What is said on the loudspeakers.
struct DemoBulletin: Sendable {
    let title: String
    let words: String

    init(_ title: String, _ words: String) { (self.title, self.words) = (title, words) }

    func content(from day: Day) -> BulletinContent {
        BulletinContent(
            title: title, texts: [BulletinText(.vietnamese, words)], validFrom: day, validTo: day + 120,
            subjects: ["663/QĐ-UBND"], hints: [ReadingHint("IOC", "i o xê")])
    }

    static let of2023 = [
        DemoBulletin(
            "Quy chế phản ánh hiện trường",
            "Kính thưa bà con. Theo quyết định ngày 19/4/2023 của Ủy ban nhân dân tỉnh, bà con gửi phản ánh hiện trường được bất cứ giờ nào."
        ),
        DemoBulletin(
            "Gửi phản ánh gì, và không gửi gì",
            "Bà con gửi sự việc thấy tận mắt tại hiện trường. Khiếu nại, tố cáo và hỏi pháp luật gửi theo đường khác."),
    ]

    static let current = [
        DemoBulletin(
            "Thấy việc chưa ổn, bà con gửi phản ánh thế nào?",
            "Kính thưa bà con. Khi thấy đường hỏng, cống tắc, rác đổ bừa, bà con mở điện thoại, chụp ảnh, chỉ nơi xảy ra, viết vài câu rồi gửi."
        ),
        DemoBulletin(
            "Ai trả lời, và khi nào?",
            "Cơ quan có thẩm quyền phải trả lời trong sáu ngày làm việc. Tên và số điện thoại của bà con được giữ kín."),
        DemoBulletin(
            "Việc khẩn cấp",
            "Khi có cháy, sạt lở, tai nạn, bà con chọn mục khẩn cấp. Trung tâm IOC trực suốt ngày đêm và chuyển ngay."),
    ]

    static let waiting = DemoBulletin(
        "Trả lời rồi mà chưa ổn, bà con làm gì?",
        "Nhận trả lời rồi mà thấy chưa ổn, bà con hỏi lại ngay trong mục của mình. Cơ quan phải trả lời lần nữa.")

    static let unfinished = DemoBulletin(
        "Ai giữ kín tên của bà con?",
        "Tên và số điện thoại của người phản ánh được niêm phong. Mỗi lần mở đều ghi lại, và bà con được báo.")
}
