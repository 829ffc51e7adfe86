// A real S3 server of our own on the loopback: another process, which checks signatures, and which ends with this one.

import Dispatch
import Foundation
package import Outbound

package final class ObjectServer: Sendable {
    /// Scripts/set-up-browser installs it; `make test` has it.
    package static let isInstalled = FileManager.default.isExecutableFile(atPath: python)

    /// One for all tests: they keep apart by prefix.
    package static let shared = Task { try await ObjectServer.start() }

    package let port: Int
    package static let accessKey = "AKIAPHANANHTESTS0001"
    package static let secretKey = "chi-dung-de-thu/khong+phai=khoa"
    package static let bucket = "phananh-thu"

    private let process: Process
    /// Held open: the server ends when it closes.
    private let input: Pipe

    /// - Parameter port: 0 for any that is free.
    package static func start(port: Int = 0) async throws -> ObjectServer {
        try await withCheckedThrowingContinuation { continuation in
            DispatchQueue.global().async { continuation.resume(with: Result { try ObjectServer(port: port) }) }
        }
    }

    private init(port: Int) throws {
        let (process, input, output) = (Process(), Pipe(), Pipe())
        process.executableURL = URL(fileURLWithPath: Self.python)
        process.arguments = [
            Self.root + "/Tests/ObjectServer/serve.py", "\(port)", Self.accessKey, Self.secretKey, Self.bucket,
        ]
        process.standardInput = input
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
        let said = Self.line(from: output.fileHandleForReading.fileDescriptor)
        guard let listening = Int(said.trimmingCharacters(in: .whitespacesAndNewlines)) else {
            throw NoServer(said: said)
        }
        (self.process, self.input, self.port) = (process, input, listening)
    }

    /// What a file handle's own reading does not survive is a signal, as when some other child of ours ends.
    private static func line(from descriptor: Int32) -> String {
        var said: [UInt8] = []
        var byte: UInt8 = 0
        while said.last != UInt8(ascii: "\n") {
            let count = read(descriptor, &byte, 1)
            if count < 0 && errno == EINTR { continue }
            guard count == 1 else { break }
            said.append(byte)
        }
        return String(decoding: said, as: UTF8.self)
    }

    package struct NoServer: Error { let said: String }

    package var endpoint: String { "http://127.0.0.1:\(port)" }

    /// Keys of its account, and a part of its bucket that is nobody else's.
    package func settings(
        prefix: String = UUID().uuidString, secretKey: String = secretKey, accessKey: String = accessKey,
        bucket: String = bucket
    ) throws -> S3Settings {
        try S3Settings(
            endpoint: endpoint, region: "us-east-1", bucket: bucket, accessKey: accessKey, secretKey: secretKey,
            prefix: prefix)
    }

    /// It is there, and says nothing.
    package func freeze() { kill(process.processIdentifier, SIGSTOP) }
    package func thaw() { kill(process.processIdentifier, SIGCONT) }

    /// At once, as when a machine loses its power. What it kept is lost.
    package func end() {
        kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
    }

    private static let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path
    private static let python = root + "/.build/browser/bin/python"
}

extension S3Retries {
    /// For tests in which the store does not answer: two short tries.
    package static var impatient: S3Retries {
        var retries = S3Retries()
        (retries.attempts, retries.firstPause, retries.patience) = (2, .milliseconds(5), .milliseconds(500))
        return retries
    }
}
