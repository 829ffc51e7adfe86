import LocalTime
package import Office
package import Outreach
package import Storage

extension Bulletins {
    /// - Throws: `BulletinDenial`, `RequestKeyReused`.
    package func draft(
        _ content: BulletinContent, by viewer: Viewer, request: RequestKey? = nil
    ) async throws -> Draft {
        let (now, law) = (province.now(), try await province.books.current().law)
        let number = number(for: request, of: viewer)
        let drafted = try Draft.draft(content, by: viewer)
        if case .publicAnswer(let code) = content.source { try await province.requirePublicAnswer(code) }
        return try await province.store.write { tx in
            if try tx.isRepeat(request, on: Subject(Purpose.kind, number), by: viewer) {
                return try tx.bulletin(number)
            }
            var bulletin = Draft(number: number, drafting: drafted.content, at: now)
            try tx.keep(drafted.decision, on: &bulletin, at: now, under: law)
            try tx.remember(request, on: bulletin, by: viewer, at: now)
            return bulletin
        }
    }

    /// - Parameter version: what the person had seen; nil where nobody was looking at a page.
    /// - Throws: `NoSuchBulletin`, `StaleBulletin`, `BulletinDenial`, `RequestKeyReused`.
    @discardableResult
    package func perform(
        _ command: BulletinCommand, on number: Int64, by viewer: Viewer, seen version: Int? = nil,
        request: RequestKey? = nil
    ) async throws -> Draft {
        try await perform(command, on: number, by: viewer, seen: version, request: request, beside: { _ in })
    }

    /// The same with something else that belongs to it, kept in the same transaction.
    func perform(
        _ command: BulletinCommand, on number: Int64, by viewer: Viewer, seen version: Int?, request: RequestKey?,
        beside: @escaping @Sendable (any Transaction) throws -> Void
    ) async throws -> Draft {
        let (now, law) = (province.now(), try await province.books.current().law)
        do {
            let (bulletin, isRepeat) = try await province.store.write { tx -> (Draft, Bool) in
                var bulletin: Draft = try tx.bulletin(number)
                guard bulletin.isVisible(to: viewer) else { throw NoSuchBulletin() }
                if try tx.isRepeat(request, on: bulletin.subject, by: viewer) { return (bulletin, true) }
                // Whoever heard a track to its end has heard it, whatever else has happened meanwhile.
                if let version, version != bulletin.version, command.act != .hearing { throw StaleBulletin() }
                if [.submission, .approval].contains(command.act),
                    case .publicAnswer(let code) = bulletin.content.source
                {
                    try tx.requirePublicAnswer(code)
                }
                try tx.keep(try bulletin.decide(command, by: viewer, at: now), on: &bulletin, at: now, under: law)
                try beside(tx)
                try tx.remember(request, on: bulletin, by: viewer, at: now)
                return (bulletin, false)
            }
            if !isRepeat { try await province.airings.follow(command.act, of: bulletin as? Bulletin, by: viewer) }
            return bulletin
        } catch is StaleSubject {
            throw StaleBulletin()
        }
    }

    /// Nine digits. A request with a key of its own has the same number however often it is made.
    private func number(for request: RequestKey?, of viewer: Viewer) -> Int64 {
        guard let request, let account = viewer.account else {
            return 100_000_000 + province.freshNumber() % 900_000_000
        }
        // FNV-1a: nobody's secret, only the same each time.
        let hash = "\(account.rawValue) \(request.key)".utf8.reduce(UInt64(0xcbf2_9ce4_8422_2325)) {
            ($0 ^ UInt64($1)) &* 0x100_0000_01b3
        }
        return 100_000_000 + Int64(hash % 900_000_000)
    }
}

extension Transaction {
    func bulletin<Purpose: BulletinPurpose>(_ number: Int64) throws -> BulletinDraft<Purpose> {
        guard let found = try BulletinDraft<Purpose>.load(number, in: self) else { throw NoSuchBulletin() }
        return found
    }

    /// - Throws: `RequestKeyReused` where the key was used for something else.
    fileprivate func isRepeat(_ request: RequestKey?, on subject: Subject, by viewer: Viewer) throws -> Bool {
        guard let request, let account = viewer.account,
            let earlier = try answeredRequests.find(account, key: request.key)
        else { return false }
        // An earlier program did not write down which bulletin it was.
        guard earlier.digest == request.digest, [nil, subject].contains(earlier.subject) else {
            throw RequestKeyReused()
        }
        return true
    }
}
