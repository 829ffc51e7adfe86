// The command-line tools with which tests make pictures and films, and look into them.

import Foundation
import TestKit

enum Tools {
    /// What ffmpeg writes to a file of that extension.
    static func ffmpeg(_ arguments: [String], _ name: String) throws -> [UInt8] {
        let folder = try TestFolder()
        let path = folder.path + "/" + name
        try Tool.run("ffmpeg", ["-nostdin", "-v", "error"] + arguments + [path])
        return try contents(path)
    }

    static func ffprobe(_ bytes: [UInt8], _ arguments: [String]) throws -> String {
        let folder = try TestFolder()
        let path = try folder.file("probed", bytes)
        return String(decoding: try Tool.run("ffprobe", ["-v", "error"] + arguments + [path]), as: UTF8.self)
    }

    /// The same picture in another format, by its extension.
    static func converted(_ picture: [UInt8], to name: String) throws -> [UInt8] {
        let folder = try TestFolder()
        let path = folder.path + "/" + name
        try Tool.run("vips", ["copy", try folder.file("picture.png", picture), path])
        return try contents(path)
    }

    /// The picture's pixels, three bytes each.
    static func pixels(_ picture: [UInt8]) throws -> [UInt8] {
        let folder = try TestFolder()
        let path = try folder.file("picture.jpg", picture)
        return try Tool.run("ffmpeg", ["-v", "error", "-i", path, "-f", "rawvideo", "-pix_fmt", "rgb24", "-"])
    }
}
