package import LocalTime
package import Office
package import Storage

/// A made-up second area: a bulletin is drafted by an editor, approved by somebody else, and read out when its hour
/// comes. It stands on the spine and knows nothing of reports.
package struct Bulletin: Ledgered {
    package let number: Int64
    package private(set) var version = 0
    package private(set) var words = ""
    package private(set) var airsAt: Instant?
    package private(set) var editor: AccountID?
    package private(set) var approver: AccountID?
    package private(set) var airedAt: Instant?

    package static let kind: Subject.Kind = "announcement"

    package init(number: Int64) { self.number = number }

    package init?(replaying history: [Recorded<Bulletin>]) {
        guard let first = history.first, case .drafted = first.event else { return nil }
        self.init(number: first.subject.number)
        for recorded in history { apply(recorded) }
    }

    package mutating func apply(_ recorded: Recorded<Bulletin>) {
        version = recorded.sequence
        switch recorded.event {
        case .drafted(let words, let airsAt):
            (self.words, self.airsAt, editor) = (words, airsAt, recorded.by.account)
        case .approved: approver = recorded.by.account
        case .aired: airedAt = recorded.at
        }
    }

    package func notices(of recorded: Recorded<Bulletin>, under law: Law) -> [Notice] {
        switch recorded.event {
        case .drafted: [Notice(to: .role(.bulletinApprover), kind: .notice, words: "Có bản tin chờ duyệt.")]
        case .approved: told("Bản tin đã được duyệt.")
        case .aired: told("Bản tin đã phát.")
        }
    }

    private func told(_ words: String) -> [Notice] {
        editor.map { [Notice(to: .account($0), kind: .notice, words: words)] } ?? []
    }

    package func wakesAt(under law: Law) -> Instant? { approver != nil && airedAt == nil ? airsAt : nil }
}

/// In the journal, like whatever comes after reports.
extension Bulletin: Journalled {
    package static var listings: [Listing<Bulletin>] { [] }
}

package enum BulletinEvent: LedgerEvent {
    case drafted(words: String, airsAt: Instant)
    case approved
    case aired
}

package enum BulletinStanding: String, Sendable, Codable { case editor, approver, clock }

package struct BulletinDecision: Decided {
    package let by: Signature<BulletinStanding>
    package let events: [BulletinEvent]
}

package struct NotThisOne: Error {}
