import FieldReports
import Foundation
import Harness

extension NodesRun {
    /// A limit is one limit: whoever goes from node to node is let in no more often than at one.
    func shareLimits() throws -> Trial {
        var trial = Trial("limits are shared")
        guard let writer = frugal.first, let guessed = frugal.last else { return trial }
        let lines = try pair.ports.map { try Connection(port: $0, patience: 60) }
        let began = nanoseconds()

        // Taking back what is not there: a write like any other, where pieces of an upload are counted by their bytes.
        let write = Request.made("DELETE", "/api/v1/uploads/khong-co", token: writer.token, body: [])
        var written = 0
        for number in 0..<140 where try lines[number % 2].ask(write).status != 429 { written += 1 }
        let seconds = Int(Double(nanoseconds() - began) / 1e9)
        // Sixty at once, and one more with each second.
        trial.expect((60...61 + seconds).contains(written), "\(written) writes were let in within \(seconds) s")

        let guess = Request.made(
            "POST", "/api/v1/sessions", [("content-type", "application/json")],
            body: Array(#"{"phone":"0\#(guessed.phone.dropFirst(3))","password":"mot-mat-khau-sai"}"#.utf8))
        var guesses = 0
        for number in 0..<14 where try lines[number % 2].ask(guess).status != 429 { guesses += 1 }
        let minutes = Int(Double(nanoseconds() - began) / 60e9)
        trial.expect((5...6 + minutes).contains(guesses), "\(guesses) guesses were let in")

        trial.tried = 154
        trial.measured = "\(written) of 140 writes in \(seconds) s, \(guesses) of 14 guesses"
        return trial
    }
}
