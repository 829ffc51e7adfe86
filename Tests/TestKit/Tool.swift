// Command-line tools that some tests need, to make pictures and films and to look into them.

import Foundation
package import Testing

package enum Tool {
    package static func find(_ name: String) -> String? {
        ["/usr/bin/", "/usr/local/bin/"].map { $0 + name }.first { FileManager.default.isExecutableFile(atPath: $0) }
    }

    /// - Returns: what it wrote to its output.
    @discardableResult
    package static func run(_ name: String, _ arguments: [String]) throws -> [UInt8] {
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

    /// Where CI judges, every tool is there: a test that misses one runs and fails. Elsewhere it is skipped, and says why.
    package static func runs(
        where isPresent: Bool, in environment: [String: String] = ProcessInfo.processInfo.environment
    ) -> Bool {
        isPresent || environment["CI"] == "true"
    }
}

extension Trait where Self == ConditionTrait {
    package static func needs(_ tools: String...) -> Self {
        needs(tools.joined(separator: " and "), where: tools.allSatisfy { Tool.find($0) != nil })
    }

    package static func needs(_ what: String, where isPresent: Bool) -> Self {
        .enabled(
            if: Tool.runs(where: isPresent), "\(what) is missing: Scripts/set-up and Scripts/set-up-browser install it")
    }

    package static var needsVips: Self { needs("vips") }
    package static var needsFFmpeg: Self { needs("ffmpeg", "ffprobe") }
    package static var needsObjectServer: Self { needs("the object server", where: ObjectServer.isInstalled) }
}
