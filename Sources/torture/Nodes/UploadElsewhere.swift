import FieldReports
import Foundation
import Harness
import Synchronization

extension NodesRun {
    /// Photos of which each piece goes to the other node, several at once; what is shown must be what was sent.
    func uploadElsewhere() throws -> Trial {
        var trial = Trial("upload begun on one, finished on the other")
        let before = ledger.book.strange.count
        let done = Mutex(0)
        let all = DispatchGroup()
        for worker in 0..<4 {
            let (owners, rounds) = (spare, options.rounds / 4 + 1)
            let visits = Visits(pair, seed: UInt64(worker))
            let telephone = Telephone(crowd, ledger, seed: options.seed * 77 + UInt64(worker)) {
                visits.move()
                return visits.port
            }
            let sender = PhotoReport(telephone: telephone, ledger: ledger, mark: "\(options.seed)-8\(worker)")
            all.enter()
            Thread.detachNewThread {
                defer { all.leave() }
                for round in 0..<rounds {
                    let isDone = (try? sender.send(round, by: owners[(worker * 31 + round) % owners.count])) ?? false
                    if isDone { done.withLock { $0 += 1 } }
                }
            }
        }
        all.wait()
        let ended = done.withLock { $0 }
        trial.tried = ended
        trial.expect(ended == 4 * (options.rounds / 4 + 1), "only \(ended) came to an end")
        trial.expect(ledger.book.strange.count == before, "\(ledger.book.strange)")
        return trial
    }
}

/// A photo in pieces, and a report with it.
///
/// Unchecked because one thread alone uses it.
private final class PhotoReport: @unchecked Sendable {
    private let telephone: Telephone
    private let ledger: Ledger
    private let mark: String

    init(telephone: Telephone, ledger: Ledger, mark: String) {
        (self.telephone, self.ledger, self.mark) = (telephone, ledger, mark)
    }

    func send(_ round: Int, by owner: Player) throws -> Bool {
        let photo = try PhotoSending(telephone: telephone, ledger: ledger, owner: owner).send(inPieces: true)
        guard let photo else { return false }
        let form = Form(key: "\(mark)-\(round)", photo: photo)
        ledger.tries(form.key)
        guard let answer = try telephone.ask(form.request(by: owner)) else { return false }
        guard let report = SentReport(form, by: owner, answer) else {
            ledger.wonder("a report: \(answer.refusal)")
            return false
        }
        ledger.keep(report)
        return true
    }
}
