import LocalTime
import Office
import Testing

@testable import Outreach

@Suite("Letters")
struct LetterRulesTests {
    @Test("CAM-02: a draft has neither number nor day, keeps its symbol, and is not issued before it is approved")
    func draft() throws {
        var lived = try LivedLetter()
        #expect(lived.letter.issue == nil && lived.letter.text.symbol == "UBND-VX")
        #expect(
            code {
                try lived.act(
                    .issue(number: 1, day: LetterDistrict.day, isByHand: false), by: LetterDistrict.supervisor)
            }
                == "wrongStatus")
        try lived.act(.submit, by: LetterDistrict.supervisor)
        #expect(
            code {
                try lived.act(
                    .issue(number: 1, day: LetterDistrict.day, isByHand: false), by: LetterDistrict.supervisor)
            }
                == "wrongStatus")
    }

    @Test("CAM-02: a number is 1 to 99999, and a day is never ahead nor, from the register, another than today")
    func numbers() throws {
        var lived = try LivedLetter.approved()
        for number in [0, -3, 100_000] {
            #expect(
                code {
                    try lived.act(
                        .issue(number: number, day: LetterDistrict.day, isByHand: true), by: LetterDistrict.supervisor)
                } == "badChoice")
        }
        #expect(
            code {
                try lived.act(
                    .issue(number: 1, day: LetterDistrict.day + 1, isByHand: true), by: LetterDistrict.supervisor)
            }
                == "dayInFuture")
        #expect(
            code {
                try lived.act(
                    .issue(number: 1, day: LetterDistrict.day - 1, isByHand: false), by: LetterDistrict.supervisor)
            }
                == "badChoice")
        try lived.act(.issue(number: 1, day: LetterDistrict.day - 1, isByHand: true), by: LetterDistrict.supervisor)
        #expect(lived.letter.numberAndSymbol == "01/UBND-VX")
    }

    @Test("A0.26: whoever had a hand in the words does not approve them, whatever roles they hold")
    func twoPeople() throws {
        let both = Viewer(
            account: AccountID(rawValue: 1),
            appointments: [Appointment(.outreachSupervisor), Appointment(.agencyLeader, at: "ubnd-huyen")])
        var lived = try LivedLetter()
        try lived.act(.submit, by: LetterDistrict.supervisor)
        #expect(code { try lived.act(.approve, by: both) } == "needsAnotherPerson")
        #expect(SeenLetter(lived.letter, by: both, in: LetterDistrict.ground)?.acts.contains(.approve) == false)
        try lived.act(.approve, by: LetterDistrict.leader)
        #expect(lived.letter.approvedBy == LetterDistrict.leader.account)
    }

    @Test("A letter is approved by the head of the issuing agency, and of no other")
    func otherLeader() throws {
        var lived = try LivedLetter()
        try lived.act(.submit, by: LetterDistrict.supervisor)
        let other = Viewer(
            account: AccountID(rawValue: 9), appointments: [Appointment(.agencyLeader, at: "ubnd-na-sang")])
        #expect(code { try lived.act(.approve, by: other) } == "forbiddenAct")
    }

    @Test("What is sent back says what is asked for, and is drafted, submitted and approved anew")
    func sentBack() throws {
        var lived = try LivedLetter()
        try lived.act(.submit, by: LetterDistrict.supervisor)
        #expect(code { try lived.act(.sendBack(words: "  "), by: LetterDistrict.leader) } == "fieldMissing")
        try lived.act(.sendBack(words: "Thêm ý đài hỏng phải báo trong ngày."), by: LetterDistrict.leader)
        #expect(lived.letter.status == .draft && lived.letter.asked == "Thêm ý đài hỏng phải báo trong ngày.")
        try lived.act(.submit, by: LetterDistrict.supervisor)
        #expect(lived.letter.asked == nil)
    }

    @Test("DIR-01: the classes become the units that are in force on the day of issue, each once, the issuer left out")
    func expanded() throws {
        let units = try LivedLetter.issued().letter.units.map(\.code)
        #expect(
            units == ["phong-vhtt", "hoi-phu-nu", "bchqs", "ubnd-na-sang", "ubnd-muong-la", "cong-ty"])
        let earlier = LetterDistrict.directory.addressed(
            by: LetterText.founding.addressees, except: "ubnd-huyen", on: Day(year: 2023, month: 5, day: 31)!)
        #expect(earlier.map(\.code).contains("ubnd-cu"))
    }

    @Test("A letter to nobody is not issued")
    func nobody() throws {
        var text = LetterText.founding
        text.addressees = [AddresseeLine(words: "Các sở, ngành", kinds: [.department])]
        var lived = try LivedLetter(text)
        try lived.act(.submit, by: LetterDistrict.supervisor)
        try lived.act(.approve, by: LetterDistrict.leader)
        #expect(
            code {
                try lived.act(
                    .issue(number: 1, day: LetterDistrict.day, isByHand: false), by: LetterDistrict.supervisor)
            }
                == "noAddressees")
    }

    @Test("A letter that lacks something is not submitted, and all that it lacks is said at once")
    func gaps() throws {
        var lived = try LivedLetter(
            LetterText(
                symbol: "UBND-VX", heading: "UBND huyện", subject: "việc thử", place: "",
                signature: LetterSignature(position: "", name: "")))
        #expect(code { try lived.act(.submit, by: LetterDistrict.supervisor) }?.split(separator: " ").count == 5)
    }

    @Test("What no letter can hold is refused, and nothing is kept")
    func badText() throws {
        func problem(_ change: (inout LetterText) -> Void) -> String? {
            var text = LetterText.founding
            change(&text)
            return code { _ = try LivedLetter(text) }
        }
        #expect(problem { $0.symbol = "UBND VX" } == "badSymbol")
        #expect(problem { $0.subject = "" } == "fieldMissing")
        #expect(problem { $0.subject = String(repeating: "a", count: 501) } == "fieldTooLong")
        #expect(problem { $0.paragraphs = ["\u{202E}ngược"] } == "badCharacters")
        #expect(problem { $0.month = LetterMonth(year: 2023, month: 13) } == "badMonth")
        #expect(problem { $0.subject = "   có   &  'nháy'" } == nil)
    }

    @Test("DIR-03: the signer's position stays as it was at signing")
    func position() throws {
        let lived = try LivedLetter.issued()
        #expect(lived.letter.text.signature.position == "Phó Chủ tịch")
        #expect(lived.letter.text.signature.authority.map(\.form) == [.onBehalf, .forHead])
        #expect(
            code {
                var again = lived; try again.act(.revise(.founding), by: LetterDistrict.supervisor)
            } == "wrongStatus")
    }

    @Test("A8: a cancelled letter needs a reason, keeps its number, and can be cancelled by the head alone")
    func cancelled() throws {
        var lived = try LivedLetter.issued()
        #expect(code { try lived.act(.cancel(reason: "x"), by: LetterDistrict.supervisor) } == "forbiddenAct")
        #expect(code { try lived.act(.cancel(reason: ""), by: LetterDistrict.leader) } == "fieldMissing")
        try lived.act(.cancel(reason: "Gửi nhầm bản"), by: LetterDistrict.leader)
        #expect(lived.letter.status == .cancelled && lived.letter.issue?.number == 12)
    }

    @Test("Replaying what happened gives the letter again")
    func replayed() throws {
        var lived = try LivedLetter.issued()
        try lived.act(.actOn(units: [], words: "Đã họp bản."), by: LetterDistrict.commune)
        lived.at = lived.letter.issue!.receiptDay.end
        let isReminded = lived.elapse()
        #expect(isReminded)
        #expect(Letter(replaying: lived.history) == lived.letter)
        #expect(Letter(replaying: Array(lived.history.dropFirst())) == nil)
    }

    @Test("Each act stands in the table of moves, once")
    func moves() {
        #expect(Set(LetterMove.all.map(\.act)) == Set(LetterAct.allCases))
        #expect(LetterMove.all.count == LetterAct.allCases.count)
    }
}
