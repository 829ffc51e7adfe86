import Foundation

/// A folder that is gone when the torture ends.
enum Workplace {
    /// - Parameter isKept: its logs are wanted afterwards.
    static func make(isKept: Bool) throws -> String {
        let folder = FileManager.default.temporaryDirectory.path + "/phananh-torture-\(getpid())"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        if isKept {
            say("Everything stays in \(folder).")
        } else {
            Ending.shared.add { try? FileManager.default.removeItem(atPath: folder) }
        }
        Ending.shared.watch()
        return folder
    }
}
