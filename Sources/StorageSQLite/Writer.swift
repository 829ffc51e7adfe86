import Storage

/// The one writer. What waits while a commit runs goes into the next commit together, each body behind a savepoint of
/// its own, so that one that fails takes nothing else with it. A sync of the disk costs what twenty bodies cost: shared,
/// it lets one file take in thousands of reports a second.
struct Writer {
    let connection: SQLiteConnection
    let queue: JobQueue
    let announcer: Announcer
    let settings: SQLiteSettings

    func serve() {
        while true {
            let jobs = queue.take(upTo: settings.batch)
            if jobs.isEmpty { break }
            commit(jobs)
        }
        try? connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    }

    private func commit(_ jobs: [Job]) {
        var tried: [Attempt] = []
        do {
            try connection.execute("BEGIN IMMEDIATE")
            try attempt(jobs, &tried)
            try connection.execute("COMMIT")
        } catch {
            // Nothing of this turn is kept, so nobody may be told that it was; not even a refusal that may rest on
            // what another body of the turn had written.
            if connection.isInsideTransaction { try? connection.execute("ROLLBACK") }
            let told = tried.isEmpty ? jobs.count : tried.count
            for job in jobs.prefix(told) { job.fail(translated(error)) }
            return queue.putBack(jobs.dropFirst(told))
        }
        for (job, attempt) in zip(jobs, tried) {
            switch attempt {
            case .done(let answer, let news):
                announcer.tell(news.pieces)
                answer()
            case .refused(let error): job.fail(error)
            case .lost: break
            }
        }
        queue.putBack(jobs.dropFirst(tried.count))
    }

    private enum Attempt {
        case done(@Sendable () -> Void, News)
        case refused(any Error)
        case lost
    }

    /// - Throws: when the whole transaction is lost, as on a full disk. The last of `tried` is then where it happened.
    private func attempt(_ jobs: [Job], _ tried: inout [Attempt]) throws {
        let start = ContinuousClock.now
        for job in jobs {
            if !tried.isEmpty, ContinuousClock.now - start > .milliseconds(settings.batchMilliseconds) { return }
            tried.append(.lost)
            tried[tried.count - 1] = try attempt(job)
        }
    }

    private func attempt(_ job: Job) throws -> Attempt {
        let transaction = SQLiteTransaction(connection, .write)
        let answer: @Sendable () -> Void
        do {
            answer = try job.attempt(transaction)
            try transaction.insist()
        } catch {
            try transaction.undo()
            return .refused(error)
        }
        try transaction.keep()
        return .done(answer, transaction.news)
    }
}
