import FieldReports
import Foundation
import Harness
import Office
import Operations
import Storage

/// Everything at the end: what was promised, what time had to do, what people had to be told, and what is answered now.
extension Verdict {
    /// - Parameter port: of a node that serves.
    init(of prepared: Prepared, _ book: Ledger.Book, at gateway: Gateway, port: Int) async throws {
        self = try await Opened.with(prepared.ground) { opened in
            var verdict = Verdict()
            if let due = try await opened.settled(within: 120) { verdict.blame("time has not caught up: \(due)") }
            let stock = try await opened.province.store.read(Stock.init)
            verdict.look(for: book, in: stock)
            verdict.lookForTime(stock)
            for code in try await opened.missed() { verdict.blame("a duty was missed", "\(code)") }
            try await verdict.lookForNotices(opened, prepared.cast, past: prepared.past, at: gateway)
            for (fault, example) in try await AskedAgain(port: port, opened: opened).faults(book) {
                verdict.blame(fault, example)
            }
            return verdict
        }
    }

    /// The last node is asked to end, and the history must give what stands.
    mutating func end(_ node: Node, on ground: Ground) throws {
        let code = node.end()
        if code != 0 {
            blame("the program did not end well: \(code.map(String.init) ?? "killed")", node.lastWords)
        }
        let verified = try Program.run(["verify"] + ground.options, writing: ground.folder + "/verify")
        if verified.code != 0 { blame("verify does not pass", verified.text) }
    }
}

// MARK: - Saying

extension Verdict {
    func sayFigures() {
        say(
            "\(timed) events of time, \(notices) notices, \(lines) lines, \(messages) messages to telephones, "
                + "\(sentAgain) of them sent again")
    }

    func sayFaults() {
        for (fault, found) in faults.sorted(by: { $0.key < $1.key }) {
            say("  \(found.count) × \(fault)" + (found.example.isEmpty ? "" : ": \(found.example)"))
        }
    }
}
