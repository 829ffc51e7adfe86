import FieldReports
import Foundation
import Harness
import Office
import Operations
import Storage

/// All kills on one engine.
final class KillRun {
    private let options: Kills
    private let ground: Ground
    private let prepared: Prepared
    private let gateway: Gateway
    private let ledger = Ledger()
    private let crowd = Crowd()
    private let port: Int
    private var node: Node
    private var dice: Dice
    private var returns: [Kill: [Double]] = [:]

    init(options: Kills, ground: Ground) async throws {
        (self.options, self.ground) = (options, ground)
        dice = Dice(seed: options.seed)
        gateway = try Gateway()
        port = try Node.freePort()
        prepared = try await Prepared(
            ground, citizens: options.clients * 8, past: options.past,
            span: Double(options.kills) * (options.longest / 2 + 1), seed: options.seed)
        node = try Node(ground, port: port, gateway: gateway)
    }

    /// - Returns: whether nothing was lost, doubled or otherwise wrong.
    func run() async throws -> Bool {
        let began = nanoseconds()
        say("\n\(ground.engine.rawValue): \(options.kills) kills, seed \(options.seed), \(options.clients) clients")
        try node.waitUntilReady()
        sendClients()
        for number in 1...options.kills {
            let kinds = ground.cluster == nil ? [Kill.node] : Kill.allCases
            let kind = kinds[number % kinds.count]
            ledger.expect(kind)
            usleep(UInt32(dice.between(0.05, options.longest) * 1e6))
            try perform(kind)
            if number % options.every == 0, number < options.kills { try await lookAround(after: number) }
        }
        usleep(300_000)
        crowd.rest()
        var verdict = try await Verdict(of: prepared, ledger.book, at: gateway, port: port)
        crowd.end()
        try verdict.end(node, on: ground)
        ground.cluster?.stop()
        for (complaint, times) in Node.complaints(of: ground, port: port) {
            verdict.blame("the program complained: " + complaint, times: times)
        }
        report(verdict, seconds: Double(nanoseconds() - began) / 1e9)
        return verdict.isGood
    }

    private func sendClients() {
        for number in 0..<options.clients {
            let telephone = Telephone(crowd, ledger, seed: options.seed * 1000 + UInt64(number)) { [port] in port }
            let client = Client(number, of: options.clients, prepared.cast, telephone, ledger, seed: options.seed)
            crowd.add { try client.liveOnce() }
        }
    }
}

// MARK: - Killing

extension KillRun {
    private func perform(_ kind: Kill) throws {
        switch kind {
        case .node:
            node.kill()
            // Now and then it is killed again before it serves.
            while dice.chance(0.15) {
                let early = try Node(ground, port: port, gateway: gateway)
                usleep(UInt32(dice.between(0.01, 0.5) * 1e6))
                early.kill()
            }
            try again(kind) { node = try Node(ground, port: port, gateway: gateway) }
        case .backend:
            guard let backends = ground.cluster?.backends, !backends.isEmpty else {
                throw HarnessFailure.said("the node has no connection to its database")
            }
            try again(kind) {
                Foundation.kill(backends[dice.below(backends.count)], SIGKILL)
                usleep(5000)
            }
        case .server:
            ground.cluster?.kill(dice.chance(0.5) ? SIGQUIT : SIGKILL)
            usleep(UInt32(dice.between(0, 0.3) * 1e6))
            try again(kind) { try ground.cluster?.start() }
        }
    }

    /// Measures how long it takes until it serves again.
    private func again(_ kind: Kill, _ body: () throws -> Void) throws {
        let began = nanoseconds()
        try body()
        try node.waitUntilReady()
        returns[kind, default: []].append(Double(nanoseconds() - began) / 1e6)
    }
}

// MARK: - Looking

extension KillRun {
    /// Everybody rests for a moment, and what was acknowledged so far must be there.
    private func lookAround(after number: Int) async throws {
        crowd.rest()
        let book = ledger.book
        let stock = try await Opened.with(ground) { try await $0.province.store.read(Stock.init) }
        var verdict = Verdict()
        verdict.look(for: book, in: stock)
        verdict.lookForTime(stock)
        say(
            "  after \(number) kills: \(book.reports.count) reports, \(book.acts.count) acts, \(book.photos.count) photos"
                + (verdict.isGood ? ", all there" : ""))
        verdict.sayFaults()
        crowd.work()
    }
}

// MARK: - Saying

extension KillRun {
    private func report(_ verdict: Verdict, seconds: Double) {
        var table = Table(
            "engine", "killed", "kills", "reports", "acts", "photos", "found", "lost", "doubled",
            "serves again, median",
            "max")
        for kind in Kill.allCases {
            guard let taken = returns[kind] else { continue }
            let (tally, times) = (
                verdict.tallies[kind] ?? .init(), Latencies(taken.map { UInt64($0 * 1e6) }, seconds: 0)
            )
            table.add(
                [ground.engine.rawValue, kind.rawValue]
                    + [
                        taken.count, tally.reports, tally.acts, tally.photos, tally.found, tally.lost, tally.doubled,
                    ].map(String.init)
                    + [0.5, 1].map { String(format: "%.0f ms", times.milliseconds(at: $0)) })
        }
        table.print()
        verdict.sayFigures()
        verdict.sayFaults()
        say(verdict.isGood ? "Nothing was lost." : "NOT GOOD.")
        say(String(format: "It took %.0f s.", seconds))
    }
}
