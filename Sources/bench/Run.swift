import Foundation
import Harness
import LocalTime
import Operations
import Territory

/// One run: the limits first, then what is measured by them.
struct Run {
    let options: Measure
    let work: String
    let table = Table()

    func run() async throws {
        let began = nanoseconds()
        table.say("Machine: \(Machine.line(folder: work)); load before: \(Machine.load)")
        table.say(
            Machine.isDebug
                ? "Build: DEBUG. These figures say nothing about the program in use; build with -c release."
                : "Build: release.")
        table.say(
            "\(options.connections) connections, \(options.seconds) s each; the load comes from this machine and shares its cores."
        )
        let limits = try await limits()
        let filled = try await fill()
        try await withProvince(filled, limits)
        table.say(String(format: "\nThe whole run took %.0f s.", Double(nanoseconds() - began) / 1e9))
    }
}

/// What everything else is divided by.
struct Limits {
    var together: Latencies
    var empty: Latencies
}

extension Run {
    private func limits() async throws -> Limits {
        let seconds = options.seconds
        table.title("Limits of the machine")
        table.head()
        let disk = try DiskLimit.measure(in: work, seconds: seconds)
        table.row("disk: append 4 KB, fdatasync", disk)
        let one = try SQLiteLimit.oneByOne(in: work, seconds: seconds)
        table.row("SQLite: one row, one transaction", one, ratio: (disk, "disk"))
        var together: Latencies?
        for writers in [1, 8, 32, 128] {
            let taken = try await SQLiteLimit.together(in: work, writers: writers, seconds: seconds)
            table.row("our store: one row each, \(writers) writers", taken, ratio: (one, "one by one"))
            if writers == 32 { together = taken }
        }
        let child = try Child(serving: nil, first: "/")
        defer { child.end() }
        let empty = try Asking(port: child.port, connections: options.connections, seconds: seconds)
            .read([Request.get("/")])
        table.row("Hummingbird: empty answer", empty)
        return Limits(together: together ?? one, empty: empty)
    }

    private func fill() async throws -> Filled {
        table.title("A province with \(options.reports) reports")
        let opened = try await BenchProvince.open(work)
        var land = "starter units only: approximate"
        if let text = try? String(contentsOfFile: options.boundaries, encoding: .utf8),
            let era = try await opened.province.books.current().atlas.gazetteer.eras.last
        {
            let shapes = try await opened.province.importBoundaries(
                text, from: era.from, to: era.to, note: "bench", by: nil)
            land = "full boundaries of \(shapes) units"
        }
        let began = nanoseconds()
        let senders = try await opened.senders(options.connections)
        let codes = try await opened.fill(options.reports, by: senders.map(\.viewer))
        let took = Double(nanoseconds() - began) / 1e9
        table.fact(
            "written with their past", String(format: "%.0f s (%.0f a second)", took, Double(options.reports) / took))
        let place = PlaceLimit.measure(
            try await opened.province.books.current().atlas, on: opened.province.now().day, seconds: options.seconds)
        table.fact(
            "point → unit, one core",
            String(format: "%.0f a second, %.0f %% inside (\(land))", place.rate, place.found * 100))
        let direct = try await submitDirectly(opened, senders)
        await opened.province.close()
        return Filled(senders: senders, codes: codes, direct: direct)
    }

    /// The use case without the network: what is left for HTTP and JSON to take.
    private func submitDirectly(_ opened: BenchProvince, _ senders: [Sender]) async throws -> Latencies {
        let sendings = Sendings(senders: senders)
        return try await Load.tasks(senders.count, seconds: options.seconds) { worker in
            _ = try await opened.province.submit(sendings.form(worker), by: senders[worker].viewer)
        }
    }
}

/// A province that is ready to be asked.
struct Filled {
    var senders: [Sender]
    var codes: [String]
    var direct: Latencies
}
