import Foundation
import Harness

/// A server in a process of its own, so that what it takes is its own: its memory, its start.
final class Child {
    let port: Int
    /// Until the first answer came, from nothing.
    let startMilliseconds: Double
    private let process: Process
    private let input: Pipe

    init(serving place: Place?, first path: String) throws {
        let began = nanoseconds()
        let (process, input, output) = (Process(), Pipe(), Pipe())
        process.executableURL = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
        process.arguments =
            ["serve"] + (place.map { ["--folder", $0.folder] } ?? [])
            + (place?.database.map { ["--database", $0] } ?? [])
        process.standardInput = input
        process.standardOutput = output
        try process.run()
        self.process = process
        self.input = input
        do {
            port = try Self.port(output.fileHandleForReading)
            let answer = try Connection(port: port).ask(Request.get(path))
            guard answer.status == 200 else { throw HarnessFailure.said("\(path) answered \(answer.status)") }
        } catch {
            process.terminate()
            process.waitUntilExit()
            throw error
        }
        startMilliseconds = Double(nanoseconds() - began) / 1e6
    }

    /// Ends it and waits until it has ended.
    func end() {
        try? input.fileHandleForWriting.close()
        process.waitUntilExit()
    }

    /// In MB: what is in memory now (`VmRSS`), or was at most (`VmHWM`).
    func memory(_ name: String) -> Double {
        let status = (try? String(contentsOfFile: "/proc/\(process.processIdentifier)/status", encoding: .utf8)) ?? ""
        let line = status.split(separator: "\n").first { $0.hasPrefix(name) }
        let kilobytes = line.flatMap { Double($0.split(whereSeparator: \.isWhitespace).dropFirst().first ?? "") }
        return (kilobytes ?? 0) / 1024
    }

    private static func port(_ output: FileHandle) throws -> Int {
        var text = ""
        while !text.contains("\n") {
            let more = output.availableData
            if more.isEmpty { throw HarnessFailure.said("the server ended before it listened") }
            text += String(decoding: more, as: UTF8.self)
        }
        return text.split(whereSeparator: \.isWhitespace).last.flatMap { Int($0) } ?? 0
    }
}
