package import Foundation
package import Outreach

/// A folder that somebody carries to a station without network: the programme and its files in it, and what was played
/// is written back for the way home.
package struct CarriedFolder: Sendable {
    package let path: String

    package init(_ path: String) { self.path = path }

    var programme: String { path + "/programme.json" }

    /// A report's own file, by its number. What cannot stand in a name is left out of it.
    func file(of report: String) -> String {
        path + "/log-\(report.filter { $0.isASCII && ($0.isLetter || $0.isNumber) || $0 == "-" }).json"
    }
}

/// To the player it is its server.
extension CarriedFolder: StationServer {
    package func feed() throws -> StationFeed {
        try JSONDecoder().decode(StationFeed.self, from: Data(contentsOf: URL(fileURLWithPath: programme)))
    }

    package func sound(_ address: String) throws -> Data {
        let name = address.split(separator: "/").last.map(String.init) ?? ""
        return try Data(contentsOf: URL(fileURLWithPath: path + "/sounds/" + name))
    }

    /// On the carried disk when it returns: the player forgets what was taken.
    package func send(_ log: StationLog) throws -> StationLog.Answer {
        for var line in log.lines {
            line.report.carried = true
            try DurableFile.write(try JSONEncoder().encode(line), to: file(of: line.report.id))
        }
        return StationLog.Answer(
            received: log.clock, lines: log.lines.map { StationLog.Outcome(id: $0.report.id, state: .kept) })
    }
}
