import FieldReports
import Foundation
import LocalTime
import Office
import Outbound
import Storage
import Synchronization
import TestKit
import Testing

@testable import Operations

@Suite("Backups of a province at work", .bothEngines)
struct BackupTests {
    @Test("a backup holds everything, and brings it back where nothing was")
    func whole() async throws {
        try await withLivedIn { lived, folder in
            let made = try await lived.backup(to: folder + "/b")
            #expect(made.manifest.reports == 4)
            #expect(made.manifest.missingMedia + made.manifest.damagedMedia == [])
            #expect(made.verification?.differences ?? [] == [])
            let name = lived.test.temporary.place.dumpName
            #expect(
                Files.all(below: folder + "/b").filter { !$0.hasPrefix("media/") }
                    == [name, "manifest.json", "manifest.json.sha256"])
            #expect(Files.all(below: folder) == Files.all(below: folder + "/b").map { "b/" + $0 })

            let target = try await Dialect.Engine.ofTest.emptyPlace(in: folder + "/new")
            let restored = try await Restore(
                of: folder + "/b", into: target, folder: folder + "/new", at: lived.test.clock.now
            ).run()
            #expect(restored.manifest == made.manifest)
            #expect(restored.verification.differences == [])
            #expect(restored.verification.reports == 4)
            let (tables, _, found) = try await target.content()
            let expected = try await lived.digests()
            #expect(tables == expected)
            #expect(found == 2)
            #expect(Files.all(below: folder + "/new/media") == Files.all(below: lived.media))
        }
    }

    @Test("while eight people send, a backup has all that was acknowledged before it, and nothing that nobody sent")
    func whileWriting() async throws {
        try await withProvince { test in
            let folder = try TemporaryStore.makeFolder()
            defer { try? FileManager.default.removeItem(atPath: folder) }
            var people: [Viewer] = []
            for number in 0..<8 { people.append(try await test.citizen(phone: "091234560\(number)")) }
            let sending = Sending(test, people)
            await sending.untilEachHasSent(3)
            let before = sending.acknowledged
            _ = try await Backup(
                of: test.temporary.place, media: folder + "/media", to: folder + "/b", at: test.clock.now
            ).run()
            let sent = try await sending.stop()

            let target = try await Dialect.Engine.ofTest.emptyPlace(in: folder + "/new")
            let restored = try await Restore(
                of: folder + "/b", into: target, folder: folder + "/new", at: test.clock.now
            ).run()
            let store = try await target.open()
            let kept: [Int64] = try await store.read { tx in try tx.rows("SELECT id FROM report").map { try $0[0] } }
            await store.close()
            let codes = Set(kept.map(ReportCode.init(number:)))
            #expect(codes.isSuperset(of: before))
            #expect(codes.isSubset(of: sent))
            #expect(restored.verification.reports == codes.count)
            #expect(restored.verification.differences == [])
            #expect(before.count >= 24)
        }
    }

    @Test("a rehearsal restores beside, finds everything equal, and leaves nothing")
    func rehearsed() async throws {
        try await withLivedIn { lived, folder in
            let made = try await lived.backup(to: folder + "/b", rehearsed: true)
            #expect(made.verification?.reports == 4)
            #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["b"])
            // The province that was rehearsed beside goes on.
            let differences = try await lived.test.differences()
            #expect(differences == [])
        }
    }

    @Test("a name that is taken is refused, and stays")
    func taken() async throws {
        try await withLivedIn { lived, folder in
            try Data("mine".utf8).write(to: URL(fileURLWithPath: folder + "/b"))
            await #expect(throws: KeepingProblem.exists(path: folder + "/b")) {
                try await lived.backup(to: folder + "/b")
            }
            #expect(Files.all(below: folder) == ["b"])
        }
    }

    @Test("two backups of one name do not meet, and what a stopped one left makes room")
    func underWay() async throws {
        try await withLivedIn { lived, folder in
            let other = try PartFolder(for: folder + "/b")
            try Data("half".utf8).write(to: URL(fileURLWithPath: other.path + "/database.dump"))
            await #expect(throws: KeepingProblem.underWay(path: folder + "/b")) {
                try await lived.backup(to: folder + "/b")
            }
            #expect(Files.all(below: folder) == ["b.part/database.dump"])
            withExtendedLifetime(other) {}
        }
        try await withLivedIn { lived, folder in
            let left = folder + "/b.part/media"
            try FileManager.default.createDirectory(atPath: left, withIntermediateDirectories: true)
            try Data("half".utf8).write(to: URL(fileURLWithPath: left + "/half"))
            _ = try await lived.backup(to: folder + "/b")
            #expect(!Files.all(below: folder).contains { $0.hasSuffix("half") })
        }
    }

    @Test("a medium that is named and not there is told, and the rest is kept")
    func missing() async throws {
        try await withLivedIn { lived, folder in
            try FileManager.default.removeItem(atPath: lived.media)
            let made = try await lived.backup(to: folder + "/b")
            #expect(made.manifest.missingMedia.count == 1)
            #expect(made.manifest.reports == 4)
        }
    }

    @Test("what a medium is in the backup does not change with the province's own")
    func linked() async throws {
        try await withLivedIn { lived, folder in
            _ = try await lived.backup(to: folder + "/b")
            try FileManager.default.removeItem(atPath: lived.media)
            _ = try Manifest.checked(in: folder + "/b") { _ in }
        }
    }
}

extension LivedIn {
    func backup(to path: String, rehearsed: Bool = false, for recipient: String? = nil) async throws -> Backup.Made {
        var backup = Backup(of: test.temporary.place, media: media, to: path, at: test.clock.now)
        (backup.isRehearsed, backup.recipient) = (rehearsed, recipient)
        return try await backup.run()
    }

}

/// People who send one report after the other until they are told to stop.
private final class Sending: Sendable {
    private let codes = Mutex<[[ReportCode]]>([])
    private let isOver = Atomic(false)
    private let (turns, turn) = AsyncStream.makeStream(of: Void.self)
    private let task: Mutex<Task<Void, any Error>?> = Mutex(nil)

    init(_ test: TestProvince, _ people: [Viewer]) {
        codes.withLock { $0 = people.map { _ in [] } }
        let sending = Task { [self] in
            try await withThrowingTaskGroup(of: Void.self) { group in
                for (number, person) in people.enumerated() {
                    group.addTask { [self] in
                        while !isOver.load(ordering: .relaxed) {
                            let code = try await test.send(by: person)
                            codes.withLock { $0[number].append(code) }
                            turn.yield()
                        }
                    }
                }
                try await group.waitForAll()
            }
        }
        task.withLock { $0 = sending }
    }

    var acknowledged: Set<ReportCode> { Set(codes.withLock { $0.joined() }) }

    func untilEachHasSent(_ count: Int) async {
        for await _ in turns where codes.withLock({ $0.allSatisfy { $0.count >= count } }) { return }
    }

    func stop() async throws -> Set<ReportCode> {
        isOver.store(true, ordering: .relaxed)
        try await task.withLock { $0 }?.value
        return acknowledged
    }
}
