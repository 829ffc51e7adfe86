package import Foundation
package import Outreach

/// Who tells the player what to play, and hears of it.
package protocol StationServer: Sendable {
    func feed() async throws -> StationFeed
    func sound(_ address: String) async throws -> Data
    func send(_ log: StationLog) async throws -> StationLog.Answer
}

/// A folder that somebody carries to a station without network: the programme and its files in it, and what was played
/// is written back for the way home.
package struct CarriedFolder: StationServer {
    private let path: String

    package init(_ path: String) { self.path = path }

    package func feed() throws -> StationFeed {
        try JSONDecoder().decode(
            StationFeed.self, from: Data(contentsOf: URL(fileURLWithPath: path + "/programme.json")))
    }

    package func sound(_ address: String) throws -> Data {
        let name = address.split(separator: "/").last.map(String.init) ?? ""
        return try Data(contentsOf: URL(fileURLWithPath: path + "/sounds/" + name))
    }

    package func send(_ log: StationLog) throws -> StationLog.Answer {
        for line in log.lines {
            let name = line.report.id.filter { $0.isLetter || $0.isNumber || $0 == "-" }
            try JSONEncoder().encode(line).write(
                to: URL(fileURLWithPath: path + "/log-\(name).json"), options: .atomic)
        }
        return StationLog.Answer(
            received: log.clock, lines: log.lines.map { StationLog.Outcome(id: $0.report.id, state: .kept) })
    }
}
