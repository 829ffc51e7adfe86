import Foundation

/// A disk of a few megabytes in memory, for those who may mount one.
func mount(_ folder: String, megabytes: Int) -> Bool {
    run("mount", "-t", "tmpfs", "-o", "size=\(megabytes)m", "tmpfs", folder)
}

@discardableResult
func run(_ command: String...) -> Bool {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = command
    process.standardError = FileHandle.nullDevice
    do { try process.run() } catch { return false }
    process.waitUntilExit()
    return process.terminationStatus == 0
}

/// Whether this machine lets us try: asked once, by doing it.
let canMount: Bool = {
    let folder = FileManager.default.temporaryDirectory.path + "/phananh-mount-" + UUID().uuidString
    guard (try? FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)) != nil else {
        return false
    }
    defer { try? FileManager.default.removeItem(atPath: folder) }
    return mount(folder, megabytes: 1) && run("umount", folder)
}()
