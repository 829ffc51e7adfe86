import LocalTime
import Office
import Testing

@testable import Outreach

/// Fictitious people, words and sounds.
enum BulletinCast {
    static let editor = viewer(1, .bulletinEditor)
    static let approver = viewer(2, .bulletinApprover)
    /// Holds both roles.
    static let both = Viewer(
        account: AccountID(rawValue: 3), appointments: [Appointment(.bulletinEditor), Appointment(.bulletinApprover)])
    static let supervisor = viewer(4, .outreachSupervisor)

    static func viewer(_ number: Int64, _ role: Role) -> Viewer {
        Viewer(account: AccountID(rawValue: number), appointments: [Appointment(role)])
    }

    static let law = Law(rules: .starter, calendar: .starter)
    static let day = Day("2026-12-03")!
    static let now = Instant("2026-12-03T09:12:00+07:00")!

    static func content(
        _ text: String = "Kính thưa bà con! Cơ quan phải trả lời trong 6 ngày làm việc.",
        languages: [BroadcastLanguage] = [.vietnamese], priority: BulletinPriority = .normal
    ) -> BulletinContent {
        BulletinContent(
            title: "Bà con gửi phản ánh thế nào?", texts: [BulletinText(.vietnamese, text)], priority: priority,
            validFrom: day, validTo: Day("2026-12-30")!, subjects: ["663/QĐ-UBND", "IOC"], languages: languages)
    }

    static func sound(_ hash: String, _ language: BroadcastLanguage = .vietnamese) -> SoundFile {
        SoundFile(
            track: AudioTrack(language: language, hash: hash, seconds: 78, loudness: -23, silence: 0.04),
            original: "of-" + hash, before: .init(loudness: -31.4, silentHead: 9, silentTail: 0))
    }
}

/// One bulletin and what is done to it, for whichever purpose.
struct Desk<Purpose: BulletinPurpose> {
    private(set) var bulletin: BulletinDraft<Purpose>
    private(set) var history: [Recorded<BulletinDraft<Purpose>>] = []

    init(_ content: BulletinContent = BulletinCast.content(), by viewer: Viewer = BulletinCast.editor) throws {
        let drafted = try BulletinDraft<Purpose>.draft(content, by: viewer)
        bulletin = BulletinDraft(number: 7, drafting: drafted.content, at: BulletinCast.now)
        keep(drafted.decision)
    }

    mutating func act(
        _ command: BulletinCommand, by viewer: Viewer = BulletinCast.editor, at now: Instant = BulletinCast.now
    ) throws(BulletinDenial) {
        keep(try bulletin.decide(command, by: viewer, at: now))
    }

    mutating func keep(_ decision: BulletinDecision<Purpose>?) {
        if let decision { history += bulletin.record(decision, at: BulletinCast.now, under: BulletinCast.law) }
    }

    /// The machine has read it.
    mutating func read(_ hash: String = "aa") throws {
        try act(.say(MachineVoice()))
        keep(bulletin.voiceMade(bulletin.takes.last?.number ?? 0, BulletinCast.sound(hash)))
    }

    /// Read, heard, submitted, approved.
    mutating func approve(by viewer: Viewer = BulletinCast.approver) throws {
        try read()
        try act(.hear(track: "aa"))
        try act(.submit)
        try act(.approve, by: viewer)
    }
}

typealias PublicDesk = Desk<ForPublic>
typealias ExerciseDesk = Desk<ForExercise>

/// What was denied, as a code; nil when nothing was.
func denied(_ body: () throws(BulletinDenial) -> Void) -> String? {
    do throws(BulletinDenial) {
        try body()
        return nil
    } catch { return error.code }
}
