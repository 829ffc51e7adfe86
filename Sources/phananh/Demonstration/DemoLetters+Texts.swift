import LocalTime
import Outreach

extension LetterText {
    /// The district's letter of June 2023. The signer is made up.
    static func founding(
        _ offices: [DirectoryUnit.Code], _ communes: [DirectoryUnit.Code], with outline: AttachedOutline
    ) -> LetterText {
        LetterText(
            symbol: "UBND-VX", heading: "Ủy ban nhân dân huyện Mường Chà",
            subject:
                "triển khai thực hiện Quy chế về quản lý, vận hành IOC Điện Biên và Quy chế tiếp nhận và giải quyết phản ánh hiện trường",
            place: "Mường Chà", month: LetterMonth(year: 2023, month: 6),
            bases: [
                BasisDocument(
                    kind: "Công văn", number: "882", symbol: "STTTT-CĐS", day: Day(year: 2023, month: 6, day: 9),
                    issuer: "Sở Thông tin và Truyền thông")
            ],
            addressees: [
                AddresseeLine(words: "Các cơ quan, phòng ban, đoàn thể, đơn vị LLVT huyện", units: offices),
                AddresseeLine(words: "UBND các xã, thị trấn", units: communes),
            ],
            paragraphs: [
                "Thực hiện Công văn số 882/STTTT-CĐS ngày 09/6/2023 của Sở Thông tin và Truyền thông, UBND huyện yêu cầu các cơ quan, đơn vị:",
                "1. Theo chức năng, nhiệm vụ có trách nhiệm hướng dẫn tuyên truyền tới toàn bộ cán bộ, công chức, viên chức, chiến sĩ và người lao động trên địa bàn huyện nắm được và triển khai thực hiện có hiệu quả.",
                "(Có đề cương tuyên truyền Quy chế kèm theo)",
                "2. UBND xã, thị trấn đẩy mạnh công tác tuyên truyền trên hệ thống loa truyền thanh tại các xã, bản theo hướng dẫn.",
                "3. Phòng Văn hóa và Thông tin, Trung tâm Văn hóa – Truyền thanh – Truyền hình huyện: thời gian tuyên truyền phát sóng ít nhất 3 lần/tuần trở lên, đến hết 30/8/2023.",
                "Nhận được văn bản này, UBND huyện yêu cầu Thủ trưởng cơ quan, phòng ban, đoàn thể, đơn vị LLVT huyện và Chủ tịch UBND các xã, thị trấn triển khai thực hiện nghiêm túc./.",
            ],
            outlines: [outline],
            recipients: [
                LetterRecipient("Như trên", .act), LetterRecipient("Sở Thông tin và Truyền thông", .report),
                LetterRecipient("Lãnh đạo UBND huyện", .inform), LetterRecipient("VT, VHHT", .archive),
            ],
            signature: LetterSignature(
                authority: [.init(.onBehalf, "Ủy ban nhân dân"), .init(.forHead, "Chủ tịch")],
                position: "Phó Chủ tịch", name: "Nguyễn Thị Mẫu"))
    }

    /// A letter of the department to every commune of today.
    static func department(_ subject: String, _ paragraphs: [String]) -> LetterText {
        LetterText(
            symbol: "SVHTTDL-TTCS", above: "Ủy ban nhân dân tỉnh Điện Biên",
            heading: "Sở Văn hóa, Thể thao và Du lịch", subject: subject, place: "Điện Biên",
            bases: [
                BasisDocument(
                    kind: "Quyết định", number: "663", symbol: "QĐ-UBND", day: Day(year: 2023, month: 4, day: 19),
                    issuer: "Ủy ban nhân dân tỉnh")
            ],
            addressees: [AddresseeLine(words: "Ủy ban nhân dân các xã, phường", kinds: [.communePeoplesCommittee])],
            paragraphs: paragraphs,
            recipients: [
                LetterRecipient("Như trên", .act), LetterRecipient("UBND tỉnh", .report),
                LetterRecipient("Trung tâm IOC", .inform), LetterRecipient("VT, TTCS", .archive),
            ],
            signature: LetterSignature(
                authority: [.init(.forHead, "Giám đốc")], position: "Phó Giám đốc", name: "Lò Thị Mẫu"))
    }
}
