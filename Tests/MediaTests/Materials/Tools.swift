// The command-line tools with which tests make pictures and films, and look into them.

import Foundation
import Testing

enum Tools {
    static let hasVips = find("vips") != nil
    static let hasFFmpeg = find("ffmpeg") != nil && find("ffprobe") != nil

    static func find(_ name: String) -> String? {
        ["/usr/bin/", "/usr/local/bin/"].map { $0 + name }.first { FileManager.default.isExecutableFile(atPath: $0) }
    }

    @discardableResult
    static func run(_ name: String, _ arguments: [String]) throws -> [UInt8] {
        let process = Process()
        let output = Pipe()
        process.executableURL = URL(fileURLWithPath: try #require(find(name)))
        process.arguments = arguments
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
        let bytes = [UInt8](output.fileHandleForReading.readDataToEndOfFile())
        process.waitUntilExit()
        try #require(process.terminationStatus == 0, "\(name) \(arguments.joined(separator: " "))")
        return bytes
    }

    /// What ffmpeg writes to a file of that extension.
    static func ffmpeg(_ arguments: [String], _ name: String) throws -> [UInt8] {
        let folder = try TestFolder()
        let path = folder.path + "/" + name
        try run("ffmpeg", ["-nostdin", "-v", "error"] + arguments + [path])
        return try contents(path)
    }

    static func ffprobe(_ bytes: [UInt8], _ arguments: [String]) throws -> String {
        let folder = try TestFolder()
        let path = try folder.file("probed", bytes)
        return String(decoding: try run("ffprobe", ["-v", "error"] + arguments + [path]), as: UTF8.self)
    }

    /// The same picture in another format, by its extension.
    static func converted(_ picture: [UInt8], to name: String) throws -> [UInt8] {
        let folder = try TestFolder()
        let path = folder.path + "/" + name
        try run("vips", ["copy", try folder.file("picture.png", picture), path])
        return try contents(path)
    }

    /// The picture's pixels, three bytes each.
    static func pixels(_ picture: [UInt8]) throws -> [UInt8] {
        let folder = try TestFolder()
        let path = try folder.file("picture.jpg", picture)
        return try run("ffmpeg", ["-v", "error", "-i", path, "-f", "rawvideo", "-pix_fmt", "rgb24", "-"])
    }
}
