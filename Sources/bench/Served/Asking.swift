import Foundation
import Harness

/// Asks a server the same kind of thing over several kept connections, and stops at the first answer that is not right.
struct Asking {
    let port: Int
    let connections: Int
    let seconds: Double

    /// `requests` are asked in turn, each connection beginning elsewhere.
    func read(_ requests: [[UInt8]]) throws -> Latencies {
        let (port, connections) = (port, connections)
        // Once before, so that what is made at first use is not counted.
        _ = try Load.threads(connections, seconds: min(0.5, seconds / 4), step(requests, expecting: 200, port))
        return try Load.threads(connections, seconds: seconds, step(requests, expecting: 200, port))
    }

    /// `make` writes the next request of a connection, which must be answered with 201.
    func send(_ make: @escaping @Sendable (Int) -> [UInt8]) throws -> Latencies {
        let port = port
        return try Load.threads(connections, seconds: seconds) { worker in
            let connection = try Connection(port: port)
            return {
                let answer = try connection.ask(make(worker))
                guard answer.status == 201 else { throw refused(answer) }
            }
        }
    }

    private func step(_ requests: [[UInt8]], expecting status: Int, _ port: Int)
        -> @Sendable (Int) throws -> () throws -> Void
    {
        { worker in
            let connection = try Connection(port: port)
            var turn = worker * 131
            return {
                turn += 1
                let answer = try connection.ask(requests[turn % requests.count])
                guard answer.status == status else { throw refused(answer) }
            }
        }
    }
}

private func refused(_ answer: WireAnswer) -> HarnessFailure {
    .said("answered \(answer.status): \(String(decoding: answer.body.prefix(300), as: UTF8.self))")
}
