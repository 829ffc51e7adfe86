import ArgumentParser
import Foundation
import LocalTime
import Logging
import Office
import Operations
import Outbound

/// `phananh serve`: the whole system on one address, until it is told to stop.
struct Serve: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Phục vụ.")

    @OptionGroup var installation: Installation
    @Option(help: "Địa chỉ lắng nghe. (PHANANH_HOST)") var host: String?
    @Option(help: "Cổng lắng nghe. (PHANANH_PORT)") var port: Int?

    func run() async throws {
        var settings = try await installation.settings()
        settings.host = host ?? settings.host
        settings.port = port ?? settings.port
        let opening = Opening(settings)
        let (province, warnings) = try await opening.province()
        for warning in warnings { Lines.warn("! " + warning) }
        if let warning = try await province.books.current().law.calendar.horizonWarning(on: Opening.now().day) {
            Lines.warn("! " + warning.sentence)
        }
        try await Serving(province: province, settings: settings, log: opening.log).run()
    }
}
