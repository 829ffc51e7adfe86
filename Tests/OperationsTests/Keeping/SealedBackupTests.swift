import Foundation
import Programs
import Storage
import TestKit
import Testing

@testable import Operations

@Suite(
    "Sealed backups", .bothEngines, .needs("age", where: Program.named("age") != nil))
struct SealedBackupTests {
    @Test("only the identity opens one, and a changed or cut one is refused")
    func roundTrip() async throws {
        try await withLivedIn { lived, folder in
            let (identity, recipient) = try keys(in: folder)
            let made = try await lived.backup(to: folder + "/b", for: recipient)
            #expect(made.path == folder + "/b.tar.age")
            #expect(try FileManager.default.contentsOfDirectory(atPath: folder).sorted() == ["b.tar.age", "identity"])
            let sealed = try Data(contentsOf: URL(fileURLWithPath: made.path))
            #expect(sealed.range(of: Data("manifest.json".utf8)) == nil)

            let target = try await Dialect.Engine.ofTest.emptyPlace(in: folder + "/new")
            var restore = Restore(of: made.path, into: target, folder: folder + "/new", at: lived.test.clock.now)
            await #expect(throws: KeepingProblem.identityNeeded) { try await restore.run() }
            restore.identity = try keys(in: folder + "/other").identity
            await #expect(throws: KeepingProblem.self) { try await restore.run() }
            restore.identity = identity
            for changed in [
                sealed.flipped(at: sealed.count / 2), sealed.flipped(at: sealed.count - 1), sealed.dropLast(9),
            ] {
                try changed.write(to: URL(fileURLWithPath: made.path))
                await #expect(throws: KeepingProblem.self) { try await restore.run() }
            }
            try await target.requireEmpty()
            #expect(Files.all(below: folder + "/new") == [])

            try sealed.write(to: URL(fileURLWithPath: made.path))
            let restored = try await restore.run()
            #expect(restored.manifest == made.manifest)
            #expect(
                Files.all(below: folder + "/new").filter { !$0.hasPrefix("media/") && $0 != "phananh.sqlite" } == [])
            let (tables, _, _) = try await target.content()
            let expected = try await lived.digests()
            #expect(tables == expected)
        }
    }

    @Test("a recipient that age does not know is refused before anything is done")
    func unknownRecipient() async throws {
        try await withLivedIn { lived, folder in
            let error = await #expect(throws: KeepingProblem.self) {
                try await lived.backup(to: folder + "/b", for: "age1khong-phai-khoa")
            }
            #expect(error?.sentence.contains("age: error: ") == true)
            #expect(Files.all(below: folder) == [])
        }
    }

    private func keys(in folder: String) throws -> (identity: String, recipient: String) {
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let path = folder + "/identity"
        let keygen = try #require(Program.named("age-keygen"))
        try keygen.call(["--output", path]).run()
        let recipient = try keygen.call(["-y", path]).answer()
        return (path, recipient.split(whereSeparator: \.isNewline).map(String.init).last ?? "")
    }
}

extension Data {
    fileprivate func flipped(at place: Int) -> Data {
        var data = self
        data[place] ^= 1
        return data
    }
}
