import ArgumentParser
import Foundation

/// `bench`: the figures of this machine, taken in one run, each beside the limit it is measured by. It asserts nothing.
@main
struct Bench: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Prints what this machine does: its own limits, and the program's share of them.",
        subcommands: [Measure.self, Points.self, Words.self, Airings.self, Serve.self], defaultSubcommand: Measure.self)
}

struct Measure: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "measure", abstract: "Measures everything once.")

    @Option(help: "Reports in the province.") var reports = 100_000
    @Option(help: "The engine: sqlite, postgres, or both.") var engine = EngineChoice.both
    @Option(help: "Connections, and callers of what is measured without a network.") var connections = 32
    @Option(help: "Seconds for each measure.") var seconds = 3.0
    @Option(help: "Where to work; on the disk that is to be measured.") var folder = "var/bench"
    @Option(help: "Boundaries of the communes (GeoJSON), used when the file is there.")
    var boundaries = "../shared/data/ranh_gioi/xa_tu_2025-07-01.geojson"
    @OptionGroup var points: PointOptions
    @OptionGroup var words: WordOptions
    @OptionGroup var airings: AiringOptions

    enum EngineChoice: String, ExpressibleByArgument { case sqlite, postgres, both }

    func validate() throws {
        guard reports > 0, (1...1000).contains(connections), (0.1...60).contains(seconds) else {
            throw ValidationError("--reports at least 1, --connections 1 to 1000, --seconds 0.1 to 60")
        }
    }

    func run() async throws {
        let work = try workFolder(in: folder)
        defer { try? FileManager.default.removeItem(atPath: work) }
        try await Run(options: self, work: work).run()
    }
}

struct PointOptions: ParsableArguments {
    @Option(help: "Random points that are placed in both eras.") var points = 1_000_000
    @Option(help: "Folder with the full boundaries of both eras.") var land = "../shared/data/ranh_gioi"

    func validate() throws {
        guard points > 0 else { throw ValidationError("--points at least 1") }
    }
}

/// `bench points`: that section alone.
struct Points: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "points", abstract: "Places random points and holds the answers against GEOS.")

    @OptionGroup var options: PointOptions
    @Option(help: "Where to work.") var folder = "var/bench"

    func run() throws {
        let work = try workFolder(in: folder)
        defer { try? FileManager.default.removeItem(atPath: work) }
        if Machine.isDebug { Table().say("Build: DEBUG. The speed says nothing about the program in use.") }
        try PointCheck(points: options.points, land: options.land, work: work, table: Table()).run()
    }
}

struct WordOptions: ParsableArguments {
    @Option(help: "Made-up reports with what they are (CSV).")
    var texts = "../shared/data/phan_anh/phan_anh_mau.csv"
}

/// `bench words`: that section alone.
struct Words: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "words", abstract: "Asks the classifier about texts it has not seen, beside a plain learner.")

    @OptionGroup var options: WordOptions
    @Option(help: "Where to work.") var folder = "var/bench"

    func run() throws {
        let work = try workFolder(in: folder)
        defer { try? FileManager.default.removeItem(atPath: work) }
        if Machine.isDebug { Table().say("Build: DEBUG. The speed says nothing about the program in use.") }
        try WordsCheck(file: options.texts, work: work, table: Table()).run()
    }
}

struct AiringOptions: ParsableArguments {
    @Option(help: "Stations whose airings of a year are reckoned.") var stations = 129

    func validate() throws {
        guard (1...10_000).contains(stations) else { throw ValidationError("--stations 1 to 10000") }
    }
}

/// `bench airings`: that section alone.
struct Airings: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "airings", abstract: "Reckons how often each station was heard, over a year.")

    @OptionGroup var options: AiringOptions

    func run() {
        if Machine.isDebug { Table().say("Build: DEBUG. The speed says nothing about the program in use.") }
        ComplianceCheck(stations: options.stations, table: Table()).run()
    }
}

private func workFolder(in folder: String) throws -> String {
    let work = URL(fileURLWithPath: folder).standardizedFileURL.path + "/\(getpid())"
    try FileManager.default.createDirectory(atPath: work, withIntermediateDirectories: true)
    return work
}
