import CLibPQ
import Storage

/// A connection and the statements prepared on it. It belongs to one thread.
///
/// It speaks in libpq's pipeline mode: what nobody waits for is sent along with the next question, and one trip over the
/// network carries all of it. After an error the server passes over the rest of the trip.
final class PostgresConnection {
    private let handle: OpaquePointer
    /// For what libpq offers beside questions.
    var raw: OpaquePointer { handle }
    private var statements: [String: Statement] = [:]
    private var named = 0
    /// What the server owes us, in order.
    private var owed: [Owed] = []
    /// For the words of a failure: whether the transaction only reads.
    var isReading = false

    private struct Statement {
        let name: String
        /// Its preparation has been answered.
        var isKnown = false
    }

    private enum Owed {
        case preparation(sql: String)
        case command(sql: String)
        case end
    }

    init(_ handle: OpaquePointer) { self.handle = handle }

    deinit { PQfinish(handle) }

    var isAlive: Bool { PQstatus(handle) == CONNECTION_OK }

    var isInsideTransaction: Bool { PQtransactionStatus(handle) != PQTRANS_IDLE }
}

// MARK: - Asking

extension PostgresConnection {
    /// Sends with the next question; an error of it is thrown there.
    func send(_ query: Query) throws {
        if let failure = query.failure { throw failure }
        // The answers of what is under way must fit between the two ends, or both would wait for each other.
        if owed.count > 200 { try settle() }
        try post(query)
    }

    /// Sends at once and waits for the answer.
    func ask(_ query: Query) throws -> ServerAnswer {
        if let failure = query.failure { throw failure }
        try post(query)
        guard let last = try collect() else { throw PostgresFailure(.failed("no answer to " + query.text)) }
        return last
    }

    /// Waits until all that was sent is done.
    func settle() throws { _ = try collect() }

    /// Sends on its way what nobody will wait for, such as the end of a read.
    func part(with query: Query) throws {
        try post(query)
        try end()
    }

    private func post(_ query: Query) throws {
        let statement = query.isPlannedAnew ? nil : try prepared(query)
        let sent = Parameters(query.values).with { count, values, lengths, formats in
            guard let statement else {
                let text = query.text { "$\($0)" }
                return PQsendQueryParams(handle, text, count, nil, values, lengths, formats, 0)
            }
            return PQsendQueryPrepared(handle, statement.name, count, values, lengths, formats, 0)
        }
        try check(sent)
        owed.append(.command(sql: query.text))
    }

    /// The statement for this text, prepared once.
    private func prepared(_ query: Query) throws -> Statement {
        if let known = statements[query.text] { return known }
        // Lists of values make texts without end; starting afresh is rare and costs little.
        if statements.count >= 400 { try forgetStatements() }
        named += 1
        let statement = Statement(name: "s\(named)")
        try check(PQsendPrepare(handle, statement.name, query.text { "$\($0)" }, 0, nil))
        owed.append(.preparation(sql: query.text))
        statements[query.text] = statement
        return statement
    }

    private func forgetStatements() throws {
        statements = [:]
        try check(PQsendQueryParams(handle, "DEALLOCATE ALL", 0, nil, nil, nil, nil, 0))
        owed.append(.command(sql: "DEALLOCATE ALL"))
    }

    private func end() throws {
        try check(PQpipelineSync(handle))
        owed.append(.end)
    }
}

// MARK: - Hearing

extension PostgresConnection {
    /// Ends the trip and reads all that is owed.
    ///
    /// - Returns: the answer to the last command.
    /// - Throws: the first refusal.
    private func collect() throws -> ServerAnswer? {
        try end()
        var last: ServerAnswer?
        var failure: PostgresFailure?
        for debt in owed {
            let answers = try answers(to: debt)
            for answer in answers {
                switch (PQresultStatus(answer), debt) {
                case (PGRES_PIPELINE_SYNC, _): PQclear(answer)
                case (PGRES_PIPELINE_ABORTED, .preparation(let sql)):
                    statements[sql] = nil
                    PQclear(answer)
                case (PGRES_PIPELINE_ABORTED, _): PQclear(answer)
                case (PGRES_COMMAND_OK, .preparation(let sql)):
                    statements[sql]?.isKnown = true
                    PQclear(answer)
                case (PGRES_COMMAND_OK, _), (PGRES_TUPLES_OK, _): last = ServerAnswer(answer)
                case (_, .preparation(let sql)):
                    statements[sql] = nil
                    failure = failure ?? PostgresFailure(answer, sql: sql, isReading: isReading)
                    PQclear(answer)
                case (_, .command(let sql)):
                    failure = failure ?? PostgresFailure(answer, sql: sql, isReading: isReading)
                    PQclear(answer)
                case (_, .end):
                    failure = failure ?? PostgresFailure(answer, sql: "", isReading: isReading)
                    PQclear(answer)
                }
            }
        }
        owed.removeAll(keepingCapacity: true)
        if let failure { throw failure }
        return last
    }

    /// One result for the end of a trip, and for anything else all until there is none.
    private func answers(to debt: Owed) throws -> [OpaquePointer] {
        if case .end = debt {
            guard let mark = PQgetResult(handle) else { throw lost() }
            guard isAlive else {
                PQclear(mark)
                throw lost()
            }
            return [mark]
        }
        var answers: [OpaquePointer] = []
        while let answer = PQgetResult(handle) {
            answers.append(answer)
            guard isAlive else {
                for answer in answers { PQclear(answer) }
                throw lost()
            }
        }
        return answers
    }

    private func check(_ sent: Int32) throws {
        guard sent == 1 else { throw lost() }
    }

    private func lost() -> PostgresFailure {
        let failure = connectionFailure(String(cString: PQerrorMessage(handle)))
        return PostgresFailure(failure, .reconnect)
    }
}

// MARK: - Many rows at once

extension PostgresConnection {
    /// Runs `body` outside the pipeline, which COPY does not know.
    func copying(_ sql: String, _ body: (_ put: (UnsafeRawBufferPointer) throws -> Void) throws -> Void) throws {
        try settle()
        PQexitPipelineMode(handle)
        defer { PQenterPipelineMode(handle) }
        try expect(PGRES_COPY_IN, PQexec(handle, sql), sql)
        do {
            try body { bytes in
                let start = bytes.bindMemory(to: CChar.self).baseAddress
                guard PQputCopyData(handle, start, Int32(bytes.count)) == 1 else { throw lost() }
            }
        } catch {
            PQputCopyEnd(handle, "given up")
            while let answer = PQgetResult(handle) { PQclear(answer) }
            throw error
        }
        guard PQputCopyEnd(handle, nil) == 1 else { throw lost() }
        try expect(PGRES_COMMAND_OK, PQgetResult(handle), sql)
        while let answer = PQgetResult(handle) { PQclear(answer) }
    }

    private func expect(_ status: ExecStatusType, _ answer: OpaquePointer?, _ sql: String) throws {
        guard let answer else { throw lost() }
        defer { PQclear(answer) }
        guard PQresultStatus(answer) == status else {
            if !isAlive { throw lost() }
            let failure = PostgresFailure(answer, sql: sql, isReading: isReading)
            while let rest = PQgetResult(handle) { PQclear(rest) }
            throw failure
        }
    }
}
