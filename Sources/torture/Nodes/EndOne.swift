import FieldReports
import Foundation
import Harness
import Office
import Operations
import Storage

extension NodesRun {
    /// One node is asked to end while it works: what it had begun it finishes, its streams end, and the other goes on.
    func endOne(_ node: Node) async throws -> [Trial] {
        var ending = Trial("one ends under load: all it began is answered")
        var staying = Trial("the other goes on")
        guard let officer = prepared.cast.holders(.agencyOfficer).first else { return [ending, staying] }
        let ears = try (0..<3).map { _ in try Ear(port: node.port, token: officer.token) }
        let senders = spare
        let here = Witness(8, port: node.port, senders, ledger, mark: "\(options.seed)-96")
        let there = Witness(2, port: pair.ports[1], senders, ledger, mark: "\(options.seed)-97")
        usleep(1_000_000)
        pair.leave(node.port)
        let began = nanoseconds()
        let code = node.end(within: 60)
        let seconds = Double(nanoseconds() - began) / 1e9
        here.end()
        let before = there.seen.answered
        usleep(1_000_000)
        there.end()

        ending.tried = here.seen.answered
        ending.expect(code == 0, "exit code \(code.map(String.init) ?? "none: killed")\n\(node.lastWords)")
        ending.expect(seconds < 20, "it took too long")
        for fault in here.seen.faults { ending.expect(false, fault) }
        let done = try await made(Set(here.seen.unanswered + there.seen.unanswered))
        for key in done { ending.expect(false, "\(key) was done and not answered") }
        usleep(200_000)
        for ear in ears { ending.expect(ear.endedWell == true, "a stream was cut off") }
        ending.measured = String(
            format: "ended in %.1f s; %d put off, %d not begun", seconds, here.seen.putOff, here.seen.unanswered.count)

        staying.tried = there.seen.answered
        for fault in there.seen.faults { staying.expect(false, fault) }
        staying.expect(there.seen.unanswered.isEmpty, "\(there.seen.unanswered.count) requests without an answer")
        staying.expect(there.seen.answered > before, "nothing was answered any more")
        return [ending, staying]
    }

    /// Which of these keys have made a report all the same.
    private func made(_ keys: Set<String>) async throws -> [String] {
        guard !keys.isEmpty else { return [] }
        return try await Opened.with(prepared.ground) { opened in
            try await opened.province.store.read { tx in
                try keys.filter { key in
                    try !tx.rows("SELECT 1 AS n FROM report WHERE request_key = \(key)").isEmpty
                }
            }
        }
    }
}
