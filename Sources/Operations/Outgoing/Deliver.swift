import FieldReports
import LocalTime
import Logging
import Office
import Outbound
import Storage

/// Carries out what the outbox holds: a line in the house for everyone who must know, and a message outside it for
/// what may leave at this hour (A0.23).
extension Duties {
    /// What one node takes no other delivers; different subjects' notices go side by side, so that none waits behind
    /// another's slow telephone, and those of one report in their order.
    ///
    /// - Returns: how many notices were dealt with.
    /// - Throws: `StorageError`; what a gateway throws stays with the notice, which is tried again.
    @discardableResult
    package func deliver() async throws -> Int {
        let now = now()
        async let codes = deliverClaimCodes(at: now)
        guard try await store.read({ try $0.outbox.isWaiting(at: now) }) else { return try await codes }
        let taken = try await store.write { try $0.outbox.take(at: now, until: now + holding) }
        let failure = await withTaskGroup(of: (any Error)?.self) { group in
            for items in Dictionary(grouping: taken, by: \.subject).values {
                group.addTask {
                    do {
                        for item in items { try await tryToDeliver(item, at: now) }
                        return nil
                    } catch { return error }
                }
            }
            // Nobody's message is broken off because another's could not be noted.
            return await group.reduce(nil) { $0 ?? $1 }
        }
        if let failure { throw failure }
        return try await codes + taken.count
    }

    private func tryToDeliver(_ item: OutboxItem, at now: Instant) async throws {
        do {
            try await deliver(item, at: now)
        } catch let error where (error as? StorageError)?.isUnavailable != true && !(error is CancellationError) {
            // What cannot be read stands in nobody's way.
            log.error("a notice could not be prepared", metadata: ["subject": "\(item.subject)", "error": "\(error)"])
            try await keep(item, "unreadable", again: nextTry(item, at: now), at: now)
        }
    }

    private func deliver(_ item: OutboxItem, at now: Instant) async throws {
        let rules = try await books.current().law.rules
        let staysInside = !item.notice.kind.mayGoBySMS || !gateway.reachesPhones
        let accounts = try await store.write { tx -> [AccountID] in
            let accounts = try recipients(of: item, on: now.day, in: tx)
            for account in accounts { try tx.lines.put(item, to: account) }
            if staysInside { try tx.outbox.done(item, at: now) }
            return accounts
        }
        if staysInside { return }
        let leaves = item.notice.kind.mayLeave(at: now, under: rules)
        guard leaves <= now else {
            // The line is there; the message waits for the morning.
            return try await store.write { try $0.outbox.postpone(item, to: leaves) }
        }
        let outcome =
            accounts.isEmpty ? try await sendToUnclaimed(item) : try await send(item, to: accounts)
        guard case .failed(let failure) = outcome else {
            if case .sent = outcome { try await store.write { try $0.outbox.done(item, at: now) } }
            return
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

    private enum Outcome {
        case sent
        case failed(DeliveryFailure)
        /// It took too long, and another node goes on with it.
        case lost
    }

    /// To the telephone that an assistant named, while nobody has claimed the report (A0.12). A node that dies between
    /// the message and the note of it sends it once more.
    private func sendToUnclaimed(_ item: OutboxItem) async throws -> Outcome {
        guard item.notice.to == .reporter else { return .sent }
        let named = try await store.read { tx -> (PersonID, String)? in
            guard let person = try areas[item.subject.kind]?.unclaimed(item.subject.number, tx),
                let sealed = try tx.people.sealed(person)
            else { return nil }
            return (person, sealed)
        }
        guard let (person, sealed) = named else { return .sent }
        let message = Message(
            kind: item.notice.kind.messageKind, channel: .sms, to: try province.identity(sealed, of: person).phone,
            text: item.notice.wordsForUnclaimed)
        do {
            try await gateway.deliver(message)
            return .sent
        } catch let failure as DeliveryFailure {
            return .failed(failure)
        }
    }

    /// Everyone is tried, whatever became of the one before, and nobody twice, but where the gateway's word could not
    /// be noted: a node that died between the two, or a store that was away.
    private func send(_ item: OutboxItem, to accounts: [AccountID]) async throws -> Outcome {
        var failure: DeliveryFailure?
        var item = item
        for account in accounts {
            let (held, now) = (item, now())
            let (next, found) = try await store.write { tx -> (OutboxItem?, (PersonID, String)?) in
                var item = held
                guard try tx.outbox.hold(&item, until: now + holding) else { return (nil, nil) }
                guard try !tx.lines.isSent(item, to: account), let account = try tx.accounts.find(account),
                    let sealed = try tx.people.sealed(account.person)
                else { return (item, nil) }
                return (item, (account.person, sealed))
            }
            guard let next else { return .lost }
            item = next
            guard let (person, sealed) = found else { continue }
            let record = try province.identity(sealed, of: person)
            let message = Message(
                kind: item.notice.kind.messageKind, channel: .sms, to: record.phone, text: item.notice.words)
            do {
                try await gateway.deliver(message)
                try await store.write { try $0.lines.markSent(held, to: account, at: now) }
            } catch let reason as DeliveryFailure {
                // One that leaves hope outweighs one that does not.
                if failure?.isTemporary != true { failure = reason }
            }
        }
        return failure.map(Outcome.failed) ?? .sent
    }
}

/// Longer than a gateway may take for one message; what a node that died was about to send waits as long.
private let holding = Span.seconds(20)

extension Notice.Kind {
    fileprivate var messageKind: Message.Kind {
        switch self {
        case .urgent: .urgent
        case .answer: .answer
        case .overdue: .overdue
        case .notice, .reminder, .claim, .followed: .notice
        }
    }
}

extension Duties {
    private func recipients(of item: OutboxItem, on day: Day, in tx: any Transaction) throws -> [AccountID] {
        switch item.notice.to {
        case .officers(let agency):
            return try tx.accounts.holders(of: .agencyOfficer, at: agency, on: day)
                + tx.accounts.holders(of: .agencyFocal, at: agency, on: day)
        case .cooperators(let agency):
            let roles: [Role] = [.agencyOfficer, .agencyFocal, .cooperatingOfficer]
            let each = try roles.flatMap { try tx.accounts.holders(of: $0, at: agency, on: day) }
            return Array(Set(each)).sorted { $0.rawValue < $1.rawValue }
        case .leaders(let agency): return try tx.accounts.holders(of: .agencyLeader, at: agency, on: day)
        case .stationOperators(let agency):
            return try tx.accounts.holders(of: .stationOperator, at: agency, on: day)
        case .role(let role): return try tx.accounts.holders(of: role, at: nil, on: day)
        case .account(let account): return [account]
        case .reporter, .assistant, .followers:
            return try areas[item.subject.kind]?.accounts(item.notice.to, item.subject.number, tx) ?? []
        }
    }
}
