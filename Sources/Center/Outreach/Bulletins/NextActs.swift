import Office
import Outreach
import Web

/// What this person does next, with what still stands in the way.
struct NextActs: Sendable {
    let heading: String
    let checks: [Check]
    let hasChecks: Bool
    let submit: Bool
    /// Why it cannot be submitted yet.
    let notYet: String?
    let approve: Bool
    /// To the one who had a hand in it.
    let other: String?
    let sendBack: TextArea?
    let withdraw: TextArea?

    /// The reason of a withdrawal, beside that of sending back on one page.
    static let ending = "ending"

    struct Check: Sendable {
        let text: String
        let icon: String
        let isDone: Bool
    }
}

extension NextActs {
    init<Purpose>(
        _ bulletin: BulletinDraft<Purpose>, _ viewer: Viewer, _ acts: [BulletinAct], _ form: Form?,
        _ errors: FieldErrors
    ) {
        let account = viewer.account
        let maySubmit = acts.contains(.submission)
        checks = maySubmit ? bulletin.content.languages.map { Check($0, bulletin, account) } : []
        hasChecks = !checks.isEmpty
        let isReady = checks.allSatisfy(\.isDone)
        submit = maySubmit && isReady
        notYet = maySubmit && !isReady ? "Nút trình mở khi mọi tiếng sẽ phát đã nghe hết." : nil
        let hadHand = account.map(bulletin.hands.contains) ?? false
        approve = acts.contains(.approval) && !hadHand
        other = acts.contains(.approval) && hadHand ? BulletinDenial.needsAnotherPerson.sentence : nil
        // Of the two forms only the one that was sent has the words that were typed.
        let (sent, none) = (form?.text("act"), FieldErrors())
        let isBack = sent == BulletinAct.sendingBack.rawValue
        let isEnd = sent == BulletinAct.withdrawal.rawValue
        sendBack =
            acts.contains(.sendingBack)
            ? TextArea(
                "words", "Điều cần sửa", rows: 3, maxLength: 1000, form: isBack ? form : nil,
                errors: isBack ? errors : none) : nil
        withdraw =
            acts.contains(.withdrawal)
            ? TextArea(
                Self.ending, "Lý do rút", rows: 2, maxLength: 1000, form: isEnd ? form : nil,
                errors: isEnd ? errors : none)
            : nil
        heading =
            maySubmit
            ? isReady ? "Trình duyệt" : "Nghe hết rồi trình duyệt"
            : acts.contains(.approval) ? "Duyệt hoặc trả lại" : bulletin.state.label
    }
}

extension NextActs.Check {
    init<Purpose>(_ language: BroadcastLanguage, _ bulletin: BulletinDraft<Purpose>, _ account: AccountID?) {
        let take = bulletin.playing(in: language)
        if let take, let track = take.sound?.track {
            isDone = bulletin.hasHeard(track, account) && !bulletin.isOutdated(take)
            text =
                bulletin.isOutdated(take)
                ? "\(language.label): lời đã sửa sau khi máy đọc"
                : isDone ? "\(language.label): đã nghe hết" : "\(language.label): chưa nghe hết"
        } else {
            (isDone, text) = (false, "\(language.label): chưa có tiếng")
        }
        icon = (isDone ? Icon.check : .warning).partial
    }
}
