import ArgumentParser
import Foundation

/// `bench`: the figures of this machine, taken in one run, each beside the limit it is measured by. It asserts nothing.
@main
struct Bench: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Prints what this machine does: its own limits, and the program's share of them.",
        subcommands: [Measure.self, Serve.self], defaultSubcommand: Measure.self)
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

    enum EngineChoice: String, ExpressibleByArgument { case sqlite, postgres, both }

    func validate() throws {
        guard reports > 0, (1...1000).contains(connections), (0.1...60).contains(seconds) else {
            throw ValidationError("--reports at least 1, --connections 1 to 1000, --seconds 0.1 to 60")
        }
    }

    func run() async throws {
        let work = URL(fileURLWithPath: folder).standardizedFileURL.path + "/\(getpid())"
        try FileManager.default.createDirectory(atPath: work, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: work) }
        try await Run(options: self, work: work).run()
    }
}
