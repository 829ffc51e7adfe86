import ArgumentParser

/// `phananh station`: what is played at a station, and the way of the programme to one without network and back.
struct StationCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "station", abstract: "Máy phát của một đài, và mang lịch phát đến đài không có mạng.",
        subcommands: [PlayCommand.self, CarryCommand.self, BringCommand.self], defaultSubcommand: PlayCommand.self)
}
