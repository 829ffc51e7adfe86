import FieldReports
import Harness
import LocalTime
import Office
import Operations
import Storage

/// What people had to be told: worked out again from the history, and looked for in the outbox, in the lines that
/// people find, and at the gateway.
extension Verdict {
    /// - Parameter past: up to which version each old report is from before anybody served: nobody is told of that.
    mutating func lookForNotices(
        _ opened: Opened, _ cast: Cast, past: [ReportCode: Int], at gateway: Gateway
    ) async throws {
        let owed = try await opened.owed(to: cast, past: past)
        let kept = try await opened.province.store.read(KeptNotices.init)
        notices = owed.count
        for (key, notice) in owed {
            guard let outcome = kept.outbox[key] else {
                blame("a notice that was never written", "\(key)")
                continue
            }
            if let failure = outcome.failure { blame("a notice that failed: \(failure)", "\(key)") }
            // What waits for the morning is neither lost nor sent.
            let lines = outcome.isDone ? notice.recipients.compactMap(\.account) : []
            for account in lines where kept.lines[key]?.contains(account) != true {
                blame("a line that was never written", "\(key)")
            }
            self.lines += lines.count
            guard outcome.isDone, notice.goesByMessage else { continue }
            for person in notice.recipients {
                messages += 1
                let times = gateway.messages[Gateway.Message(to: person.phone, text: notice.words)] ?? 0
                if times == 0 { blame("a message that never left", "\(key)") }
                sentAgain += max(0, times - 1)
            }
        }
        for key in kept.outbox.keys where owed[key] == nil { blame("a notice that nothing caused", "\(key)") }
    }
}

/// Which notice of which event.
struct NoticeKey: Hashable, Sendable, CustomStringConvertible {
    let code: ReportCode
    let sequence: Int
    let ordinal: Int

    var description: String { "\(code) event \(sequence) notice \(ordinal)" }
}

struct OwedNotice: Sendable {
    let recipients: [Player]
    let words: String
    let goesByMessage: Bool
}

extension Opened {
    fileprivate func owed(to cast: Cast, past: [ReportCode: Int]) async throws -> [NoticeKey: OwedNotice] {
        let law = try await province.books.current().law
        return try await province.store.read { tx in
            var owed: [NoticeKey: OwedNotice] = [:]
            var report: Report?
            try tx.events.each { recorded in
                if case .submitted(let submission) = recorded.event { report = Report(submission) }
                report?.apply(recorded)
                guard let report, recorded.sequence > past[recorded.code] ?? 0 else { return }
                for (ordinal, notice) in recorded.notices(report, under: law).enumerated() {
                    let key = NoticeKey(code: recorded.code, sequence: recorded.sequence, ordinal: ordinal)
                    owed[key] = OwedNotice(
                        recipients: cast.recipients(of: notice, report), words: notice.words,
                        goesByMessage: notice.kind.mayGoBySMS)
                }
            }
            return owed
        }
    }
}

extension Cast {
    fileprivate func recipients(of notice: Notice, _ report: Report) -> [Player] {
        switch notice.to {
        case .reporter, .assistant: citizens.filter { $0.person == report.reporter }
        case .officers(let agency): agency == Self.agency ? holders(.agencyOfficer) : []
        case .cooperators(let agency): agency == Self.agency ? holders(.agencyOfficer) : []
        case .leaders(let agency): agency == Self.agency ? holders(.agencyLeader) : []
        case .role(let role): holders(role)
        // Nothing that happens to a report is told to one account by its number, and nobody here follows one.
        case .account, .followers, .stationOperators: []
        }
    }
}

/// What was kept of notices.
private struct KeptNotices: Sendable {
    var outbox: [NoticeKey: (isDone: Bool, failure: String?)] = [:]
    var lines: [NoticeKey: Set<AccountID>] = [:]

    init(_ tx: any Transaction) throws {
        try tx.each("SELECT subject, sequence, ordinal, done_at, failure FROM outbox WHERE kind = 'report'") { row in
            let done: Instant? = try row.get("done_at")
            outbox[try key(row)] = (done != nil, try row.get("failure"))
            return true
        }
        try tx.each("SELECT subject, sequence, ordinal, account FROM line WHERE kind = 'report'") { row in
            lines[try key(row), default: []].insert(try row.get("account"))
            return true
        }
    }
}

private func key(_ row: Row) throws -> NoticeKey {
    NoticeKey(
        code: ReportCode(number: try row.get("subject")), sequence: try row.get("sequence"),
        ordinal: try row.get("ordinal"))
}
