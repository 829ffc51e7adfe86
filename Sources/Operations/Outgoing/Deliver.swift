import FieldReports
import LocalTime
import Logging
import Outbound
import Storage

/// Carries out what the outbox holds: a line in the house for everyone who must know, and a message outside it for
/// what may leave at this hour (A0.23).
extension Province {
    /// - Returns: how many notices were dealt with.
    @discardableResult
    package func deliver() async throws -> Int {
        let now = now()
        let waiting = try await store.read { try $0.outbox.waiting(at: now) }
        for item in waiting {
            do {
                try await deliver(item, at: now)
            } catch let error where (error as? StorageError)?.isUnavailable != true && !(error is CancellationError) {
                // What cannot be read stands in nobody's way.
                log.error("a notice could not be prepared", metadata: ["code": "\(item.code)", "error": "\(error)"])
                try await keep(item, "unreadable", again: nextTry(item, at: now), at: now)
            }
        }
        return waiting.count
    }

    private func deliver(_ item: OutboxItem, at now: Instant) async throws {
        let rules = try await books.current().law.rules
        let accounts = try await store.write { tx -> [AccountID] in
            let accounts = try tx.recipients(of: item, on: now.day)
            for account in accounts { try tx.lines.put(item, to: account) }
            return accounts
        }
        guard item.notice.kind.mayGoBySMS, gateway.reachesPhones else {
            return try await store.write { try $0.outbox.done(item, at: now) }
        }
        let leaves = item.notice.kind.mayLeave(at: now, under: rules)
        guard leaves <= now else {
            // The line is there; the message waits for the morning.
            return try await store.write { try $0.outbox.postpone(item, to: leaves) }
        }
        guard let failure = try await send(item, to: accounts, at: now) else {
            return try await store.write { try $0.outbox.done(item, at: now) }
        }
        log.warning("a notice was not delivered", metadata: ["reason": "\(failure.reason.code)"])
        let again = failure.isTemporary ? nextTry(item, at: now) : nil
        try await keep(item, failure.reason.code, again: again, at: now)
    }

    /// - Returns: nil when it has been tried often enough.
    private func nextTry(_ item: OutboxItem, at now: Instant) -> Instant? {
        item.tries < 8 ? now + .minutes(1 << item.tries) : nil
    }

    private func keep(_ item: OutboxItem, _ reason: String, again: Instant?, at now: Instant) async throws {
        try await store.write { try $0.outbox.failed(item, reason: reason, again: again, at: now) }
    }

    /// Everyone is tried, whatever became of the one before, and nobody twice.
    ///
    /// - Returns: a failure that leaves hope if there is one, or else one that does not.
    private func send(_ item: OutboxItem, to accounts: [AccountID], at now: Instant) async throws -> DeliveryFailure? {
        var failure: DeliveryFailure?
        for account in accounts {
            let found = try await store.read { tx -> (PersonID, String)? in
                guard try !tx.lines.isSent(item, to: account), let account = try tx.accounts.find(account),
                    let sealed = try tx.people.sealed(account.person)
                else { return nil }
                return (account.person, sealed)
            }
            guard let (person, sealed) = found else { continue }
            let record = try identity(sealed, of: person)
            let message = Message(
                kind: item.notice.kind.messageKind, channel: .sms, to: record.phone, text: item.notice.words)
            do {
                try await gateway.deliver(message)
                try await store.write { try $0.lines.markSent(item, to: account, at: now) }
            } catch let reason as DeliveryFailure {
                if failure?.isTemporary != true { failure = reason }
            }
        }
        return failure
    }
}

extension Notice.Kind {
    fileprivate var messageKind: Message.Kind {
        switch self {
        case .urgent: .urgent
        case .answer: .answer
        case .overdue: .overdue
        case .notice, .reminder: .notice
        }
    }
}

extension Transaction {
    /// Accounts behind a recipient. An assisted person without an account is reached when they claim the report.
    fileprivate func recipients(of item: OutboxItem, on day: Day) throws -> [AccountID] {
        switch item.notice.to {
        case .reporter:
            guard let report = try reports.load(item.code) else { return [] }
            return try accounts.find(person: report.reporter).map { [$0.id] } ?? []
        case .assistant:
            return try reports.load(item.code).map { [$0.submittedBy] } ?? []
        case .officers(let agency):
            return try accounts.holders(of: .agencyOfficer, at: agency, on: day)
                + accounts.holders(of: .agencyFocal, at: agency, on: day)
        case .leaders(let agency): return try accounts.holders(of: .agencyLeader, at: agency, on: day)
        case .role(let role): return try accounts.holders(of: role, at: nil, on: day)
        }
    }
}
