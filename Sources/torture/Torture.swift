import ArgumentParser

/// `torture`: proves that what the program has acknowledged is never lost, whatever is killed under it, and that several
/// nodes are one province. It drives the real program over real HTTP, as telephones and officers do.
@main
struct Torture: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Kills what serves a province, again and again, and counts what was lost.",
        subcommands: [Kills.self, Nodes.self, Flood.self])
}
