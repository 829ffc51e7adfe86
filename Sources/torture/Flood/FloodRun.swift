import FieldReports
import Foundation
import Harness
import Storage

final class FloodRun {
    private let options: Flood
    private let prepared: Prepared
    private let gateway: Gateway
    private let ledger = Ledger()
    private let crowd = Crowd()
    private let port: Int
    private var node: Node
    private var table = Table(
        "round", "bodies", "streams", "refused", "memory before", "most under it", "told to end, ended after")
    private var faults: [String] = []

    init(options: Flood, ground: Ground) async throws {
        self.options = options
        gateway = try Gateway()
        port = try Node.freePort()
        prepared = try await Prepared(
            ground, citizens: options.clients * 8, past: options.past, span: options.seconds, seed: options.seed)
        node = try Node(ground, port: port, gateway: gateway)
    }

    /// - Returns: whether nothing was lost, it ended in time each time, and memory stayed bounded.
    func run() async throws -> Bool {
        say("\nflood on \(prepared.ground.engine.rawValue): \(options.clients) clients, seed \(options.seed)")
        try node.waitUntilReady()
        for number in 0..<options.clients {
            let telephone = Telephone(crowd, ledger, seed: options.seed * 1000 + UInt64(number)) { [port] in port }
            let client = Client(number, of: options.clients, prepared.cast, telephone, ledger, seed: options.seed)
            crowd.add { try client.liveOnce() }
        }
        for round in 1...options.rounds { try flood(round) }
        usleep(300_000)
        crowd.rest()
        var verdict = try await Verdict(of: prepared, ledger.book, at: gateway, port: port)
        crowd.end()
        try verdict.end(node, on: prepared.ground)
        for (complaint, times) in Node.complaints(of: prepared.ground, port: port) {
            verdict.blame("the program complained: " + complaint, times: times)
        }
        for fault in faults { verdict.blame(fault) }
        table.print()
        let book = ledger.book
        say("\(book.reports.count) reports, \(book.acts.count) acts, \(book.photos.count) photos were acknowledged")
        verdict.sayFigures()
        verdict.sayFaults()
        say(verdict.isGood ? "Nothing was lost." : "NOT GOOD.")
        return verdict.isGood
    }

    private func flood(_ round: Int) throws {
        usleep(1_000_000)
        let before = try memory("VmRSS")
        let nuisances = Nuisances(port: port, token: prepared.cast.citizens[0].token)
        nuisances.begin(bodies: options.bodies, streams: options.streams, files: options.files)
        usleep(UInt32(options.seconds * 1e6))
        let most = try memory("VmHWM")
        let told = nanoseconds()
        let code = node.end(within: options.grace)
        let took = Double(nanoseconds() - told) / 1e9
        nuisances.end()
        if code != 0 { faults.append("it did not end within \(options.grace) s: \(node.lastWords)") }
        if most - before > options.memory { faults.append("memory rose by \(most - before) MB") }
        table.add([
            "\(round)", "\(nuisances.bodies)", "\(nuisances.streams)", "\(nuisances.refused)", "\(before) MB",
            "\(most) MB", String(format: "%.1f s", took),
        ])
        node = try Node(prepared.ground, port: port, gateway: gateway)
        try node.waitUntilReady()
    }

    /// Of the program, in megabytes, as the kernel counts it.
    private func memory(_ name: String) throws -> Int {
        let status = try String(contentsOfFile: "/proc/\(node.number)/status", encoding: .utf8)
        let line = status.split(separator: "\n").first { $0.hasPrefix(name + ":") }
        return (line?.split(whereSeparator: \.isWhitespace).dropFirst().first.flatMap { Int($0) } ?? 0) / 1024
    }
}
