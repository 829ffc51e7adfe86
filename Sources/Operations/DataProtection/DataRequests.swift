package import DataProtection
import FieldReports
import LocalTime
package import Office
import Outbound
package import Storage

/// Requests of people about their own data (A0.18): asked, answered, carried out.
package struct DataRequests: ProvincePart {
    let province: Province

    /// Who answers and carries out.
    package static let officers: Set<Role> = [.dpo]
}

extension Province {
    package var dataRequests: DataRequests { DataRequests(province: self) }
}

extension DataRequests {
    /// - Parameters:
    ///   - words: the person's own, and what their record shall say: sealed, and gone when it is done.
    ///   - request: the client's own key; a repeat is answered with the request of then.
    /// - Throws: `DataDenial`, `InvalidSubmission`, `AccountProblem.notSignedIn`, `.accountClosed`, `RequestKeyReused`.
    @discardableResult
    package func ask(
        _ asking: DataAsking, saying words: AskedWords, by viewer: Viewer, request: RequestKey? = nil
    ) async throws -> DataRequest {
        guard let account = viewer.account else { throw AccountProblem.notSignedIn }
        let (now, law, number) = (now(), try await books.current().law, province.freshNumber())
        let words = try words.checked(for: asking.right)
        var asking = asking
        asking.fields = words.fields
        let sealed = try seal(words, of: number)
        return try await store.write { [asking] tx in
            if let before = try tx.answered(request, of: DataRequest.kind, by: viewer) {
                return try tx.dataRequest(before, of: account)
            }
            guard try !tx.dataRequests.isWaiting(asking.right, of: account) else { throw DataDenial.alreadyAsked }
            // Lifting one would open what the other still says is closed.
            if asking.right == .restrict, try tx.people(of: account).contains(where: { try tx.people.isRestricted($0) })
            {
                throw DataDenial.alreadyRestricted
            }
            let isOfficial = try tx.isOfficial(tx.open(account))
            var (asked, decision) = try DataRequest.ask(
                asking, number: number, by: viewer, isOfficial: isOfficial, at: now, under: law)
            try tx.keep(decision, on: &asked, at: now, under: law)
            if let sealed { try tx.dataRequests.keepWords(sealed, of: number) }
            try tx.remember(request, on: asked, by: viewer, at: now)
            return asked
        }
    }

    /// Answering, refusing, withdrawing; carrying out has a way of its own.
    ///
    /// - Parameter version: what the person had seen.
    /// - Throws: `NoSuchSubject`, `StaleSubject`, `DataDenial`, `RequestKeyReused`.
    @discardableResult
    package func perform(
        _ command: DataRequestCommand, on number: Int64, by viewer: Viewer, seen version: Int? = nil,
        request: RequestKey? = nil
    ) async throws -> DataRequest {
        try await act(on: number, by: viewer, seen: version, request) { tx, asked, now, law in
            try check(command, in: tx, about: asked)
            try tx.keep(try asked.decide(command, by: viewer), on: &asked, at: now, under: law)
            if command == .lift { try tx.restrict(asked.account, since: nil) }
        }
    }

    /// What is written for ever holds nobody's name: held against the record of whoever asked (REP-16).
    private func check(_ command: DataRequestCommand, in tx: any Transaction, about asked: DataRequest) throws {
        guard case .refuse(_, let reason) = command, let account = try tx.accounts.find(asked.account),
            let sealed = try tx.people.sealed(account.person)
        else { return }
        if try province.identity(sealed, of: account.person).isNamed(in: reason) {
            throw DataDenial.personalData(in: "reason")
        }
    }

    /// One act in one transaction, on what this viewer may know of.
    func act(
        on number: Int64, by viewer: Viewer, seen version: Int?, _ request: RequestKey?,
        _ body: @escaping @Sendable (any Transaction, inout DataRequest, Instant, Law) throws -> Void
    ) async throws -> DataRequest {
        let (now, law) = (now(), try await books.current().law)
        return try await store.write { tx in
            var asked = try tx.dataRequest(number, for: viewer)
            if let before = try tx.answered(request, of: DataRequest.kind, by: viewer) {
                guard before == number else { throw RequestKeyReused() }
                return asked
            }
            if let version, version != asked.version { throw StaleSubject(subject: asked.subject) }
            try body(tx, &asked, now, law)
            try tx.remember(request, on: asked, by: viewer, at: now)
            return asked
        }
    }
}

extension Transaction {
    /// Whose it is, and those who look after personal data; for everybody else there is none.
    func dataRequest(_ number: Int64, for viewer: Viewer) throws -> DataRequest {
        guard let asked = try DataRequest.load(number, in: self), let account = viewer.account,
            asked.account == account || viewer.holds(DataRequests.officers)
        else { throw NoSuchSubject(DataRequest.kind) }
        return asked
    }

    func dataRequest(_ number: Int64, of account: AccountID) throws -> DataRequest {
        guard let asked = try DataRequest.load(number, in: self), asked.account == account else {
            throw NoSuchSubject(DataRequest.kind)
        }
        return asked
    }

    func isOfficial(_ account: Account) throws -> Bool {
        try account.kind == .official || !accounts.appointments(of: account.id).isEmpty
    }

    /// Everyone who this account is, as reporters are named.
    func people(of account: AccountID) throws -> [PersonID] {
        guard let own = try accounts.find(account)?.person else { return [] }
        return [own] + (try claims.people(of: account))
    }

    func restrict(_ account: AccountID, since instant: Instant?) throws {
        for person in try people(of: account) { try people.restrict(person, since: instant) }
    }
}
