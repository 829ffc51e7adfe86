import Foundation
import Harness

/// A client that wants its answer: whatever breaks, it asks the same thing again, with the same key, until somebody
/// answers.
final class Telephone {
    /// Where to ask; another time perhaps elsewhere.
    private let port: () -> Int
    private let crowd: Crowd
    private let ledger: Ledger
    private var connection: Connection?
    private var connected = 0
    var dice: Dice

    init(_ crowd: Crowd, _ ledger: Ledger, seed: UInt64, port: @escaping () -> Int) {
        (self.crowd, self.ledger, self.port, dice) = (crowd, ledger, port, Dice(seed: seed))
    }

    /// - Parameter again: what to send when the answer was lost; the same when nil. Nothing to send gives nil back.
    /// - Returns: the first answer that is one: not «come back later».
    func ask(_ request: [UInt8], again: (() throws -> [UInt8]?)? = nil) throws -> WireAnswer? {
        var request = request
        while true {
            do {
                let answer = try line().ask(request)
                guard answer.status == 503 || answer.status == 429 else { return answer }
                if answer.status == 503, answer.header("retry-after") == nil {
                    ledger.wonder("503 without Retry-After")
                }
                if answer.header("connection") == "close" { connection = nil }
                try pause(20)
            } catch is HarnessFailure {
                connection = nil
                try pause(10)
                if let again {
                    guard let next = try again() else { return nil }
                    request = next
                }
            }
        }
    }

    /// Begins to say something, or says all of it, and is gone before the answer.
    func hangUp(in request: [UInt8]) {
        guard let broken = try? Connection(port: port(), patience: 5) else { return }
        let part = dice.chance(0.4) ? request.count : 1 + dice.below(request.count)
        try? broken.say(request.prefix(part))
        if dice.chance(0.5) { broken.drop() }
    }

    private func line() throws -> Connection {
        let port = port()
        if let connection, connected == port { return connection }
        let made = try Connection(port: port, patience: 40)
        (connection, connected) = (made, port)
        return made
    }

    private func pause(_ milliseconds: Int) throws {
        if crowd.isOver { throw Crowd.Over() }
        usleep(UInt32(1000 * (1 + dice.below(milliseconds * 2))))
    }
}
