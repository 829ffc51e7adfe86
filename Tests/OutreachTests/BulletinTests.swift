import LocalTime
import Office
import Testing

@testable import Outreach

@Suite("Bulletins")
struct BulletinTests {
    @Test("a bulletin is drafted, read, heard, submitted, approved, and may then be played in its days")
    func life() throws {
        var desk = try PublicDesk()
        #expect(desk.bulletin.playable(on: BulletinCast.day) == nil)
        try desk.approve()
        let playable = try #require(desk.bulletin.playable(on: BulletinCast.day))
        #expect(playable.title == "Bà con gửi phản ánh thế nào?" && playable.tracks.map(\.hash) == ["aa"])
        #expect(desk.bulletin.playable(on: Day("2026-12-02")!) == nil)
        #expect(desk.bulletin.playable(on: Day("2026-12-30")!) != nil)
        #expect(desk.bulletin.playable(on: Day("2026-12-31")!) == nil)
        try desk.act(.withdraw(words: "Lời đã cũ."))
        #expect(desk.bulletin.playable(on: BulletinCast.day) == nil)
    }

    @Test("CAM-01: what is played names the regulations that it speaks of")
    func subjects() throws {
        var desk = try PublicDesk()
        try desk.approve()
        #expect(desk.bulletin.playable(on: BulletinCast.day)?.subjects == ["663/QĐ-UBND", "IOC"])
    }

    @Test("replaying the events gives the same bulletin")
    func replayed() throws {
        var desk = try PublicDesk()
        try desk.act(.record(BulletinCast.sound("bb"), reader: "Vừ Thị Dợ"))
        try desk.read()
        try desk.act(.choose(take: 1))
        try desk.act(.hear(track: "bb"))
        try desk.act(.submit)
        try desk.act(.sendBack(words: "Đọc chậm hơn."), by: BulletinCast.approver)
        #expect(BulletinDraft(replaying: desk.history) == desk.bulletin)
        #expect(desk.bulletin.askedFor == "Đọc chậm hơn." && desk.bulletin.state == .draft)
    }

    @Test("it is submitted only when every track that will play was heard to its end by the one who submits")
    func heard() throws {
        var desk = try PublicDesk(BulletinCast.content(languages: [.vietnamese, .hmong]))
        #expect(denied { () throws(BulletinDenial) in try desk.act(.submit) } == "soundMissing")
        try desk.read()
        try desk.act(.record(BulletinCast.sound("mm", .hmong), reader: nil))
        try desk.act(.hear(track: "aa"))
        #expect(throws: BulletinDenial.notHeard(.hmong)) { try desk.act(.submit) }
        try desk.act(.hear(track: "mm"), by: BulletinCast.viewer(9, .bulletinEditor))
        #expect(throws: BulletinDenial.notHeard(.hmong)) { try desk.act(.submit) }
        try desk.act(.hear(track: "mm"))
        try desk.act(.submit)
        #expect(desk.bulletin.state == .submitted)
    }

    @Test("another take must be heard anew, and a track that does not play cannot be heard")
    func heardAnew() throws {
        var desk = try PublicDesk()
        try desk.act(.record(BulletinCast.sound("one"), reader: nil))
        try desk.act(.hear(track: "one"))
        try desk.act(.record(BulletinCast.sound("two"), reader: nil))
        #expect(throws: BulletinDenial.notHeard(.vietnamese)) { try desk.act(.submit) }
        #expect(throws: BulletinDenial.noSuchTrack) { try desk.act(.hear(track: "one")) }
        try desk.act(.choose(take: 1))
        try desk.act(.submit)
    }

    @Test("words that were changed after the machine read them must be read again")
    func outdated() throws {
        var desk = try PublicDesk()
        try desk.read()
        try desk.act(.hear(track: "aa"))
        try desk.act(.change(BulletinCast.content("Cơ quan phải trả lời trong 7 ngày.")))
        #expect(throws: BulletinDenial.soundOutdated(.vietnamese)) { try desk.act(.submit) }
        try desk.read("cc")
        try desk.act(.hear(track: "cc"))
        try desk.act(.submit)
    }

    @Test("a person who reads goes before the machine, and the editor may choose otherwise")
    func precedence() throws {
        var desk = try PublicDesk()
        try desk.act(.record(BulletinCast.sound("bb"), reader: nil))
        try desk.read()
        #expect(desk.bulletin.tracks.map(\.hash) == ["bb"])
        try desk.act(.choose(take: 2))
        #expect(desk.bulletin.tracks.map(\.hash) == ["aa"])
    }

    @Test("A0.26: nobody approves what they drafted, changed, recorded or submitted, whatever roles they hold")
    func twoPeople() throws {
        var own = try PublicDesk(by: BulletinCast.both)
        try own.act(.record(BulletinCast.sound("aa"), reader: nil), by: BulletinCast.both)
        try own.act(.hear(track: "aa"), by: BulletinCast.both)
        try own.act(.submit, by: BulletinCast.both)
        #expect(throws: BulletinDenial.needsAnotherPerson) { try own.act(.approve, by: BulletinCast.both) }
        try own.act(.approve, by: BulletinCast.approver)
        #expect(own.bulletin.approver == BulletinCast.approver.account)

        var helped = try PublicDesk()
        try helped.act(.change(BulletinCast.content("Lời khác.")), by: BulletinCast.both)
        try helped.read()
        try helped.act(.hear(track: "aa"))
        try helped.act(.submit)
        #expect(throws: BulletinDenial.needsAnotherPerson) { try helped.act(.approve, by: BulletinCast.both) }
    }

    @Test("an emergency needs two people as well, and tells the approvers at once")
    func emergency() throws {
        var desk = try PublicDesk(BulletinCast.content(priority: .emergency), by: BulletinCast.both)
        try desk.act(.record(BulletinCast.sound("aa"), reader: nil), by: BulletinCast.both)
        try desk.act(.hear(track: "aa"), by: BulletinCast.both)
        try desk.act(.submit, by: BulletinCast.both)
        let told = desk.bulletin.notices(of: desk.history[desk.history.count - 1], under: BulletinCast.law)
        #expect(told.map(\.kind) == [.urgent] && told.map(\.to) == [.role(.bulletinApprover)])
        #expect(throws: BulletinDenial.needsAnotherPerson) { try desk.act(.approve, by: BulletinCast.both) }
        try desk.act(.approve, by: BulletinCast.approver)
        #expect(desk.bulletin.playable(on: BulletinCast.day)?.priority == .emergency)
    }

    @Test(
        "every move has its row, and what has none is refused", arguments: BulletinAct.allCases, BulletinState.allCases)
    func moves(act: BulletinAct, state: BulletinState) throws {
        let bulletin = try bulletin(in: state)
        for (viewer, standing) in [(BulletinCast.editor, BulletinStanding.editor), (BulletinCast.approver, .approver)] {
            let row = BulletinMove.all.contains { $0.act == act && $0.by == standing && $0.from.contains(state) }
            #expect(bulletin.acts(of: viewer).contains(act) == row, "\(standing) \(act) from \(state)")
        }
        #expect(bulletin.acts(of: BulletinCast.supervisor) == [] && bulletin.acts(of: .anyone) == [])
    }

    private func bulletin(in state: BulletinState) throws -> Bulletin {
        var desk = try PublicDesk()
        if state != .draft { try desk.approve() }
        var bulletin = desk.bulletin
        bulletin.state = state
        return bulletin
    }

    @Test("what is changed once it is approved is refused, and a bulletin past its last day is not approved")
    func late() throws {
        var desk = try PublicDesk()
        try desk.read()
        try desk.act(.hear(track: "aa"))
        try desk.act(.submit)
        let late = Instant("2026-12-31T00:00:00+07:00")!
        #expect(throws: BulletinDenial.windowOver) { try desk.act(.approve, by: BulletinCast.approver, at: late) }
        try desk.act(.approve, by: BulletinCast.approver)
        #expect(throws: BulletinDenial.notFrom(.approved, .change)) { try desk.act(.change(BulletinCast.content())) }
    }

    @Test("sending back and withdrawing say why")
    func reasons() throws {
        var desk = try PublicDesk()
        #expect(throws: BulletinDenial.wordsMissing(field: "words")) { try desk.act(.withdraw(words: "  ")) }
        #expect(throws: BulletinDenial.wordsTooLong(field: "words", limit: 1000)) {
            try desk.act(.withdraw(words: String(repeating: "a", count: 1001)))
        }
    }

    @Test("A0.26: nothing is submitted while the machine reads another take: it would take the approved one's place")
    func stillReading() throws {
        var desk = try PublicDesk()
        try desk.read()
        try desk.act(.hear(track: "aa"))
        try desk.act(.say(MachineVoice()))
        #expect(throws: BulletinDenial.voiceUnderWay) { try desk.act(.submit) }
    }

    @Test("what is told of an exercise says that it is one")
    func drill() throws {
        var desk = try ExerciseDesk()
        try desk.read()
        try desk.act(.hear(track: "aa"))
        try desk.act(.submit)
        let notices = desk.bulletin.notices(of: try #require(desk.history.last), under: BulletinCast.law)
        #expect(!notices.isEmpty && notices.allSatisfy { $0.words.contains("diễn tập") })
    }

    @Test("the machine is asked once at a time, at a speed it has, and for words that there are")
    func machine() throws {
        var desk = try PublicDesk()
        #expect(throws: BulletinDenial.speedOutOfRange) { try desk.act(.say(MachineVoice(.north, speed: 20))) }
        try desk.act(.say(MachineVoice()))
        #expect(throws: BulletinDenial.voiceUnderWay) { try desk.act(.say(MachineVoice())) }
        desk.keep(desk.bulletin.voiceFailed(1, code: "timedOut"))
        #expect(desk.bulletin.voiceMade(1, BulletinCast.sound("aa")) == nil, "nobody waits for it any more")
        try desk.act(.say(MachineVoice()))
        var hmong = BulletinCast.content(languages: [.hmong])
        hmong.texts = [BulletinText(.hmong, "Nyob zoo")]
        var other = try PublicDesk(hmong)
        #expect(throws: BulletinDenial.nothingToRead) { try other.act(.say(MachineVoice())) }
    }
}
