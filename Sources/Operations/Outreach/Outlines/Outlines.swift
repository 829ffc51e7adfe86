package import Office
package import Outreach
package import Printing
package import Storage

/// Outlines and their editions.
package struct Outlines: Sendable {
    let province: Province
}

extension Province {
    package var outlines: Outlines { Outlines(province: self) }
}

extension Outlines {
    /// - Returns: its number.
    /// - Throws: `OutreachDenial`, `InvalidSubmission`, `RequestKeyReused`.
    package func draft(
        _ text: OutlineText, by viewer: Viewer, request: RequestKey? = nil
    ) async throws -> Int64 {
        let (now, law) = (province.now(), try await province.books.current().law)
        let number = province.freshNumber()
        return try await province.store.write { tx in
            if let before = try tx.answered(request, of: Outline.kind, by: viewer) { return before }
            var (outline, decision) = try Outline.draft(text, number: number, by: viewer)
            try tx.keep(decision, on: &outline, at: now, under: law)
            try tx.remember(request, on: outline, by: viewer, at: now)
            return number
        }
    }

    /// - Parameter version: what the person had seen.
    /// - Throws: `NoSuchSubject`, `StaleSubject`, `OutreachDenial`, `InvalidSubmission`, `RequestKeyReused`.
    @discardableResult
    package func perform(
        _ command: OutlineCommand, on number: Int64, by viewer: Viewer, seen version: Int? = nil,
        request: RequestKey? = nil
    ) async throws -> Outline {
        let (now, law) = (province.now(), try await province.books.current().law)
        return try await province.store.write { tx in
            guard var outline = try Outline.load(number, in: tx), outline.isVisible(to: viewer) else {
                throw NoSuchSubject(Outline.kind)
            }
            if let before = try tx.answered(request, of: Outline.kind, by: viewer) {
                guard before == number else { throw RequestKeyReused() }
                return outline
            }
            if let version, version != outline.version { throw StaleSubject(subject: outline.subject) }
            let decision = try outline.decide(command, by: viewer)
            try tx.keep(decision, on: &outline, at: now, under: law)
            try tx.remember(request, on: outline, by: viewer, at: now)
            return outline
        }
    }

    /// - Throws: `NoSuchSubject`.
    package func outline(_ number: Int64, for viewer: Viewer) async throws -> Outline {
        let found = try await province.store.read { try Outline.load(number, in: $0) }
        guard let found, found.isVisible(to: viewer) else { throw NoSuchSubject(Outline.kind) }
        return found
    }

    /// One approved edition, for bulletins, articles and posters made of its sections (CAM-05).
    ///
    /// - Throws: `NoSuchSubject`.
    package func edition(_ edition: Int, of number: Int64, for viewer: Viewer) async throws -> OutlineEdition {
        guard let found = try await outline(number, for: viewer).edition(edition) else {
            throw NoSuchSubject(Outline.kind)
        }
        return found
    }

    /// The newest first; what is not approved yet only for those who work on it.
    ///
    /// - Throws: `StorageError` alone.
    package func list(for viewer: Viewer) async throws -> [OutlineSummary] {
        guard viewer.isOfficial else { return [] }
        let onlyApproved = !viewer.holds(Outline.draftReaders)
        return try await province.store.read { try $0.outlines.list(onlyApproved: onlyApproved) }
    }

    /// An approved edition on paper.
    ///
    /// - Throws: `NoSuchSubject`, `PrintingProblem`.
    package func printed(
        _ edition: Int, of number: Int64, as form: PrintedForm, for viewer: Viewer
    ) async throws -> [UInt8] {
        let found = try await self.edition(edition, of: number, for: viewer)
        return try await province.printer.print(flat: found.text.flat, as: form)
    }
}

/// The newest edition of an outline, to be attached.
package struct ApprovedOutline: Sendable, Equatable {
    package let title: String
    package let attached: AttachedOutline
}

extension Outlines {
    /// What may be attached to a letter: the newest edition of each.
    ///
    /// - Throws: `StorageError` alone.
    package func approved(for viewer: Viewer) async throws -> [ApprovedOutline] {
        try await list(for: viewer).filter { $0.editions > 0 }.map {
            ApprovedOutline(title: $0.title, attached: AttachedOutline(outline: $0.number, edition: $0.editions))
        }
    }
}
