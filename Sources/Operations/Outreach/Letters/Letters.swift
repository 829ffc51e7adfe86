import LocalTime
package import Office
package import Outreach
package import Storage

/// Letters: whoever drafts, approves, issues, receives one comes through here.
package struct Letters: Sendable {
    let province: Province
}

extension Province {
    package var letters: Letters { Letters(province: self) }
}

extension Letters {
    /// - Parameter request: the client's own key; a repeat is answered with the letter of then.
    /// - Returns: its number.
    /// - Throws: `OutreachDenial`, `InvalidSubmission`, `RequestKeyReused`.
    package func draft(
        _ text: LetterText, issuer: DirectoryUnit.Code, by viewer: Viewer, request: RequestKey? = nil
    ) async throws -> Int64 {
        let (now, books, number) = (province.now(), try await province.books.current(), province.freshNumber())
        return try await province.store.write { tx in
            if let before = try tx.answered(request, of: Letter.kind, by: viewer) { return before }
            let ground = try tx.letterGround(books, on: now.day)
            try tx.checkOutlines(of: text)
            var (letter, decision) = try Letter.draft(text, issuer: issuer, number: number, by: viewer, in: ground)
            try tx.keep(decision, on: &letter, at: now, under: books.law)
            try tx.remember(request, on: letter, by: viewer, at: now)
            return number
        }
    }

    /// Everything but issuing, which asks the register.
    ///
    /// - Parameter version: what the person had seen.
    /// - Throws: `NoSuchSubject`, `StaleSubject`, `OutreachDenial`, `InvalidSubmission`, `RequestKeyReused`.
    @discardableResult
    package func perform(
        _ command: LetterCommand, on number: Int64, by viewer: Viewer, seen version: Int? = nil,
        request: RequestKey? = nil
    ) async throws -> SeenLetter {
        try await act(on: number, by: viewer, seen: version, request) { tx, letter, ground, now, law in
            if case .revise(let text) = command { try tx.checkOutlines(of: text) }
            let decision = try letter.decide(command, by: viewer, at: now, in: ground, under: law)
            try tx.keep(decision, on: &letter, at: now, under: law)
            if case .cancel = command {
                try tx.register.cancel(letter: letter.number, reason: letter.reason ?? "")
            }
        }
    }

    /// One act in one transaction, on what this viewer may know of.
    func act(
        on number: Int64, by viewer: Viewer, seen version: Int?, _ request: RequestKey?,
        _ body: @escaping @Sendable (any Transaction, inout Letter, LetterGround, Instant, Law) throws -> Void
    ) async throws -> SeenLetter {
        let (now, books) = (province.now(), try await province.books.current())
        return try await province.store.write { tx in
            let ground = try tx.letterGround(books, on: now.day)
            guard var letter = try Letter.load(number, in: tx), let seen = SeenLetter(letter, by: viewer, in: ground)
            else { throw NoSuchSubject(Letter.kind) }
            if let before = try tx.answered(request, of: Letter.kind, by: viewer) {
                guard before == number else { throw RequestKeyReused() }
                return seen
            }
            if let version, version != letter.version { throw StaleSubject(subject: letter.subject) }
            try body(tx, &letter, ground, now, books.law)
            try tx.remember(request, on: letter, by: viewer, at: now)
            guard let after = SeenLetter(letter, by: viewer, in: ground) else { throw NoSuchSubject(Letter.kind) }
            return after
        }
    }
}

extension Transaction {
    func letterGround(_ books: Books, on day: Day) throws -> LetterGround {
        LetterGround(directory: books.outreach, day: day, staffed: try accounts.staffedAgencies(on: day))
    }

    /// CAM-05: what is attached is an approved edition.
    fileprivate func checkOutlines(of text: LetterText) throws {
        for attached in text.outlines {
            guard try Outline.load(attached.outline, in: self)?.edition(attached.edition) != nil else {
                throw OutreachDenial.badChoice("outlines", "Chỉ đính kèm được bản đề cương đã duyệt. Hãy chọn lại.")
            }
        }
    }
}
