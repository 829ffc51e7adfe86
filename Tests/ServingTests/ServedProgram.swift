import Foundation
import Harness
import Testing

/// `phananh serve` as it is started, over a folder of its own; it ends with this process, however that ends.
final class ServedProgram {
    let port: Int
    let folder: String
    private let process: Process
    private let gateway: Gateway

    init(_ settings: [String: String] = [:]) throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("serving-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let program = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
            .appendingPathComponent("phananh").path
        let log = FileManager.default.createFile(atPath: folder + "/log", contents: nil)
        try #require(log)
        gateway = try Gateway()
        port = try Listener().port
        self.folder = folder
        let environment = [
            "PATH": "/usr/local/bin:/usr/bin:/bin", "LC_ALL": "C.UTF-8", "PHANANH_SMS_TOKEN": Gateway.token,
            "PHANANH_SMS_URL": "http://127.0.0.1:\(gateway.port)/", "PHANANH_STOP_NOTICE": "1",
            "PHANANH_STOP_DRAIN": "3",
        ].merging(settings) { _, own in own }
        process = try Nursery.start(
            program, ["serve", "--data", folder + "/data", "--key-file", folder + "/key", "--port", "\(port)"],
            environment: environment, output: FileHandle(forWritingTo: URL(fileURLWithPath: folder + "/log")))
        try waitUntilReady()
    }

    deinit {
        if process.isRunning { kill(process.processIdentifier, SIGKILL) }
        process.waitUntilExit()
        try? FileManager.default.removeItem(atPath: folder)
    }

    var log: String { (try? String(contentsOfFile: folder + "/log", encoding: .utf8)) ?? "" }
    var isRunning: Bool { process.isRunning }

    func connect(patience: Double = 60) throws -> Connection { try Connection(port: port, patience: patience) }

    private func waitUntilReady() throws {
        let end = Date.now.addingTimeInterval(120)
        while true {
            try #require(process.isRunning && Date.now < end, "it does not serve: \(log)")
            if let answer = try? connect(patience: 5).ask(Request.get("/readyz")), answer.status == 200 { return }
            usleep(20_000)
        }
    }

    /// Told to end, as a service manager does.
    func tellToEnd() { kill(process.processIdentifier, SIGTERM) }

    /// - Returns: how many seconds it took, and its exit code; nil where it did not end in that time.
    func waitUntilEnded(within seconds: Double) -> Int32? {
        let end = Date.now.addingTimeInterval(seconds)
        while process.isRunning, Date.now < end { usleep(10_000) }
        return process.isRunning ? nil : process.terminationStatus
    }

    /// Memory that it holds, in megabytes: now, or the most so far.
    func memory(most: Bool = false) throws -> Int {
        let status = try String(contentsOfFile: "/proc/\(process.processIdentifier)/status", encoding: .utf8)
        let line = status.split(separator: "\n").first { $0.hasPrefix(most ? "VmHWM:" : "VmRSS:") }
        return (line?.split(whereSeparator: \.isWhitespace).dropFirst().first.flatMap { Int($0) } ?? 0) / 1024
    }

    /// A citizen who registers over the wire; gives the token.
    func citizen(_ phone: String = "0390000777") throws -> String {
        let begun = try post(
            "/api/v1/accounts", #"{"fullName":"Lò Văn Thử","phone":"\#(phone)","password":"mat-khau-dai"}"#)
        let registration = try #require(begun.member("registration"), "\(begun.text)")
        let number = "+84" + phone.dropFirst()
        let end = Date.now.addingTimeInterval(30)
        var code: String?
        while code == nil, Date.now < end {
            usleep(20_000)
            let text = gateway.messages.keys.first { $0.to == number }?.text
            code = text?.firstMatch(of: /[0-9]{6}/).map { String($0.output) }
        }
        let sent = try #require(code, "no code came: \(log)")
        let session = try post(
            "/api/v1/accounts/verification",
            #"{"phone":"\#(phone)","code":"\#(sent)","registration":"\#(registration)"}"#)
        return try #require(session.member("token"), "\(session.text)")
    }

    private func post(_ path: String, _ json: String) throws -> WireAnswer {
        try connect().ask(Request.made("POST", path, [("content-type", "application/json")], body: Array(json.utf8)))
    }
}

extension WireAnswer {
    /// A text of its JSON object.
    func member(_ name: String) -> String? {
        (try? JSONSerialization.jsonObject(with: Data(body)) as? [String: Any])?[name] as? String
    }
}
