import ArgumentParser
import Foundation
import Harness
import Storage

/// `torture kills`: whatever is killed, nothing that was acknowledged is lost or done twice.
struct Kills: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Kills the program, or the database under it, in the middle of its work.")

    enum Engines: String, ExpressibleByArgument, CaseIterable { case sqlite, postgres, both }

    @Option(help: "On which engine.") var engine = Engines.both
    @Option(help: "How many kills on each engine.") var kills = 100
    @Option(help: "Whence all chance comes.") var seed: UInt64 = 1
    @Option(help: "How many clients send and act at once.") var clients = 12
    @Option(help: "How long the program may work between two kills at most, in seconds.") var longest = 1.5
    @Option(help: "Reports from before, for which much falls due at once.") var past = 150
    @Option(help: "After how many kills all is looked for.") var every = 20

    @Flag(help: "Leaves the folder with the store and the logs.") var keep = false

    func validate() throws {
        guard kills > 0, (1...64).contains(clients), (0.1...60).contains(longest), past >= 0, every > 0 else {
            throw ValidationError("--kills at least 1, --clients 1 to 64, --longest 0.1 to 60, --every at least 1")
        }
    }

    func run() async throws {
        let work = try Workplace.make(isKept: keep)
        defer { Ending.shared.takeAway() }
        let engines = Dialect.Engine.allCases.filter { engine == .both || $0.rawValue == engine.rawValue }
        var isGood = true
        for engine in engines {
            let run = try await KillRun(options: self, ground: Ground(engine, in: work))
            isGood = try await run.run() && isGood
        }
        if !isGood { throw ExitCode(1) }
    }
}
