import FieldReports
import Foundation
import Media
import Office
import Operations
import Storage
import TestKit
import Testing

@Suite("Damage to media is noticed and said", .bothEngines)
struct MediaDamageTests {
    @Test("a torn picture is not shown; the log and the full check name it and its report")
    func torn() async throws {
        try await withProvince { test in
            let log = RecordingLog()
            let province = test.province(log: log.logger)
            let citizen = try await test.citizen()
            let item = try await province.attachments.take(
                try await province.library.arrivingFile(NodesTests.dot), by: citizen)
            let other = try await province.attachments.take(
                try await province.library.arrivingFile(NodesTests.dot), by: citizen)
            var form = SubmissionForm.culvert(at: test.clock.now)
            form.media = [item]
            let code = try await test.send(form, by: citizen)
            #expect(
                try await province.attachments.show(item.id, of: code, size: .display, for: citizen).file.length > 0)
            let well = try await province.keeping.verifyMedia()
            #expect(well.media == 2 && well.contents == 1 && well.faults == [])

            let hash = ContentHash(of: NodesTests.dot)
            let name = "\(ShelfName.derived(hash, .display))"
            try truncate("\(test.folder)/media/\(name)")
            await #expect(throws: MediaStoreError.damaged(name: name)) {
                try await province.attachments.show(item.id, of: code, size: .display, for: citizen)
            }
            await #expect(throws: MediaStoreError.damaged(name: name)) {
                try await province.attachments.own(other.id, .display, by: citizen)
            }
            #expect(log.lines.filter { $0.hasPrefix("error") && $0.contains("hash=\(hash)") }.count == 2)
            #expect(try await province.keeping.verifyMedia().faults == ["\(name): bị hỏng (phản ánh \(code))"])

            let original = "\(ShelfName.original(hash))"
            try FileManager.default.removeItem(atPath: "\(test.folder)/media/\(original)")
            #expect(
                try await province.keeping.verifyMedia().faults == [
                    "\(original): không còn (phản ánh \(code))", "\(name): bị hỏng (phản ánh \(code))",
                ])
        }
    }

    @Test("contents are walked to the last, a few at a time")
    func walked() async throws {
        try await withProvince { test in
            let citizen = try await test.citizen()
            let account = try #require(citizen.account)
            let hashes = (0..<450).map { ContentHash(of: Array("\($0)".utf8)).hex }
            try await test.province.store.write { tx in
                for (index, hash) in hashes.enumerated() {
                    try tx.media.insert(
                        MediaRecord(
                            id: "m\(index)", owner: account, sha256: hash, kind: .photo, contentType: "image/png",
                            bytes: 1, width: 1, height: 1, seconds: nil, likeness: nil, createdAt: test.clock.now))
                }
            }
            let found = try await test.province.keeping.verifyMedia()
            #expect(found.media == 450 && found.contents == 450)
            // Of each, the original and its facts are gone.
            #expect(found.faults.count == 900)
            #expect(found.faults.allSatisfy { $0.hasSuffix("không còn (chưa thuộc nội dung nào)") })
        }
    }

    private func truncate(_ path: String) throws {
        let file = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
        try file.truncate(atOffset: 100)
        try file.close()
    }
}
