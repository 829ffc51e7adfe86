import Foundation

/// What the figures were taken on: a figure without its machine says nothing.
enum Machine {
    static func line(folder: String) -> String {
        "\(ProcessInfo.processInfo.activeProcessorCount) cores of \(processor), \(memory), Linux \(kernel), disk \(disk(of: folder))"
    }

    static var isDebug: Bool {
        #if DEBUG
            true
        #else
            false
        #endif
    }

    /// How busy it was before we began: others' work makes every figure worse.
    static var load: String { read("/proc/loadavg").split(separator: " ").first.map(String.init) ?? "?" }

    private static var kernel: String { read("/proc/sys/kernel/osrelease") }

    private static var processor: String {
        let line = read("/proc/cpuinfo").split(separator: "\n").first { $0.hasPrefix("model name") }
        return line?.split(separator: ":").last.map { $0.trimmingCharacters(in: .whitespaces) } ?? "unknown make"
    }

    private static var memory: String {
        String(format: "%.0f GB", Double(ProcessInfo.processInfo.physicalMemory) / 1e9)
    }

    /// The mount that holds the folder: the longest that begins its path.
    private static func disk(of folder: String) -> String {
        let path = URL(fileURLWithPath: folder).standardizedFileURL.path
        let mounts = read("/proc/mounts").split(separator: "\n").map { $0.split(separator: " ") }
        let holding = mounts.filter { $0.count > 2 && ($0[1] == "/" || (path + "/").hasPrefix($0[1] + "/")) }
        return holding.max { $0[1].count < $1[1].count }.map { "\($0[0]) (\($0[2]))" } ?? "unknown"
    }

    private static func read(_ path: String) -> String {
        ((try? String(contentsOfFile: path, encoding: .utf8)) ?? "").trimmingCharacters(in: .whitespacesAndNewlines)
    }
}
