import Storage

/// One of the readers: each body sees the database as it stood at its first question.
struct Reader {
    let connection: SQLiteConnection
    let queue: JobQueue

    func serve() {
        while let job = queue.take(upTo: 1).first {
            do {
                try connection.execute("BEGIN DEFERRED")
                let transaction = SQLiteTransaction(connection, .read)
                let answer = try job.attempt(transaction)
                try transaction.insist()
                try connection.execute("COMMIT")
                answer()
            } catch {
                if connection.isInsideTransaction { try? connection.execute("ROLLBACK") }
                job.fail(translated(error))
            }
        }
    }
}
