import Foundation
import Storage

/// A thread that lives with one connection and does one transaction after the other.
///
/// A transaction sees one picture of the database and changes no row that another has changed since: it gives way and is
/// run again from its beginning, as is one whose connection breaks before its end was asked for.
final class Worker {
    private let settings: PostgresSettings
    private let queue: JobQueue
    private let kind: PostgresTransaction.Kind
    private let tell: @Sendable (News) -> Void
    private var connection: PostgresConnection?

    init(
        _ kind: PostgresTransaction.Kind, _ settings: PostgresSettings, _ queue: JobQueue,
        tell: @escaping @Sendable (News) -> Void
    ) {
        (self.kind, self.settings, self.queue, self.tell) = (kind, settings, queue, tell)
    }

    func serve() {
        while let job = queue.take(upTo: 1).first { perform(job) }
        connection = nil
    }

    private func perform(_ job: Job) {
        let patience = Patience(until: job.since + .seconds(settings.patience), tries: settings.tries)
        guard !patience.isOver else {
            return job.fail(StorageError.unavailable(.busy, detail: "waited \(settings.patience) s for a connection"))
        }
        var hadItsOneMore = false
        while true {
            switch attempt(job) {
            case .answered: return
            case .refused(let error): return job.fail(error)
            case .failed(let failure, let words):
                if failure.remedy == .reconnect { connection = nil }
                if failure.remedy == .onceMore {
                    if hadItsOneMore { return job.fail(words) }
                    hadItsOneMore = true
                }
                guard failure.remedy != .none, patience.allowsAnother() else { return job.fail(failure.error) }
            }
        }
    }

    private enum Outcome {
        case answered
        case refused(any Error)
        /// And what the body made of it.
        case failed(PostgresFailure, words: any Error)

        static func failed(_ failure: PostgresFailure) -> Outcome { .failed(failure, words: failure.error) }
    }

    private func attempt(_ job: Job) -> Outcome {
        let connection: PostgresConnection
        do { connection = try connected() } catch let error as StorageError {
            // A server that is starting, or another that is taking over, is worth waiting for.
            return .failed(PostgresFailure(error, error.isUnavailable ? .reconnect : .none))
        } catch { return .refused(error) }

        let transaction = PostgresTransaction(connection)
        do {
            try connection.send(kind == .read ? beginReading : beginWriting)
            let answer = try job.attempt(transaction)
            if let refusal = transaction.refusal { return undone(connection, .failed(refusal)) }
            guard try finish(connection) else { return .failed(outcomeUnknown) }
            tell(transaction.news)
            answer()
            return .answered
        } catch {
            let outcome: Outcome
            if let failure = error as? PostgresFailure {
                outcome = .failed(failure)
            } else if let refusal = transaction.refusal, refusal.remedy != .none {
                outcome = .failed(refusal, words: error)
            } else {
                outcome = .refused(error)
            }
            return undone(connection, outcome)
        }
    }

    private func connected() throws -> PostgresConnection {
        if let connection, connection.isAlive { return connection }
        let opened = try connect(settings)
        opened.isReading = kind == .read
        connection = opened
        return opened
    }

    /// A read has nothing to lose: its end is sent and not waited for.
    ///
    /// - Returns: false when the connection broke after the end was asked for: nobody knows whether it was kept.
    private func finish(_ connection: PostgresConnection) throws -> Bool {
        if kind == .read {
            try connection.part(with: "COMMIT")
            return true
        }
        // What was sent and not waited for may still be refused, and then the transaction may be tried again.
        do {
            guard try connection.ask("COMMIT").tag == "COMMIT" else {
                throw PostgresFailure(.failed("the server gave the transaction up"))
            }
            return true
        } catch let failure as PostgresFailure where failure.remedy == .reconnect {
            // Even a COMMIT that was answered may be followed by the server's farewell. Running the body again could do it
            // twice; whoever asks again under their own key gets the one answer.
            self.connection = nil
            return false
        }
    }

    private func undone(_ connection: PostgresConnection, _ outcome: Outcome) -> Outcome {
        do {
            try? connection.settle()
            if connection.isInsideTransaction { _ = try connection.ask("ROLLBACK") }
        } catch {
            self.connection = nil
        }
        if !connection.isAlive { self.connection = nil }
        return outcome
    }
}

private let beginReading: Query = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"
private let beginWriting: Query = "BEGIN ISOLATION LEVEL REPEATABLE READ"

/// Told as a failure that may be asked about again: whoever sends with a key of their own gets the one answer.
private let outcomeUnknown = PostgresFailure(
    .unavailable(.unreachable, detail: "the connection broke while the transaction was being kept"))

/// How long, and how often, something is tried again: at first at once, then ever more slowly, each in its own rhythm.
private final class Patience {
    private let end: ContinuousClock.Instant
    private var left: Int
    private var pause = 0.0005

    init(until end: ContinuousClock.Instant, tries: Int) {
        self.end = end
        left = tries
    }

    var isOver: Bool { ContinuousClock.now >= end }

    func allowsAnother() -> Bool {
        left -= 1
        guard left > 0, !isOver else { return false }
        Thread.sleep(forTimeInterval: Double.random(in: 0...pause))
        pause = min(pause * 2, 0.1)
        return true
    }
}
