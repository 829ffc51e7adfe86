import ArgumentParser
import Foundation
import Harness
import Storage

/// `torture nodes`: two nodes over one database, one folder of media and one key file are one province.
struct Nodes: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Asks of two nodes that they be one province.")

    @Option(help: "For how long both are under load, in seconds.") var seconds = 30.0
    @Option(help: "Whence all chance comes.") var seed: UInt64 = 1
    @Option(help: "How many clients send and act at once.") var clients = 8
    @Option(help: "Reports from before, for which much falls due at once.") var past = 100
    @Option(help: "How often each thing is tried.") var rounds = 40
    @Flag(help: "Leaves the folder with the store and the logs.") var keep = false

    func validate() throws {
        guard (1...3600).contains(seconds), (1...64).contains(clients), past >= 0, (1...1000).contains(rounds) else {
            throw ValidationError("--seconds 1 to 3600, --clients 1 to 64, --rounds 1 to 1000")
        }
    }

    func run() async throws {
        let work = try Workplace.make(isKept: keep)
        defer { Ending.shared.takeAway() }
        let run = try await NodesRun(options: self, ground: Ground(.postgres, in: work))
        if try await !run.run() { throw ExitCode(1) }
    }
}
