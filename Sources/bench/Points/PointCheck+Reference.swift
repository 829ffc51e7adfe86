import Foundation
import Territory

/// The other side: `Scripts/bench/points.py`, which asks GEOS the same.
extension PointCheck {
    private static let python = ".build/bench-tools/bin/python3"
    private static let script = "Scripts/bench/points.py"

    func check(_ asked: [Fixed], _ answers: [[String?]], _ eras: [Boundaries]) throws {
        let tools = [Self.python, Self.script]
        guard tools.allSatisfy(FileManager.default.fileExists) else {
            return table.say("Not compared: Scripts/set-up-bench installs the reference library.")
        }
        let file = work + "/points.csv"
        defer { try? FileManager.default.removeItem(atPath: file) }
        try write(asked, answers, eras, to: file)
        for said in try ask(file, eras) {
            table.fact(
                "  \(said.boundaries) against GEOS \(said.geos)",
                "\(said.points) points: \(said.inside) inside, \(said.outside) outside; "
                    + "\(said.disagreements) disagreements, \(said.farther) of them farther than 1 m from a border (must be 0)"
            )
            if said.disagreements > 0 {
                table.fact("  the farthest of them", String(format: "%.6f m from a border", said.farthest))
            }
            table.fact("  GEOS by itself", String(format: "%.0f a second, all at once", said.rate))
        }
    }

    private func write(_ asked: [Fixed], _ answers: [[String?]], _ eras: [Boundaries], to file: String) throws {
        var text = (["longitude", "latitude"] + eras.map(\.era)).joined(separator: ",") + "\n"
        for (index, point) in asked.enumerated() {
            text += "\(point.longitude),\(point.latitude)"
            for answer in answers { text += ",\(answer[index] ?? "")" }
            text += "\n"
        }
        try Data(text.utf8).write(to: URL(fileURLWithPath: file))
    }

    private func ask(_ file: String, _ eras: [Boundaries]) throws -> [Said] {
        let (process, output) = (Process(), Pipe())
        process.executableURL = URL(fileURLWithPath: Self.python)
        process.arguments = [Self.script, file] + eras.map { "\(land)/\($0.era).geojson" }
        process.standardOutput = output
        try process.run()
        let text = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return try text.split(separator: UInt8(ascii: "\n")).map { try JSONDecoder().decode(Said.self, from: $0) }
    }

    private struct Said: Decodable {
        let boundaries: String
        let points, inside, outside, disagreements, farther: Int
        let farthest, seconds: Double
        let geos: String

        var rate: Double { Double(points) / max(seconds, 1e-9) }
    }
}
