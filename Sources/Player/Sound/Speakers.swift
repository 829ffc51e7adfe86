import Foundation

/// Where samples go: a sound card, a stream, a file.
package protocol Speakers: AnyObject {
    /// - Throws: what keeps them from being heard.
    func play(_ samples: [Int16]) throws
}

/// A file that grows by what is played: for trying out, and for a record of what was sent.
package final class WaveFile: Speakers {
    private let file: FileHandle
    private var bytes: Int

    package init(_ path: String) throws {
        if !FileManager.default.fileExists(atPath: path) {
            try Self.header(bytes: 0).write(to: URL(fileURLWithPath: path))
        }
        file = try FileHandle(forUpdating: URL(fileURLWithPath: path))
        bytes = max(Int(try file.seekToEnd()) - Self.header(bytes: 0).count, 0)
    }

    package func play(_ samples: [Int16]) throws {
        try file.seekToEnd()
        try file.write(
            contentsOf: Data(samples.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8(truncatingIfNeeded: $0 >> 8)] }))
        bytes += samples.count * 2
        // The header is right at any moment, for the player may be killed at any.
        try file.seek(toOffset: 0)
        try file.write(contentsOf: Self.header(bytes: bytes))
    }

    private static func header(bytes: Int) -> Data {
        func four(_ number: Int) -> [UInt8] { (0..<4).map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) } }
        func two(_ number: Int) -> [UInt8] {
            [UInt8(truncatingIfNeeded: number), UInt8(truncatingIfNeeded: number >> 8)]
        }
        let rate = Meter.rate
        return Data(
            Array("RIFF".utf8) + four(36 + bytes) + Array("WAVEfmt ".utf8) + four(16) + two(1) + two(1) + four(rate)
                + four(rate * 2) + two(2) + two(16) + Array("data".utf8) + four(bytes))
    }
}

/// A program that takes samples and makes them heard: ffmpeg to ALSA or to an Icecast mount. It is started again when it
/// has ended.
package final class ProgramSpeakers: Speakers {
    private let program: String
    private let arguments: [String]
    private var running: (process: Process, input: FileHandle)?

    package init(_ program: String, _ arguments: [String]) { (self.program, self.arguments) = (program, arguments) }

    package func play(_ samples: [Int16]) throws {
        let input = try running.flatMap { $0.process.isRunning ? $0.input : nil } ?? start()
        try input.write(
            contentsOf: Data(samples.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8(truncatingIfNeeded: $0 >> 8)] }))
    }

    private func start() throws -> FileHandle {
        let (process, pipe) = (Process(), Pipe())
        process.executableURL = URL(fileURLWithPath: program)
        process.arguments = arguments
        process.standardInput = pipe
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        try? pipe.fileHandleForReading.close()
        running = (process, pipe.fileHandleForWriting)
        return pipe.fileHandleForWriting
    }
}

extension ProgramSpeakers {
    private static let taking = ["-v", "error", "-f", "s16le", "-ar", "\(Meter.rate)", "-ac", "1", "-i", "pipe:0"]

    package static func alsa(_ device: String, ffmpeg: String) -> ProgramSpeakers {
        ProgramSpeakers(ffmpeg, taking + ["-f", "alsa", device])
    }

    package static func icecast(_ address: String, ffmpeg: String) -> ProgramSpeakers {
        ProgramSpeakers(
            ffmpeg, taking + ["-c:a", "libmp3lame", "-b:a", "96k", "-content_type", "audio/mpeg", "-f", "mp3", address])
    }
}
