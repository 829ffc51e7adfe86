// Where the keys are kept: one file, outside the data folder, readable by the server's own account alone.

import Foundation

package struct KeyFile: Sendable {
    package let path: String

    /// - Parameter dataFolder: when given, a key file within it is refused: whoever copies the data must not get the key.
    package init(path: String, outside dataFolder: String? = nil) throws(VaultFailure) {
        self.path = resolved(path)
        guard let dataFolder else { return }
        guard !self.path.hasPrefix(resolved(dataFolder) + "/") else { throw .keyFileInsideData(path: path) }
    }

    package var exists: Bool { FileManager.default.fileExists(atPath: path) }

    func read() throws(VaultFailure) -> VaultKeys {
        guard exists else { throw .keyFileMissing(path: path) }
        do {
            return try KeyFileFormat.keys(from: Array(try Data(contentsOf: URL(fileURLWithPath: path))), path: path)
        } catch let failure as VaultFailure {
            throw failure
        } catch {
            throw .keyFileUnreadable(path: path, reason: "tài khoản chạy hệ thống không có quyền đọc hoặc ổ đĩa lỗi")
        }
    }

    /// Makes the file if there is none. Two nodes starting together agree on one: the second finds the first's.
    /// - Returns: whether it was made now.
    func createIfMissing() throws(VaultFailure) -> Bool {
        try writing {
            guard !exists else { return false }
            try DurableFile.write(try KeyFileFormat(.fresh()).text(), to: path)
            return true
        }
    }

    func rotate() throws(VaultFailure) -> VaultKeys {
        try writing {
            var keys = try read()
            keys.rotate()
            try DurableFile.write(try KeyFileFormat(keys).text(), to: path)
            return keys
        }
    }

    /// What is wrong with its permissions, if anything.
    func warning() -> VaultWarning? {
        let attributes = try? FileManager.default.attributesOfItem(atPath: path)
        guard let mode = (attributes?[.posixPermissions] as? NSNumber)?.uint16Value, mode & 0o077 != 0 else {
            return nil
        }
        return .openToOthers(path: path, mode: mode)
    }

    private func writing<Result>(_ body: () throws -> Result) throws(VaultFailure) -> Result {
        do {
            return try DurableFile.locked(path, body)
        } catch let failure as VaultFailure {
            throw failure
        } catch let failure as DurableFile.Failure {
            throw .keyFileNotWritten(path: path, reason: failure.reason)
        } catch {
            throw .keyFileNotWritten(path: path, reason: "lỗi không rõ")
        }
    }
}

/// The path without links or `..`; the file itself need not exist yet, nor its folder.
private func resolved(_ path: String) -> String {
    let url = URL(fileURLWithPath: path).standardizedFileURL
    let folder = url.deletingLastPathComponent().resolvingSymlinksInPath().path
    let whole = URL(fileURLWithPath: folder).appendingPathComponent(url.lastPathComponent)
    return whole.resolvingSymlinksInPath().path
}
