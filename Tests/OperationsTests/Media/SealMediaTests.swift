import Foundation
import Media
import Operations
import TestKit
import Testing

@Suite("What a former version kept plain is sealed", .bothEngines)
struct SealMediaTests {
    @Test("A0.11: seal-media seals it once, leaves no draft, also none of a run that was stopped")
    func sealed() async throws {
        try await withProvince { test in
            let file = try await test.province.library.arrivingFile(NodesTests.dot)
            _ = try await test.province.attachments.take(file, by: try await test.citizen())
            let original = "\(test.folder)/media/\(ShelfName.original(ContentHash(of: NodesTests.dot)))"
            try Data(NodesTests.dot).write(to: URL(fileURLWithPath: original))
            let scratch = test.folder + "/sealing"
            try FileManager.default.createDirectory(atPath: scratch, withIntermediateDirectories: true)
            try Data(NodesTests.dot).write(to: URL(fileURLWithPath: scratch + "/.draft-1"))

            #expect(
                try await test.province.keeping.sealMedia(in: scratch)
                    == MediaSealed(contents: 1, sealed: 1))
            #expect(try Data(contentsOf: URL(fileURLWithPath: original)) != Data(NodesTests.dot))
            #expect(!FileManager.default.fileExists(atPath: scratch))
            #expect(try await test.province.keeping.verifyMedia().faults == [])
            #expect(try await test.province.keeping.sealMedia(in: scratch).sealed == 0)
        }
    }
}
