import LocalTime
import Office
import Operations
import Outreach

extension DemoAirings {
    /// Three bulletins of the outline, read by the machine, heard by their editor and approved by somebody else. Where the
    /// machine has no voice they stay drafts, and stations have nothing to play.
    func bulletins(from day: Day) async throws {
        for (title, words) in texts {
            let editor = people.holder(of: .bulletinEditor)
            let content = BulletinContent(
                title: title, texts: [BulletinText(.vietnamese, words)], validFrom: day, validTo: day + 120,
                subjects: ["663/QĐ-UBND"], hints: [ReadingHint("IOC", "i o xê")])
            let number = try await province.bulletins.draft(content, by: editor).number
            try await province.bulletins.perform(.say(MachineVoice()), on: number, by: editor)
            guard (try? await province.makeSound()) != nil else { continue }
            let made = try await province.bulletins.read(number, for: editor)
            guard !made.tracks.isEmpty else { continue }
            for track in made.tracks {
                try await province.bulletins.perform(.hear(track: track.hash), on: number, by: editor)
            }
            try await province.bulletins.perform(.submit, on: number, by: editor)
            try await province.bulletins.perform(.approve, on: number, by: people.holder(of: .bulletinApprover))
        }
    }

    private var texts: [(String, String)] {
        [
            (
                "Thấy việc chưa ổn, bà con gửi phản ánh thế nào?",
                "Kính thưa bà con. Khi thấy đường hỏng, cống tắc, rác đổ bừa, bà con mở điện thoại, chụp ảnh, chỉ nơi xảy ra, viết vài câu rồi gửi."
            ),
            (
                "Ai trả lời, và khi nào?",
                "Cơ quan có thẩm quyền phải trả lời trong sáu ngày làm việc. Tên và số điện thoại của bà con được giữ kín."
            ),
            (
                "Việc khẩn cấp",
                "Khi có cháy, sạt lở, tai nạn, bà con chọn mục khẩn cấp. Trung tâm IOC trực suốt ngày đêm và chuyển ngay."
            ),
        ]
    }
}
