package import LocalTime
package import Office

/// A letter (công văn): drafted, approved by another, issued with number and day, received and acted on by each unit.
package struct Letter: Ledgered {
    package typealias Event = LetterEvent
    package typealias Standing = LetterStanding
    package typealias Decision = LetterDecision

    package static let kind: Subject.Kind = "letter"

    package let number: Int64
    package private(set) var version = 0
    package private(set) var status: LetterStatus = .draft
    package private(set) var text: LetterText
    /// In whose name it is written.
    package let issuer: DirectoryUnit.Code
    package let agency: AgencyCode
    /// Everybody who had a hand in its words.
    package private(set) var editors: [AccountID] = []
    package private(set) var approvedBy: AccountID?
    package private(set) var approvedAt: Instant?
    /// What was asked for when it was sent back.
    package private(set) var asked: String?
    package private(set) var issue: LetterIssue?
    package private(set) var issuedAt: Instant?
    /// Why it was cancelled or discarded.
    package private(set) var reason: String?
    package private(set) var progress: [DirectoryUnit.Code: UnitProgress] = [:]
    package private(set) var overdueSaidAt: Instant?
    /// Nil before anything has happened to it.
    package private(set) var beganAt: Instant?
    package private(set) var changedAt: Instant?

    package init?(replaying history: [Recorded<Letter>]) {
        guard let first = history.first, case .drafted(let text, let issuer, let agency) = first.event else {
            return nil
        }
        self.init(number: first.subject.number, text, issuer, agency)
        for recorded in history { apply(recorded) }
    }

    init(number: Int64, _ text: LetterText, _ issuer: DirectoryUnit.Code, _ agency: AgencyCode) {
        (self.number, self.text, self.issuer, self.agency) = (number, text, issuer, agency)
    }

    package mutating func apply(_ recorded: Recorded<Letter>) {
        version = recorded.sequence
        (beganAt, changedAt) = (beganAt ?? recorded.at, recorded.at)
        switch recorded.event {
        case .drafted(let text, _, _), .revised(let text):
            self.text = text
            status = .draft
            note(editor: recorded.by.account)
        case .submitted:
            status = .submitted
            asked = nil
            note(editor: recorded.by.account)
        case .sentBack(let words):
            status = .draft
            asked = words
            (approvedBy, approvedAt) = (nil, nil)
        case .approved:
            status = .approved
            (approvedBy, approvedAt) = (recorded.by.account, recorded.at)
        case .issued(let issue):
            status = .issued
            (self.issue, issuedAt) = (issue, recorded.at)
        case .cancelled(let reason):
            status = .cancelled
            self.reason = reason
        case .discarded(let reason):
            status = .discarded
            self.reason = reason
        case .received, .actedOn, .receiptOverdue: applyProgress(recorded)
        }
    }

    private mutating func applyProgress(_ recorded: Recorded<Letter>) {
        switch recorded.event {
        case .received(let receipt):
            progress[receipt.unit, default: UnitProgress()].receipt = UnitProgress.Received(
                day: receipt.day, at: recorded.at, by: recorded.by.account, standing: recorded.by.standing,
                said: receipt.said)
        case .actedOn(let unit, let words):
            progress[unit, default: UnitProgress()].acts.append(
                UnitProgress.Acted(at: recorded.at, by: recorded.by.account, words: words))
        case .receiptOverdue: overdueSaidAt = recorded.at
        default: break
        }
    }

    private mutating func note(editor: AccountID?) {
        if let editor, !editors.contains(editor) { editors.append(editor) }
    }
}

/// How far a unit has come with a letter.
package struct UnitProgress: Sendable, Equatable {
    package fileprivate(set) var receipt: Received?
    package fileprivate(set) var acts: [Acted] = []

    package struct Received: Sendable, Equatable {
        package let day: Day
        package let at: Instant
        package let by: AccountID?
        package let standing: LetterStanding
        package let said: String?
    }

    package struct Acted: Sendable, Equatable {
        package let at: Instant
        package let by: AccountID?
        package let words: String
    }
}

/// Made in this room alone.
package struct LetterDecision: Decided {
    package let by: Signature<LetterStanding>
    package let events: [LetterEvent]
}
