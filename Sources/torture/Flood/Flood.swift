import ArgumentParser
import Foundation
import Harness
import Storage

/// `torture flood`: slow bodies, half heads, streams and large uploads by the dozen, and in the middle of it the program
/// is told to end. What people sent meanwhile is there, it ended in time, and its memory stayed bounded.
struct Flood: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Floods the program with slow and large requests, and tells it to end under them.")

    @Option(help: "How often it is flooded and told to end.") var rounds = 3
    @Option(help: "For how long each flood lasts before that, in seconds.") var seconds = 15.0
    @Option(help: "Whence all chance comes.") var seed: UInt64 = 1
    @Option(help: "How many clients send and act meanwhile.") var clients = 8
    @Option(help: "Reports from before, for which much falls due at once.") var past = 50
    @Option(help: "Bodies that never come to an end.") var bodies = 60
    @Option(help: "Streams that are asked for.") var streams = 200
    @Option(help: "Forms with a file of 48 MB, all at once.") var files = 8
    @Option(help: "How many megabytes more than before the flood the program may hold.") var memory = 200
    @Option(help: "How many seconds the service file grants (TimeoutStopSec).") var grace = 60.0
    @Flag(help: "Leaves the folder with the store and the logs.") var keep = false

    func validate() throws {
        guard rounds > 0, (1...600).contains(seconds), (1...64).contains(clients), past >= 0,
            [bodies, streams, files].allSatisfy({ (0...2000).contains($0) })
        else {
            throw ValidationError("--rounds at least 1, --seconds 1 to 600, --clients 1 to 64")
        }
    }

    func run() async throws {
        let work = try Workplace.make(isKept: keep)
        defer { Ending.shared.takeAway() }
        let run = try await FloodRun(options: self, ground: Ground(.sqlite, in: work))
        if try await !run.run() { throw ExitCode(1) }
    }
}
