import LocalTime
import Office
import Outreach

/// The district of June 2023 in small. Everybody is made up.
enum LetterDistrict {
    static let day = Day(year: 2023, month: 6, day: 15)!
    static let now = Instant("2023-06-15T09:00:00+07:00")!
    static let law = Law(
        rules: .starter, calendar: WorkingCalendar(version: 1, days: []))

    static let supervisor = Viewer(
        account: AccountID(rawValue: 1), appointments: [Appointment(.outreachSupervisor)])
    static let leader = Viewer(
        account: AccountID(rawValue: 2), appointments: [Appointment(.agencyLeader, at: "ubnd-huyen")])
    static let commune = Viewer(
        account: AccountID(rawValue: 3), appointments: [Appointment(.agencyOfficer, at: "ubnd-na-sang")])
    static let stranger = Viewer(
        account: AccountID(rawValue: 4), appointments: [Appointment(.agencyOfficer, at: "ubnd-muong-la")])

    static let directory = OutreachDirectory(
        units: [
            unit("ubnd-huyen", "UBND huyện Mường Chà", .peoplesCommittee),
            unit("phong-vhtt", "Phòng VH&TT huyện", .division), unit("hoi-phu-nu", "Hội LHPN huyện", .massOrganisation),
            unit("bchqs", "Ban CHQS huyện", .armedForces),
            unit("ubnd-na-sang", "UBND xã Na Sang", .communePeoplesCommittee),
            unit("ubnd-muong-la", "UBND xã Mường Tùng", .communePeoplesCommittee),
            DirectoryUnit(
                code: "ubnd-cu", name: "UBND xã cũ", kind: .communePeoplesCommittee, agency: "ubnd-cu",
                from: Day(year: 2000, month: 1, day: 1)!, to: Day(year: 2023, month: 5, day: 31),
                successor: "ubnd-na-sang"),
            DirectoryUnit(
                code: "cong-ty", name: "Chi nhánh không tài khoản", kind: .agency,
                from: Day(year: 2000, month: 1, day: 1)!),
        ],
        heads: [
            HeadPost(
                unit: "ubnd-na-sang", name: "Lò Văn Mẫu", position: "Chủ tịch", from: Day(year: 2021, month: 7, day: 1)!
            )
        ])

    static let ground = LetterGround(
        directory: directory, day: day, staffed: ["ubnd-huyen", "ubnd-na-sang", "ubnd-muong-la"])

    private static func unit(
        _ code: DirectoryUnit.Code, _ name: String, _ kind: DirectoryUnit.Kind
    ) -> DirectoryUnit {
        DirectoryUnit(
            code: code, name: name, kind: kind, agency: AgencyCode(rawValue: code.rawValue),
            from: Day(year: 2000, month: 1, day: 1)!)
    }
}

extension LetterText {
    /// The founding letter in its main lines.
    static let founding = LetterText(
        symbol: "UBND-VX", heading: "Ủy ban nhân dân huyện Mường Chà",
        subject: "triển khai thực hiện Quy chế tiếp nhận và giải quyết phản ánh hiện trường", place: "Mường Chà",
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
        paragraphs: ["Tuyên truyền trên loa ít nhất 3 lần/tuần.", "Yêu cầu triển khai thực hiện nghiêm túc."],
        recipients: [
            LetterRecipient("Như trên", .act), LetterRecipient("Sở Thông tin và Truyền thông", .report),
            LetterRecipient("Lãnh đạo UBND huyện", .inform), LetterRecipient("VT, VHHT", .archive),
        ],
        signature: LetterSignature(
            authority: [.init(.onBehalf, "Ủy ban nhân dân"), .init(.forHead, "Chủ tịch")], position: "Phó Chủ tịch",
            name: "Nguyễn Thị Mẫu"))
}

/// A letter with its history, as keeping it would do.
struct LivedLetter {
    var letter: Letter
    var history: [Recorded<Letter>] = []
    var at = LetterDistrict.now

    init(_ text: LetterText = .founding) throws {
        let (letter, decision) = try Letter.draft(
            text, issuer: "ubnd-huyen", number: 7, by: LetterDistrict.supervisor, in: LetterDistrict.ground)
        self.letter = letter
        history = self.letter.record(decision, at: at, under: LetterDistrict.law)
    }

    mutating func act(_ command: LetterCommand, by viewer: Viewer, in ground: LetterGround = LetterDistrict.ground)
        throws
    {
        let decision = try letter.decide(command, by: viewer, at: at, in: ground, under: LetterDistrict.law)
        history += letter.record(decision, at: at, under: LetterDistrict.law)
    }

    mutating func elapse() -> Bool {
        guard let decision = letter.elapse(to: at) else { return false }
        history += letter.record(decision, at: at, under: LetterDistrict.law)
        return true
    }

    static func issued() throws -> LivedLetter {
        var lived = try approved()
        try lived.act(.issue(number: 12, day: LetterDistrict.day, isByHand: false), by: LetterDistrict.supervisor)
        return lived
    }

    static func approved() throws -> LivedLetter {
        var lived = try LivedLetter()
        try lived.act(.submit, by: LetterDistrict.supervisor)
        try lived.act(.approve, by: LetterDistrict.leader)
        return lived
    }

    func seen(by viewer: Viewer) -> SeenLetter? { SeenLetter(letter, by: viewer, in: LetterDistrict.ground) }
}

func code(_ body: () throws -> Void) -> String? {
    do {
        try body()
        return nil
    } catch let denial as OutreachDenial {
        return denial.code
    } catch let invalid as InvalidSubmission {
        return invalid.problems.map(\.code).joined(separator: " ")
    } catch {
        return "\(error)"
    }
}
