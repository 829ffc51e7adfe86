import FieldReports
import Foundation
import Harness
import Office

/// Two nodes under load, and everything that is asked of them together.
final class NodesRun {
    let options: Nodes
    let prepared: Prepared
    let ledger = Ledger()
    let crowd = Crowd()
    let pair: Pair
    private let gateway: Gateway
    private var nodes: [Node]
    private var trials: [Trial] = []

    init(options: Nodes, ground: Ground) async throws {
        self.options = options
        gateway = try Gateway()
        pair = Pair(try Node.freePort(), try Node.freePort())
        prepared = try await Prepared(
            ground, citizens: (options.clients + 4) * 8, past: options.past, span: options.seconds, seed: options.seed)
        nodes = []
        // The first makes the tables and the keys ready; after that they start and end in any order.
        for port in pair.ports { nodes.append(try Node(ground, port: port, gateway: gateway)) }
    }

    /// - Returns: whether they were one province.
    func run() async throws -> Bool {
        let began = nanoseconds()
        say("\ntwo nodes on postgres: \(options.clients) clients, seed \(options.seed)")
        for node in nodes { try node.waitUntilReady() }
        sendClients()
        for trial in [signInElsewhere, uploadElsewhere, hearElsewhere, actTogether, shareLimits] {
            let done = try trial()
            trials.append(done)
            say(String(format: "  %3.0f s  \(done.name)", Double(nanoseconds() - began) / 1e9))
        }
        let rest = options.seconds - Double(nanoseconds() - began) / 1e9
        if rest > 0 { usleep(UInt32(rest * 1e6)) }
        trials.append(contentsOf: try await endOne(nodes[0]))
        crowd.rest()
        var verdict = try await Verdict(of: prepared, ledger.book, at: gateway, port: pair.ports[1])
        crowd.end()
        try verdict.end(nodes[1], on: prepared.ground)
        prepared.ground.cluster?.stop()
        for (complaint, times) in pair.ports.flatMap({ Node.complaints(of: prepared.ground, port: $0) }) {
            verdict.blame("the program complained: " + complaint, times: times)
        }
        report(verdict, seconds: Double(nanoseconds() - began) / 1e9)
        return verdict.isGood && trials.allSatisfy(\.isGood)
    }

    private func sendClients() {
        for number in 0..<options.clients {
            // Each goes to one node, and to the other now and then.
            let visits = Visits(pair, seed: options.seed + UInt64(number))
            let telephone = Telephone(crowd, ledger, seed: options.seed * 1000 + UInt64(number)) { visits.port }
            let client = Client(number, of: options.clients + 4, prepared.cast, telephone, ledger, seed: options.seed)
            crowd.add {
                visits.maybeMove()
                try client.liveOnce()
            }
        }
    }

    private func report(_ verdict: Verdict, seconds: Double) {
        var table = Table("asked of two nodes", "good", "tried", "measured")
        for trial in trials {
            table.add([trial.name, trial.isGood ? "yes" : "NO", "\(trial.tried)", trial.measured])
        }
        let tally = verdict.tallies.values.reduce(into: Verdict.Tally()) { sum, one in
            sum.found += one.found
            sum.lost += one.lost
            sum.doubled += one.doubled
        }
        table.add([
            "nothing lost or done twice", verdict.isGood ? "yes" : "NO", "\(tally.found + tally.lost + tally.doubled)",
            "\(tally.lost) lost, \(tally.doubled) doubled",
        ])
        table.print()
        for fault in trials.flatMap(\.faults).prefix(20) { say("  " + fault) }
        verdict.sayFigures()
        verdict.sayFaults()
        say(verdict.isGood && trials.allSatisfy(\.isGood) ? "They are one province." : "NOT GOOD.")
        say(String(format: "It took %.0f s.", seconds))
    }

    /// Citizens whom no client of the crowd uses: they are for the trials alone.
    var spare: [Player] { Array(untouched.dropLast(2)) }

    /// Two whose allowances no other trial has drawn upon.
    var frugal: [Player] { untouched.suffix(2) }

    private var untouched: [Player] {
        prepared.cast.citizens.enumerated().filter { $0.offset % (options.clients + 4) >= options.clients }
            .map(\.element)
    }
}

/// One thing that was asked of both nodes.
struct Trial {
    let name: String
    var tried = 0
    var measured = ""
    var faults: [String] = []

    var isGood: Bool { faults.isEmpty && tried > 0 }

    init(_ name: String) { self.name = name }

    mutating func expect(_ isRight: Bool, _ fault: @autoclosure () -> String) {
        if !isRight { faults.append(name + ": " + fault()) }
    }
}
