// The file that holds the keys: how it is made, shared, refused and complained about.

import Foundation
import Testing

@testable import Outbound

@Suite("The key file")
struct KeyFileTests {
    @Test("The first start makes it, for its owner alone, and says to keep it")
    func firstStart() throws {
        try inFolder { folder in
            let path = folder + "/secrets/vault.json"
            let (_, warnings) = try Vault.unlock(KeyFile(path: path), mayCreate: true)
            #expect(warnings == [.created(path: path)])
            #expect(try permissions(path) == 0o600)
            #expect(try permissions(folder + "/secrets") == 0o700)
            #expect(try Vault.unlock(KeyFile(path: path), mayCreate: true).warnings.isEmpty)
            #expect(!FileManager.default.fileExists(atPath: path + ".new"))
        }
    }

    @Test("A second start opens what the first one sealed, looks up alike and signs alike")
    func secondStart() throws {
        try inFolder { folder in
            let file = try KeyFile(path: folder + "/vault.json")
            let first = try Vault.unlock(file, mayCreate: true).vault
            let second = try Vault.unlock(file, mayCreate: false).vault
            let phone = try #require(Contact(phone: "0912 345 678"))
            #expect(try second.open(first.seal([1, 2, 3], context: "c"), context: "c") == [1, 2, 3])
            #expect(first.digest(of: phone) == second.digest(of: phone))
            #expect(first.pepper.digest([1], purpose: "p") == second.pepper.digest([1], purpose: "p"))
            #expect(first.signingKey.id == second.signingKey.id)
        }
    }

    @Test("A missing file is not replaced where records exist already")
    func missing() throws {
        try inFolder { folder in
            let file = try KeyFile(path: folder + "/vault.json")
            #expect(throws: VaultFailure.keyFileMissing(path: file.path)) { try Vault.unlock(file, mayCreate: false) }
            #expect(!file.exists)
        }
    }

    @Test("A file that others may read opens, with a warning", arguments: [0o640, 0o604, 0o660] as [UInt16])
    func openToOthers(_ mode: UInt16) throws {
        try inFolder { folder in
            let file = try KeyFile(path: folder + "/vault.json")
            _ = try Vault.unlock(file, mayCreate: true)
            try FileManager.default.setAttributes([.posixPermissions: NSNumber(value: mode)], ofItemAtPath: file.path)
            #expect(try Vault.unlock(file, mayCreate: false).warnings == [.openToOthers(path: file.path, mode: mode)])
        }
    }

    @Test("A key file within the data folder is refused, through a link too")
    func insideData() throws {
        try inFolder { folder in
            let data = folder + "/data"
            try FileManager.default.createDirectory(atPath: data + "/keys", withIntermediateDirectories: true)
            try FileManager.default.createSymbolicLink(atPath: folder + "/link", withDestinationPath: data + "/keys")
            for path in [data + "/vault.json", data + "/keys/../vault.json", folder + "/link/vault.json"] {
                #expect(throws: VaultFailure.keyFileInsideData(path: path)) { try KeyFile(path: path, outside: data) }
            }
            _ = try KeyFile(path: folder + "/data-keys.json", outside: data)
        }
    }

    @Test("Several nodes starting at once agree on one file")
    func together() async throws {
        let folder = try newFolder()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let file = try KeyFile(path: folder + "/vault.json")
        let signers = try await withThrowingTaskGroup(of: String.self) { group in
            for _ in 0..<8 { group.addTask { try Vault.unlock(file, mayCreate: true).vault.signingKey.id } }
            return try await group.reduce(into: Set<String>()) { $0.insert($1) }
        }
        #expect(signers.count == 1)
    }

    @Test("A key that one node adds is found by another that started before")
    func rotationElsewhere() throws {
        try inFolder { folder in
            let file = try KeyFile(path: folder + "/vault.json")
            let here = try Vault.unlock(file, mayCreate: true).vault
            let there = try Vault.unlock(file, mayCreate: false).vault
            let old = there.seal([1], context: "c")
            try there.rotate()
            #expect(try here.open(there.seal([2], context: "c"), context: "c") == [2])
            #expect(here.newestKeyID == there.newestKeyID)
            #expect(try here.open(old, context: "c") == [1])
            #expect(try permissions(file.path) == 0o600)
        }
    }
}

@Suite("A key file that is not right")
struct WrongKeyFileTests {
    @Test(
        "is called damaged, without a word of what is in it",
        arguments: ["", "{}", "không phải JSON", #"{"version": 1, "sealing": []}"#])
    func damaged(_ text: String) throws {
        let failure = #expect(throws: VaultFailure.self) {
            try KeyFileFormat.keys(from: Array(text.utf8), path: "/k")
        }
        #expect(failure?.code == "vaultKeyFileDamaged")
    }

    @Test("of a later version is called newer, not damaged")
    func newer() {
        #expect(throws: VaultFailure.keyFileNewer(path: "/k", version: 2)) {
            try KeyFileFormat.keys(from: Array(#"{"version": 2, "keys": "otherwise"}"#.utf8), path: "/k")
        }
    }

    @Test("with a key that does not fit its name is refused")
    func mistyped() throws {
        var format = KeyFileFormat(.fresh())
        format.sealing[0].key[0] ^= 1
        let text = try format.text()
        let failure = #expect(throws: VaultFailure.self) { try KeyFileFormat.keys(from: text, path: "/k") }
        #expect(failure?.sentence.contains("không khớp tên") == true)
    }

    @Test("with a short key is refused")
    func short() throws {
        var format = KeyFileFormat(.fresh())
        format.blindIndex = Data([1, 2, 3])
        let text = try format.text()
        #expect(throws: VaultFailure.self) { try KeyFileFormat.keys(from: text, path: "/k") }
    }
}

// MARK: - Folders

private func newFolder() throws -> String {
    let folder = FileManager.default.temporaryDirectory.resolvingSymlinksInPath().path + "/vault-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    return folder
}

private func inFolder(_ body: (String) throws -> Void) throws {
    let folder = try newFolder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try body(folder)
}

private func permissions(_ path: String) throws -> UInt16? {
    (try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? NSNumber)?.uint16Value
}
