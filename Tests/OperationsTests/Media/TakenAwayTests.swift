import FieldReports
import Foundation
import Media
import Office
import Operations
import TestKit
import Testing

@Suite("What was taken away before it was sent is gone", .bothEngines)
struct TakenAwayTests {
    @Test("A0.18: a dropped upload leaves neither original nor picture, and cannot be sent any more")
    func dropped() async throws {
        try await withProvince { test in
            let attachments = test.province.attachments
            let citizen = try await test.citizen()
            let id = try await attachments.startUpload(length: Int64(NodesTests.dot.count), by: citizen).id
            let state = try await attachments.appendUpload(id, at: 0, Self.once(NodesTests.dot), by: citizen)
            #expect(state.media?.id == id)
            #expect(!Self.kept(test).isEmpty)
            try await attachments.dropUpload(id, by: citizen)
            #expect(Self.kept(test) == [])

            var form = SubmissionForm.culvert(at: test.clock.now)
            form.media = [MediaItem(id: id, kind: .photo, addedAt: test.clock.now, addedBy: .reporter)]
            await #expect(throws: (any Error).self) { _ = try await test.send(form, by: citizen) }
        }
    }

    @Test("A0.18: nobody takes back what is another's or was sent; the same picture of somebody else stays")
    func others() async throws {
        try await withProvince { test in
            let attachments = test.province.attachments
            let (one, other) = (try await test.citizen(), try await test.citizen("Lò Thị Mai", phone: "0987000111"))
            let mine = try await attachments.take(Self.file(test), by: one)
            let theirs = try await attachments.take(Self.file(test), by: other)
            try await attachments.takeBack(theirs.id, by: one)
            var form = SubmissionForm.culvert(at: test.clock.now)
            form.media = [theirs]
            let code = try await test.send(form, by: other)
            try await attachments.takeBack(theirs.id, by: other)
            try await attachments.takeBack(mine.id, by: one)
            #expect(try await attachments.show(theirs.id, of: code, size: .display, for: other).file.length > 0)
            #expect(try await test.province.keeping.verifyMedia().faults == [])
            #expect(try await test.province.keeping.verifyMedia().media == 1)
        }
    }

    private static func file(_ test: TestProvince) async throws -> ArrivingFile {
        try await test.province.library.arrivingFile(NodesTests.dot)
    }

    private static func once(_ bytes: [UInt8]) -> AsyncStream<[UInt8]> {
        AsyncStream { continuation in
            continuation.yield(bytes)
            continuation.finish()
        }
    }

    private static func kept(_ test: TestProvince) -> [String] {
        let all = FileManager.default.enumerator(atPath: test.folder + "/media")?.allObjects as? [String] ?? []
        return all.filter { $0.hasPrefix("originals/") || $0.hasPrefix("derived/") }.filter { $0.utf8.count > 60 }
    }
}
