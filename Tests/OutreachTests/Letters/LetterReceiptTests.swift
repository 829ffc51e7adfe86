import LocalTime
import Office
import Testing

@testable import Outreach

@Suite("Receipts of letters")
struct LetterReceiptTests {
    @Test("CAM-12: receipt is kept per unit, with when and by whom, once")
    func received() throws {
        var lived = try LivedLetter.issued()
        try lived.act(.receive(units: [], day: LetterDistrict.day, said: nil), by: LetterDistrict.commune)
        let receipt = try #require(lived.letter.progress["ubnd-na-sang"]?.receipt)
        #expect(
            receipt.day == LetterDistrict.day && receipt.by == LetterDistrict.commune.account
                && receipt.standing == .unit)
        #expect(lived.letter.receivedCount == 1)
        #expect(
            code { try lived.act(.receive(units: [], day: LetterDistrict.day, said: nil), by: LetterDistrict.commune) }
                == "alreadyDone")
    }

    @Test("CAM-12: a unit that has ended is spoken for by whoever has its work now (AMB-25)")
    func successor() throws {
        var lived = try LivedLetter.approved()
        try lived.act(
            .issue(number: 3, day: Day(year: 2023, month: 5, day: 30)!, isByHand: true), by: LetterDistrict.supervisor)
        try lived.act(.receive(units: ["ubnd-cu"], day: LetterDistrict.day, said: nil), by: LetterDistrict.commune)
        #expect(lived.letter.progress["ubnd-cu"]?.receipt != nil)
    }

    @Test("A confirmation for another unit, on a day ahead or before the letter is refused")
    func refused() throws {
        var lived = try LivedLetter.issued()
        let day = LetterDistrict.day
        #expect(
            code { try lived.act(.receive(units: ["ubnd-muong-la"], day: day, said: nil), by: LetterDistrict.commune) }
                == "notThisUnit")
        #expect(
            code { try lived.act(.receive(units: ["khong-co"], day: day, said: nil), by: LetterDistrict.commune) }
                == "badChoice")
        #expect(
            code { try lived.act(.receive(units: [], day: day + 1, said: nil), by: LetterDistrict.commune) }
                == "badChoice")
        #expect(
            code { try lived.act(.receive(units: [], day: day - 1, said: nil), by: LetterDistrict.commune) }
                == "badChoice")
        #expect(code { try lived.act(.receive(units: [], day: day, said: nil), by: .anyone) } == "forbiddenAct")
        #expect(lived.letter.receivedCount == 0)
    }

    @Test("CAM-12: the supervisor notes it only for a unit without accounts, and says who told")
    func supervisor() throws {
        var lived = try LivedLetter.issued()
        #expect(
            code {
                try lived.act(
                    .receive(units: ["ubnd-na-sang"], day: LetterDistrict.day, said: "gọi điện"),
                    by: LetterDistrict.supervisor)
            } == "notThisUnit")
        #expect(
            code {
                try lived.act(
                    .receive(units: ["cong-ty"], day: LetterDistrict.day, said: ""), by: LetterDistrict.supervisor)
            }
                == "fieldMissing")
        try lived.act(
            .receive(units: ["cong-ty"], day: LetterDistrict.day, said: "Văn thư báo qua điện thoại"),
            by: LetterDistrict.supervisor
        )
        let receipt = lived.letter.progress["cong-ty"]?.receipt
        #expect(receipt?.standing == .supervisor && receipt?.said == "Văn thư báo qua điện thoại")
    }

    @Test("To have acted on a letter is to have it, and what was done is in words")
    func acted() throws {
        var lived = try LivedLetter.issued()
        #expect(code { try lived.act(.actOn(units: [], words: ""), by: LetterDistrict.commune) } == "fieldMissing")
        try lived.act(.actOn(units: [], words: "Phát trên loa 3 lần."), by: LetterDistrict.commune)
        #expect(lived.letter.progress["ubnd-na-sang"]?.receipt != nil)
        #expect(lived.letter.progress["ubnd-na-sang"]?.acts.map(\.words) == ["Phát trên loa 3 lần."])
    }

    @Test("CAM-12: after the term those without receipt are listed with their heads, and reminded once")
    func overdue() throws {
        var lived = try LivedLetter.issued()
        // Thursday 15/6 and three working days: Tuesday 20/6.
        let last = Day(year: 2023, month: 6, day: 20)!
        #expect(lived.letter.issue?.receiptDay == last)
        #expect(lived.letter.wakesAt(under: LetterDistrict.law) == last.end)
        #expect(lived.letter.overdueReceipts(on: last).isEmpty)
        #expect(lived.letter.overdueReceipts(on: last + 1).count == 6)
        #expect(lived.letter.units.first { $0.code == "ubnd-na-sang" }?.headName == "Lò Văn Mẫu")
        try lived.act(.receive(units: [], day: LetterDistrict.day, said: nil), by: LetterDistrict.commune)
        lived.at = last.end - .seconds(1)
        let early = lived.elapse()
        lived.at = last.end
        let (once, again) = (lived.elapse(), lived.elapse())
        #expect(!early && once && !again && lived.letter.wakesAt(under: LetterDistrict.law) == nil)
        let notices = lived.letter.notices(of: lived.history.last!, under: LetterDistrict.law)
        #expect(!notices.contains { $0.to == .leaders(of: "ubnd-na-sang") })
        #expect(notices.contains { $0.to == .leaders(of: "phong-vhtt") && $0.kind == .reminder })
        #expect(notices.filter { $0.to == .role(.outreachSupervisor) }.count == 1)
    }

    @Test("CAM-12: the term is data, and once everybody has it nobody is woken")
    func term() throws {
        var rules = RuleSet.starter
        rules.letterReceiptWorkingDays = 1
        var lived = try LivedLetter.approved()
        let decision = try lived.letter.decide(
            .issue(number: 1, day: LetterDistrict.day, isByHand: false), by: LetterDistrict.supervisor,
            at: LetterDistrict.now,
            in: LetterDistrict.ground, under: Law(rules: rules, calendar: LetterDistrict.law.calendar))
        _ = lived.letter.record(decision, at: LetterDistrict.now, under: LetterDistrict.law)
        #expect(lived.letter.issue?.receiptDay == LetterDistrict.day + 1)
    }

    @Test("CAM-07: a unit sees the letter, its outlines and its own receipt; of the others and of the drafting nothing")
    func sight() throws {
        var lived = try LivedLetter.approved()
        #expect(lived.seen(by: LetterDistrict.commune) == nil)
        try lived.act(.issue(number: 12, day: LetterDistrict.day, isByHand: false), by: LetterDistrict.supervisor)
        let seen = try #require(lived.seen(by: LetterDistrict.commune))
        #expect(seen.units.map(\.code) == ["ubnd-na-sang"] && seen.issue?.units.count == 1 && !seen.isWhole)
        #expect(lived.seen(by: LetterDistrict.supervisor)?.units.count == 6)
        #expect(lived.seen(by: LetterDistrict.leader)?.isWhole == true)
        let elsewhere = Viewer(
            account: AccountID(rawValue: 8), appointments: [Appointment(.agencyOfficer, at: "so-y-te")])
        #expect(lived.seen(by: elsewhere) == nil && lived.seen(by: .anyone) == nil)
    }
}
