import LocalTime
package import Office
package import Outreach
package import Storage

extension Letters {
    /// - Throws: `NoSuchSubject`.
    package func letter(_ number: Int64, for viewer: Viewer) async throws -> SeenLetter {
        let (day, books) = (province.now().day, try await province.books.current())
        let seen = try await province.store.read { tx in
            let ground = try tx.letterGround(books, on: day)
            return try Letter.load(number, in: tx).flatMap { SeenLetter($0, by: viewer, in: ground) }
        }
        guard let seen else { throw NoSuchSubject(Letter.kind) }
        return seen
    }

    /// What this viewer may know of, the newest first.
    ///
    /// - Parameter statuses: all where there are none.
    /// - Throws: `StorageError` alone.
    package func list(
        for viewer: Viewer, statuses: [LetterStatus] = [], after cursor: LetterCursor? = nil, limit: Int = 50
    ) async throws -> [LetterSummary] {
        let sight = try await sight(of: viewer)
        return try await province.store.read {
            try $0.letters.list(sight, statuses: statuses, after: cursor, limit: limit)
        }
    }

    /// What was sent to the viewer's own units.
    ///
    /// - Throws: `StorageError` alone.
    package func incoming(
        for viewer: Viewer, after cursor: LetterCursor? = nil, limit: Int = 50
    ) async throws -> [LetterSummary] {
        let units = try await ownUnits(of: viewer)
        return try await province.store.read {
            try $0.letters.list(.everything, addressedTo: units, after: cursor, limit: limit)
        }
    }

    /// CAM-12: issued, the term passed, and not received by all.
    ///
    /// - Throws: `StorageError` alone.
    package func overdue(for viewer: Viewer) async throws -> [LetterSummary] {
        let (day, sight) = (province.now().day, try await sight(of: viewer))
        return try await province.store.read { try $0.letters.overdue(sight, on: day) }
    }

    /// - Throws: `AccountProblem` for whoever is no supervisor and no reader.
    package func register(
        _ book: RegisterBook, for viewer: Viewer
    ) async throws -> (entries: [RegisterEntry], next: Int) {
        try viewer.require(Letter.readers)
        return try await province.store.read { (try $0.register.entries(in: book), try $0.register.upcoming(in: book)) }
    }

    /// The books that were begun.
    ///
    /// - Throws: `AccountProblem`.
    package func registerBooks(for viewer: Viewer) async throws -> [RegisterBook] {
        try viewer.require(Letter.readers)
        return try await province.store.read { try $0.register.books() }
    }

    /// The number that the register would give a letter now.
    ///
    /// - Throws: `StorageError` alone.
    package func upcomingNumber(of letter: SeenLetter) async throws -> Int {
        let book = RegisterBook(issuer: letter.issuer, symbol: letter.text.symbol, year: province.now().day.year)
        return try await province.store.read { try $0.register.upcoming(in: book) }
    }

    private func sight(of viewer: Viewer) async throws -> LetterSight {
        if viewer.holds(Letter.readers) { return .everything }
        let leading = viewer.appointments.filter { $0.role == .agencyLeader }.compactMap(\.agency)
        return .own(leading: leading, units: try await ownUnits(of: viewer))
    }

    /// Today's units of the viewer's agencies, and those whose work they have.
    private func ownUnits(of viewer: Viewer) async throws -> [DirectoryUnit.Code] {
        let (day, directory) = (province.now().day, try await province.books.current().outreach)
        let agencies = Set(viewer.appointments.filter(\.role.isOfficial).compactMap(\.agency))
        guard !agencies.isEmpty else { return [] }
        return directory.units.map(\.code).filter { !agencies.isDisjoint(with: directory.agencies(for: $0, on: day)) }
    }
}
