import FieldReports
import Foundation
import Harness
import Synchronization

/// Sends reports over kept connections to one node and notes what becomes of each request, without asking again.
final class Witness: Sendable {
    struct Record: Sendable {
        var answered = 0
        /// «Come back later», which is honest.
        var putOff = 0
        /// Not one byte of an answer came.
        var unanswered: [String] = []
        /// What must not be.
        var faults: [String] = []
    }

    private let record = Mutex(Record())
    private let isOver = Atomic(false)
    private let all = DispatchGroup()

    var seen: Record { record.withLock { $0 } }

    /// - Parameter mark: what begins the keys of each thread.
    init(_ threads: Int, port: Int, _ senders: [Player], _ ledger: Ledger, mark: String) {
        for number in 0..<threads {
            all.enter()
            Thread.detachNewThread { [self] in
                defer { all.leave() }
                var count = 0
                while !isOver.load(ordering: .relaxed), let connection = try? Connection(port: port, patience: 60) {
                    send(over: connection, ledger) {
                        count += 1
                        let sender = senders[(number + count * threads) % senders.count]
                        return (sender, Form(key: "\(mark)\(number)-\(count)"))
                    }
                }
            }
        }
    }

    func end() {
        isOver.store(true, ordering: .relaxed)
        all.wait()
    }

    /// One request after the other, as long as the connection lasts.
    private func send(over connection: Connection, _ ledger: Ledger, _ next: () -> (Player, Form)) {
        while !isOver.load(ordering: .relaxed) {
            let (sender, form) = next()
            ledger.tries(form.key)
            do {
                let answer = try connection.ask(form.request(by: sender))
                switch answer.status {
                case 201:
                    if let report = SentReport(form, by: sender, answer) { ledger.keep(report) }
                    record.withLock { $0.answered += 1 }
                case 503, 429: record.withLock { $0.putOff += 1 }
                default: record.withLock { $0.faults.append("answered with \(answer.refusal)") }
                }
                if answer.header("connection")?.lowercased() == "close" { return }
            } catch .silent {
                return record.withLock { $0.unanswered.append(form.key) }
            } catch {
                // A request that could not be sent was not accepted; an answer that broke off was.
                return record.withLock { record in
                    if error.description.contains("before the answer") {
                        record.faults.append("an answer broke off")
                    } else {
                        record.unanswered.append(form.key)
                    }
                }
            }
        }
    }
}
