import Foundation

/// The project's own files, as a reader sees them.
enum Repository {
    static let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    static func files(under folder: String, ending: String) -> [URL] {
        let start = root.appendingPathComponent(folder)
        guard let all = FileManager.default.enumerator(at: start, includingPropertiesForKeys: nil) else { return [] }
        return all.compactMap { $0 as? URL }.filter { $0.path.hasSuffix(ending) && !$0.path.contains("/vendor/") }
            .sorted { $0.path < $1.path }
    }

    static func text(_ url: URL) -> String { (try? String(contentsOf: url, encoding: .utf8)) ?? "" }

    static func name(_ url: URL) -> String { String(url.path.dropFirst(root.path.count + 1)) }
}
