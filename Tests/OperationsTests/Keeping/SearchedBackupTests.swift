import FieldReports
import Foundation
import Media
import Office
import Outbound
import TestKit
import Testing

@testable import Operations

/// On SQLite alone: its backup is a file that can be read byte by byte, where a server's is packed.
@Suite("A backup, searched byte by byte")
struct SearchedBackupTests {
    @Test("A0.11, REP-16: holds no part of a State secret's picture, and neither name nor telephone of who sent it")
    func searched() async throws {
        try await withProvince { test in
            let folder = try TemporaryStore.makeFolder()
            defer { try? FileManager.default.removeItem(atPath: folder) }
            let picture = NodesTests.dot
            let citizen = try await test.citizen("Vừ Thị Chứ Ly", phone: "0987654321")
            var form = SubmissionForm.culvert(at: test.clock.now)
            let file = try await test.province.library.arrivingFile(picture)
            form.media = [try await test.province.attachments.take(file, by: citizen)]
            let code = try await test.send(form, by: citizen)
            let operator_ = try await test.official(.iocOperator, phone: "0912000001")
            let secret = Command.moderate(.keptBack(code: .stateSecret, reason: "Chụp công trình quốc phòng"))
            try await test.province.cases.handle(secret, on: code, by: operator_)
            try await test.province.accounts.askRecovery(phone: "0987654321")
            try await test.province.duties.deliver()
            _ = try await Backup(
                of: test.temporary.place, media: test.folder + "/media", to: folder + "/b", at: test.clock.now
            ).run()

            var held = Data()
            for name in Files.all(below: folder + "/b") {
                held += try Data(contentsOf: URL(fileURLWithPath: folder + "/b/" + name))
            }
            // What is searched is the backup, and searching finds what is there.
            #expect(held.range(of: Data("Chụp công trình quốc phòng".utf8)) != nil)
            for words in ["Vừ Thị Chứ Ly", "Chứ Ly", "0987654321", "84987654321", "987654321"] {
                for form in [words, words.decomposedStringWithCanonicalMapping] {
                    #expect(held.range(of: Data(form.utf8)) == nil, "\(words)")
                }
            }
            for start in stride(from: 8, to: picture.count - 12, by: 4) {
                #expect(held.range(of: Data(picture[start..<start + 12])) == nil, "bytes from \(start)")
            }
        }
    }
}
