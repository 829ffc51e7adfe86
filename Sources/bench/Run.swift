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
        try PointCheck(points: options.points.points, land: options.points.land, work: work, table: table).run()
        try WordsCheck(file: options.words.texts, work: work, table: table).run()
        ComplianceCheck(stations: options.airings.stations, table: table).run()
        let machine = try machineLimits()
        if options.engine != .postgres {
            try await measure(Place(folder: work + "/sqlite"), machine, own: try await sqliteLimits(machine))
        }
        if options.engine != .sqlite { try await withServer { try await measurePostgres(on: $0, machine) } }
        table.say(String(format: "\nThe whole run took %.0f s.", Double(nanoseconds() - began) / 1e9))
    }
}

/// What everything else is divided by.
struct MachineLimits {
    var disk: Latencies
    var empty: Latencies
}

/// What an engine does by itself with one row that must be durable, asked by 32 at once.
struct EngineLimits {
    /// The engine without our store, in its own best way.
    var bare: Latencies
    /// Through our store.
    var store: Latencies
}

extension Run {
    private func machineLimits() throws -> MachineLimits {
        table.title("Limits of the machine")
        table.head()
        let disk = try DiskLimit.measure(in: work, seconds: options.seconds)
        table.row("disk: append 4 KB, fdatasync", disk)
        let child = try Child(serving: nil, first: "/")
        defer { child.end() }
        let empty = try Asking(port: child.port, connections: options.connections, seconds: options.seconds)
            .read([Request.get("/")])
        table.row("Hummingbird: empty answer", empty)
        return MachineLimits(disk: disk, empty: empty)
    }

    private func sqliteLimits(_ machine: MachineLimits) async throws -> EngineLimits {
        let seconds = options.seconds
        table.title("SQLite: one durable row of a report's size")
        table.head()
        let one = try SQLiteLimit.oneByOne(in: work, seconds: seconds)
        table.row("bare: one row, one transaction", one, ratio: (machine.disk, "disk"))
        let bare = try SQLiteLimit.grouped(in: work, rows: 32, seconds: seconds)
        table.row("bare: 32 rows a transaction, each counted", bare, ratio: (one, "one by one"))
        let store = try await storeRows(Place(folder: work + "/sqlite-rows"), [1, 8, 32, 128]) { _ in bare }
        return EngineLimits(bare: bare, store: store ?? one)
    }

    private func measurePostgres(on server: Cluster, _ machine: MachineLimits) async throws {
        table.title("PostgreSQL: one durable row of a report's size")
        table.head()
        let limit = PostgresLimit(server: server, folder: work)
        try await limit.makeTable()
        var bare: [Int: Latencies] = [:]
        for writers in [1, 8, 32] {
            let taken = try limit.pgbench(clients: writers, seconds: options.seconds)
            table.row("bare: pgbench, prepared, \(writers) clients", taken, ratio: (machine.disk, "disk"))
            bare[writers] = taken
        }
        let place = Place(folder: work + "/postgres", database: server.url(schema: "public"))
        let store = try await storeRows(place, [1, 8, 32, 128]) { bare[min($0, 32)] }
        guard let most = bare[32], let store else { return }
        try await measure(place, machine, own: EngineLimits(bare: most, store: store))
    }

    /// One row each through our store; what 32 at once do is given back.
    private func storeRows(
        _ place: Place, _ counts: [Int], besides bare: (Int) -> Latencies?
    ) async throws -> Latencies? {
        var result: Latencies?
        for writers in counts {
            let taken = try await StoreLimit.rows(in: place, writers: writers, seconds: options.seconds)
            table.row("our store: one row each, \(writers) callers", taken, ratio: bare(writers).map { ($0, "bare") })
            if writers == 32 { result = taken }
        }
        return result
    }

    private func withServer(_ body: (Cluster) async throws -> Void) async throws {
        let server = try Cluster(isDurable: true)
        defer { server.stop() }
        try await body(server)
    }

    private func measure(_ place: Place, _ machine: MachineLimits, own: EngineLimits) async throws {
        let filled = try await fill(place)
        try await withProvince(place, filled, Limits(together: own.store, bare: own.bare, empty: machine.empty))
    }
}

/// What the figures of one engine are held against.
struct Limits {
    var together: Latencies
    var bare: Latencies
    var empty: Latencies
}

extension Run {
    private func fill(_ place: Place) async throws -> Filled {
        table.title("\(place.engine): a province with \(options.reports) reports")
        let opened = try await BenchProvince.open(place)
        var land = "starter units only: approximate"
        if let text = try? String(contentsOfFile: options.boundaries, encoding: .utf8),
            let era = try await opened.province.books.current().atlas.gazetteer.eras.last
        {
            let shapes = try await opened.province.reference.importBoundaries(
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
            _ = try await opened.province.intake.submit(sendings.form(worker), by: senders[worker].viewer)
        }
    }
}

/// A province that is ready to be asked.
struct Filled {
    var senders: [Sender]
    var codes: [String]
    var direct: Latencies
}
