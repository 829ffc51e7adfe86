package import LocalTime
package import Outreach

/// The register of numbers: one book for each issuer, symbol and year, as Decree 30/2020 numbers letters. What is given is
/// given in the transaction that issues, so that no number is lost; a cancelled one stays, as «số bỏ».
package struct RegisterTable {
    let tx: any Transaction
}

extension Transaction {
    package var register: RegisterTable { RegisterTable(tx: self) }
}

package struct RegisterBook: Sendable, Hashable {
    package let issuer: DirectoryUnit.Code
    package let symbol: String
    package let year: Int

    package init(issuer: DirectoryUnit.Code, symbol: String, year: Int) {
        (self.issuer, self.symbol, self.year) = (issuer, symbol, year)
    }
}

package struct RegisterEntry: Sendable, Equatable {
    package let book: RegisterBook
    package let number: Int
    package let day: Day
    package let letter: Int64
    package let subject: String
    package let isByHand: Bool
    /// Why the number was given up.
    package let cancelled: String?
}

extension RegisterTable {
    /// The number after the last. Of two issuers the second waits until the first has issued, or has not.
    package func next(in book: RegisterBook) throws -> Int {
        try tx.rows(
            """
            INSERT INTO register_book (issuer, symbol, year, last) VALUES (\(book.issuer), \(book.symbol), \(book.year), 1)
            ON CONFLICT (issuer, symbol, year) DO UPDATE SET last = register_book.last + 1
            RETURNING last
            """
        ).first?.get("last") ?? 1
    }

    /// A number given on paper. The book goes on after the highest.
    ///
    /// - Returns: false where it is taken.
    package func reserve(_ number: Int, in book: RegisterBook) throws -> Bool {
        // The book's row is held first, so that nobody is given this number meanwhile.
        try tx.run(
            """
            INSERT INTO register_book (issuer, symbol, year, last)
            VALUES (\(book.issuer), \(book.symbol), \(book.year), \(number))
            ON CONFLICT (issuer, symbol, year) DO UPDATE
               SET last = CASE WHEN register_book.last < excluded.last THEN excluded.last ELSE register_book.last END
            """)
        return try tx.rows("SELECT 1 AS n FROM register WHERE \(isIn(book)) AND number = \(number)").isEmpty
    }

    package func enter(_ number: Int, in book: RegisterBook, of letter: Int64, on day: Day, isByHand: Bool) throws {
        try tx.run(
            """
            INSERT INTO register (issuer, symbol, year, number, day, letter, is_by_hand)
            VALUES (\(book.issuer), \(book.symbol), \(book.year), \(number), \(day), \(letter), \(isByHand))
            """)
    }

    package func cancel(letter: Int64, reason: String) throws {
        try tx.run("UPDATE register SET cancelled = \(reason) WHERE letter = \(letter) AND cancelled IS NULL")
    }

    /// The number that would be given next.
    package func upcoming(in book: RegisterBook) throws -> Int {
        let last: Int? = try tx.rows("SELECT last FROM register_book WHERE \(isIn(book))").first?.get("last")
        return (last ?? 0) + 1
    }

    package func entries(in book: RegisterBook) throws -> [RegisterEntry] {
        try tx.rows(
            """
            SELECT register.number, register.day, register.letter, register.is_by_hand, register.cancelled,
                   letter.subject
              FROM register JOIN letter ON letter.number = register.letter
             WHERE register.issuer = \(book.issuer) AND register.symbol = \(book.symbol)
               AND register.year = \(book.year)
             ORDER BY register.number
            """
        ).map { row in
            RegisterEntry(
                book: book, number: try row.get("number"), day: try row.get("day"), letter: try row.get("letter"),
                subject: try row.get("subject"), isByHand: try row.get("is_by_hand"),
                cancelled: try row.get("cancelled"))
        }
    }

    /// The number that a letter has; nil where it has none. Index: UNIQUE (letter).
    func entry(of letter: Int64) throws -> (number: Int, day: Day, cancelled: String?)? {
        try tx.rows("SELECT number, day, cancelled FROM register WHERE letter = \(letter)").first.map {
            (try $0.get("number"), try $0.get("day"), try $0.get("cancelled"))
        }
    }

    /// The books that were begun, the newest year first.
    package func books() throws -> [RegisterBook] {
        try tx.rows("SELECT issuer, symbol, year FROM register_book ORDER BY year DESC, issuer, symbol").map { row in
            RegisterBook(issuer: try row.get("issuer"), symbol: try row.get("symbol"), year: try row.get("year"))
        }
    }

    private func isIn(_ book: RegisterBook) -> Query {
        "issuer = \(book.issuer) AND symbol = \(book.symbol) AND year = \(book.year)"
    }
}
