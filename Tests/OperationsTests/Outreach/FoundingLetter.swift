import LocalTime
import Outreach

extension LetterText {
    /// The district's letter of June 2023, with its blanks. The signer is made up.
    static let founding = LetterText(
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
            AddresseeLine(
                words: "Các cơ quan, phòng ban, đoàn thể, đơn vị LLVT huyện",
                kinds: [.agency, .division, .massOrganisation, .armedForces]),
            AddresseeLine(words: "UBND các xã, thị trấn", kinds: [.communePeoplesCommittee]),
        ],
        paragraphs: [
            "Thực hiện Công văn số 882/STTTT-CĐS ngày 09/6/2023 của Sở Thông tin và Truyền thông, UBND huyện yêu cầu các cơ quan, đơn vị:",
            "1. Theo chức năng, nhiệm vụ có trách nhiệm hướng dẫn tuyên truyền tới toàn bộ cán bộ, công chức, viên chức, chiến sĩ và người lao động trên địa bàn huyện nắm được và triển khai thực hiện có hiệu quả.",
            "(Có đề cương tuyên truyền Quy chế kèm theo)",
            "2. UBND xã, thị trấn đẩy mạnh công tác tuyên truyền trên hệ thống loa truyền thanh tại các xã, bản theo hướng dẫn.",
            "3. Phòng Văn hoá và Thông tin, Trung tâm Văn hoá – Truyền thanh – Truyền hình huyện: thời gian tuyên truyền phát sóng ít nhất 3 lần/tuần trở lên, đến hết 30/8/2023.",
            "Nhận được văn bản này, UBND huyện yêu cầu Thủ trưởng cơ quan, phòng ban, đoàn thể, đơn vị LLVT huyện và Chủ tịch UBND các xã, thị trấn triển khai thực hiện nghiêm túc./.",
        ],
        recipients: [
            LetterRecipient("Như trên", .act), LetterRecipient("Sở Thông tin và Truyền thông", .report),
            LetterRecipient("Lãnh đạo UBND huyện", .inform), LetterRecipient("VT, VHHT", .archive),
        ],
        signature: LetterSignature(
            authority: [.init(.onBehalf, "Ủy ban nhân dân"), .init(.forHead, "Chủ tịch")], position: "Phó Chủ tịch",
            name: "Nguyễn Thị Mẫu"))

    /// What breaks documents elsewhere.
    static let hostile: LetterText = {
        var text = founding
        text.subject = "Phòng VH&TT <b> \"đài\" 'loa' và CN&XD"
        text.paragraphs = ["ỦY BAN Ế Ữ Ặ Ỡ Ậ & < > \" ' 📢"]
        text.bases[0].title = "về Ế Ữ Ặ"
        text.signature.name = "Nguyễn Thị Ế Ữ Ặ"
        text.addressees = (1...300).map { AddresseeLine(words: "UBND xã thứ \($0)", kinds: [.communePeoplesCommittee]) }
        return text
    }()
}
