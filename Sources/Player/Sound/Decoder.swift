import Foundation

/// A sound file as samples, in the time in which they are heard: ffmpeg reads it, whatever its format.
final class Decoder {
    private let process = Process()
    private let output = Pipe()

    /// - Parameter start: in seconds.
    /// - Throws: what keeps ffmpeg from being started.
    init(_ path: String, from start: Double, ffmpeg: String) throws {
        process.executableURL = URL(fileURLWithPath: ffmpeg)
        process.arguments =
            ["-v", "error", "-nostdin", "-re", "-ss", "\(start)", "-i", path]
            + ["-vn", "-ac", "1", "-ar", "\(Meter.rate)", "-f", "s16le", "pipe:1"]
        process.standardInput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        process.standardOutput = output
        try process.run()
        try? output.fileHandleForWriting.close()
    }

    /// About a tenth of a second; nil at the end.
    func next() -> [Int16]? {
        var bytes = Data()
        let wanted = Meter.step * 2
        while bytes.count < wanted {
            guard let more = try? output.fileHandleForReading.read(upToCount: wanted - bytes.count), !more.isEmpty
            else {
                break
            }
            bytes.append(more)
        }
        guard bytes.count >= 2 else { return nil }
        return stride(from: 0, to: bytes.count - 1, by: 2).map { index in
            Int16(
                bitPattern: UInt16(bytes[bytes.startIndex + index]) | UInt16(bytes[bytes.startIndex + index + 1]) << 8)
        }
    }

    /// - Returns: whether it read the file to its end.
    @discardableResult
    func end() -> Bool {
        if process.isRunning { process.terminate() }
        try? output.fileHandleForReading.close()
        process.waitUntilExit()
        return process.terminationReason == .exit && process.terminationStatus == 0
    }
}
