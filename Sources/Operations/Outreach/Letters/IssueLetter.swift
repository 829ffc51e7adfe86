package import LocalTime
package import Office
package import Outreach
package import Storage

/// The number a letter is issued under.
package enum LetterNumbering: Sendable, Equatable {
    /// The next of the register, today.
    case next
    /// As it was given on paper.
    case byHand(number: Int, day: Day)
}

extension Letters {
    /// Number and day, the units and the register in one transaction: no number is given twice, and none is lost (CAM-02).
    ///
    /// - Throws: `OutreachDenial` (`numberTaken` for a number by hand that is in the register), `NoSuchSubject`,
    ///   `StaleSubject`, `RequestKeyReused`.
    @discardableResult
    package func issue(
        _ number: Int64, as numbering: LetterNumbering = .next, by viewer: Viewer, seen version: Int? = nil,
        request: RequestKey? = nil
    ) async throws -> SeenLetter {
        try await act(on: number, by: viewer, seen: version, request) { tx, letter, ground, now, law in
            let day = numbering.day ?? now.day
            let book = RegisterBook(issuer: letter.issuer, symbol: letter.text.symbol, year: day.year)
            // Whether it may be issued at all comes before the register is touched.
            let stand = try letter.decide(
                .issue(number: numbering.number ?? 1, day: day, isByHand: numbering != .next), by: viewer, at: now,
                in: ground, under: law)
            let given = try tx.register.given(numbering, in: book)
            let decision =
                given == numbering.number
                ? stand
                : try letter.decide(
                    .issue(number: given, day: day, isByHand: false), by: viewer, at: now, in: ground, under: law)
            try tx.keep(decision, on: &letter, at: now, under: law)
            try tx.register.enter(given, in: book, of: letter.number, on: day, isByHand: numbering != .next)
        }
    }
}

extension LetterNumbering {
    fileprivate var day: Day? {
        switch self {
        case .next: nil
        case .byHand(_, let day): day
        }
    }

    fileprivate var number: Int? {
        switch self {
        case .next: nil
        case .byHand(let number, _): number
        }
    }
}

extension RegisterTable {
    fileprivate func given(_ numbering: LetterNumbering, in book: RegisterBook) throws -> Int {
        guard case .byHand(let number, _) = numbering else { return try next(in: book) }
        guard try reserve(number, in: book) else {
            throw OutreachDenial(
                .conflict, "numberTaken",
                "Số \(number)/\(book.symbol) năm \(book.year) đã có trong sổ. Hãy xem sổ công văn và ghi số khác.",
                field: "number")
        }
        return number
    }
}
