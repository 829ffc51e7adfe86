import Foundation
import Harness

/// `phananh serve` in a process of its own, on a port of its own.
final class Node {
    let port: Int
    private let log: String
    private let process: Process

    init(_ ground: Ground, port: Int, gateway: Gateway) throws {
        self.port = port
        log = ground.folder + "/log-\(port)"
        let messages = [
            "PHANANH_SMS_URL": "http://127.0.0.1:\(gateway.port)/", "PHANANH_SMS_TOKEN": Gateway.token,
        ]
        process = try Nursery.start(
            Program.path, ["serve", "--port", "\(port)"] + ground.options, environment: Program.environment(messages),
            output: try Program.output(to: log))
    }

    var isRunning: Bool { process.isRunning }
    var number: Int32 { process.processIdentifier }

    /// Waits for the first 200 of /readyz.
    func waitUntilReady(within seconds: Double = 90) throws {
        let end = nanoseconds() + UInt64(seconds * 1e9)
        while true {
            guard process.isRunning else { throw HarnessFailure.said("the program ended by itself:\n\(lastWords)") }
            if let connection = try? Connection(port: port, patience: 30),
                let answer = try? connection.ask(Request.get("/readyz")), answer.status == 200
            {
                return
            }
            guard nanoseconds() < end else { throw HarnessFailure.said("not ready after \(seconds) s:\n\(lastWords)") }
            usleep(2000)
        }
    }

    /// Gone at once, in the middle of whatever it does.
    func kill() {
        Foundation.kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
    }

    /// Asked to end, and waited for.
    ///
    /// - Returns: its exit code, or nil when it had to be killed.
    func end(within seconds: Double = 60) -> Int32? {
        process.terminate()
        let end = nanoseconds() + UInt64(seconds * 1e9)
        while process.isRunning {
            guard nanoseconds() < end else {
                kill()
                return nil
            }
            usleep(5000)
        }
        return process.terminationReason == .exit ? process.terminationStatus : nil
    }

    /// What it logged last.
    var lastWords: String {
        let text = (try? String(contentsOfFile: log, encoding: .utf8)) ?? ""
        return text.split(separator: "\n").suffix(12).joined(separator: "\n")
    }

    /// What it logged as its own fault, each sort once, with how often.
    static func complaints(of ground: Ground, port: Int) -> [(String, Int)] {
        let text = (try? String(contentsOfFile: ground.folder + "/log-\(port)", encoding: .utf8)) ?? ""
        var sorts: [String: Int] = [:]
        for line in text.split(separator: "\n") where line.contains(" error ") || line.contains("Fatal error") {
            // A client that hangs up, and a database that is away, are what this is about.
            guard !line.contains("stream ended at an unexpected time"), !line.contains("storage unavailable") else {
                continue
            }
            let sort = line.replacing(/[0-9A-Fa-f-]{6,}|PA[0-9]{6}-[0-9A-Z]{6}/, with: "…").split(
                separator: " ", maxSplits: 1
            ).last.map(String.init)
            sorts[sort ?? String(line), default: 0] += 1
        }
        return sorts.sorted { $0.value > $1.value }.prefix(10).map { ($0.key, $0.value) }
    }

    /// A port that nobody listens on at this moment.
    static func freePort() throws -> Int {
        let listening = try Listener()
        return listening.port
    }
}
