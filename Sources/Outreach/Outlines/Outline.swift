package import LocalTime
package import Office

/// An outline and its editions. An approved edition never changes; going on with the words makes the next one.
package struct Outline: Ledgered {
    package typealias Event = OutlineEvent
    package typealias Standing = OutlineStanding
    package typealias Decision = OutlineDecision

    package static let kind: Subject.Kind = "outline"

    package let number: Int64
    package private(set) var version = 0
    package private(set) var status: OutlineStatus = .draft
    /// What is being worked on; the last edition's words where nothing is.
    package private(set) var text: OutlineText
    /// Since the last edition.
    package private(set) var editors: [AccountID] = []
    package private(set) var asked: String?
    package private(set) var editions: [OutlineEdition] = []
    /// Nil before anything has happened to it.
    package private(set) var beganAt: Instant?
    package private(set) var changedAt: Instant?

    package init?(replaying history: [Recorded<Outline>]) {
        guard let first = history.first, case .drafted(let text) = first.event else { return nil }
        self.init(number: first.subject.number, text)
        for recorded in history { apply(recorded) }
    }

    init(number: Int64, _ text: OutlineText) { (self.number, self.text) = (number, text) }

    package mutating func apply(_ recorded: Recorded<Outline>) {
        version = recorded.sequence
        (beganAt, changedAt) = (beganAt ?? recorded.at, recorded.at)
        switch recorded.event {
        case .drafted(let text), .revised(let text):
            if status == .approved { editors = [] }
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
        case .approved:
            status = .approved
            editions.append(
                OutlineEdition(
                    number: editions.count + 1, text: text, approvedAt: recorded.at, approvedBy: recorded.by.account))
        }
    }

    private mutating func note(editor: AccountID?) {
        if let editor, !editors.contains(editor) { editors.append(editor) }
    }

    package func edition(_ number: Int) -> OutlineEdition? { editions.first { $0.number == number } }

    package func wakesAt(under law: Law) -> Instant? { nil }

    package func notices(of recorded: Recorded<Outline>, under law: Law) -> [Notice] {
        switch recorded.event {
        case .submitted:
            [Notice(to: .role(.bulletinApprover), kind: .notice, words: "Đề cương chờ duyệt: \(text.title).")]
        case .sentBack(let words): toEditors("Đề cương «\(text.title)» được trả lại: \(words)")
        case .approved: toEditors("Đề cương «\(text.title)» đã được duyệt, bản \(editions.count).")
        case .drafted, .revised: []
        }
    }

    private func toEditors(_ words: String) -> [Notice] {
        editors.map { Notice(to: .account($0), kind: .notice, words: words) }
    }
}

package struct OutlineEdition: Sendable, Equatable {
    package let number: Int
    package let text: OutlineText
    package let approvedAt: Instant
    package let approvedBy: AccountID?
}

/// Stored by these names for ever.
package enum OutlineEvent: LedgerEvent {
    case drafted(OutlineText)
    case revised(OutlineText)
    case submitted
    case sentBack(words: String)
    case approved
}

package enum OutlineStatus: String, Sendable, Codable, CaseIterable { case draft, submitted, approved }

extension OutlineStatus {
    package var label: String {
        switch self {
        case .draft: "Đang soạn"
        case .submitted: "Chờ duyệt"
        case .approved: "Đã duyệt"
        }
    }
}

package enum OutlineStanding: String, Sendable, Hashable, Codable { case editor, approver }

package struct OutlineDecision: Decided {
    package let by: Signature<OutlineStanding>
    package let events: [OutlineEvent]
}
