import LocalTime
import Office
import Testing

@testable import Outreach

@Suite("Bulletins: who may do what, and when")
struct BulletinActsTests {
    @Test("A0.26: what is open in each state to who writes and to who approves, and nothing else to anybody")
    func table() throws {
        let open: [BulletinState: (editor: [BulletinAct], approver: [BulletinAct])] = [
            .draft: ([.change, .voice, .recording, .choice, .hearing, .submission, .withdrawal], []),
            .submitted: ([.hearing, .withdrawal], [.hearing, .approval, .sendingBack, .withdrawal]),
            .approved: ([.withdrawal], [.withdrawal]), .withdrawn: ([], []),
        ]
        var bulletin = try PublicDesk().bulletin
        for state in BulletinState.allCases {
            bulletin.state = state
            let row = try #require(open[state])
            #expect(Set(bulletin.acts(of: BulletinCast.editor)) == Set(row.editor), "\(state)")
            #expect(Set(bulletin.acts(of: BulletinCast.approver)) == Set(row.approver), "\(state)")
            for role in Role.allCases where role != .bulletinEditor && role != .bulletinApprover {
                #expect(bulletin.acts(of: BulletinCast.viewer(9, role)).isEmpty, "\(role)")
            }
        }
    }

    @Test("A0.26: a bulletin is begun by an editor and by nobody else, and a stranger is told that before the state")
    func drafting() throws {
        for role in Role.allCases where role != .bulletinEditor {
            #expect(
                throws: BulletinDenial.notYours(.change), "\(role)",
                performing: {
                    try BulletinDraft<ForPublic>.draft(BulletinCast.content(), by: BulletinCast.viewer(9, role))
                }
            )
        }
        var desk = try PublicDesk()
        try desk.approve()
        #expect(throws: BulletinDenial.notYours(.change)) {
            try desk.act(.change(BulletinCast.content()), by: BulletinCast.supervisor)
        }
    }

    @Test("On its last day it is still submitted and approved, and on the next neither")
    func lastDay() throws {
        let (last, late) = (Instant("2026-12-30T23:59:59+07:00")!, Instant("2026-12-31T00:00:00+07:00")!)
        var desk = try PublicDesk()
        try desk.read()
        try desk.act(.hear(track: "aa"))
        #expect(throws: BulletinDenial.windowOver) { try desk.act(.submit, at: late) }
        try desk.act(.submit, at: last)
        #expect(throws: BulletinDenial.windowOver) { try desk.act(.approve, by: BulletinCast.approver, at: late) }
        try desk.act(.approve, by: BulletinCast.approver, at: last)
        var oneDay = BulletinCast.content()
        oneDay.validTo = oneDay.validFrom
        #expect(try PublicDesk(oneDay).bulletin.content.validTo == oneDay.validFrom)
    }

    @Test("A take that is not there, or has no sound yet, is not chosen, and a reader without a name is none")
    func takes() throws {
        var desk = try PublicDesk()
        #expect(throws: BulletinDenial.noSuchTake) { try desk.act(.choose(take: 1)) }
        try desk.act(.say(MachineVoice()))
        #expect(throws: BulletinDenial.noSuchTake) { try desk.act(.choose(take: 1)) }
        try desk.act(.record(BulletinCast.sound("bb"), reader: " "))
        #expect(
            desk.history.last?.event == .recorded(take: 2, sound: BulletinCast.sound("bb"), reader: nil))
        #expect(desk.history.map(\.sequence) == [1, 2, 3] && desk.bulletin.version == 3)
    }

    @Test("Twenty regulations and fifty ways of reading, and not one more")
    func many() {
        func code(_ subjects: Int, _ hints: Int) -> String? {
            var content = BulletinCast.content()
            content.subjects = (0..<subjects).map { "\($0)/QĐ-UBND" }
            content.hints = (0..<hints).map { ReadingHint("từ\($0)", "đọc\($0)") }
            do {
                _ = try PublicDesk(content)
                return nil
            } catch { return (error as? BulletinDenial)?.code }
        }
        #expect(code(20, 50) == nil)
        #expect(code(21, 0) == "tooMany" && code(1, 51) == "tooMany")
    }

    @Test("A text is cut into what is to be heard once more and all the rest, and nothing of it is lost")
    func rehear() {
        let pieces = wordsToRehear(in: "Trong 6 ngày, UBND xã Nà Sang trả lời")
        #expect(pieces.map(\.text) == ["Trong ", "6 ngày", ", ", "UBND", " xã ", "Nà Sang", " trả lời"])
        #expect(pieces.map(\.isMarked) == [false, true, false, true, false, true, false])
        #expect(wordsToRehear(in: "663 IOC").map(\.text) == ["663", " ", "IOC"])
    }
}
