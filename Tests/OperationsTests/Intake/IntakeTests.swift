import FieldReports
import LocalTime
import Office
import Operations
import Outbound
import Storage
import StorageSQLite
import TestKit
import Testing

@Suite("Taking in", .bothEngines)
struct IntakeTests {
    @Test("pictures of another account, or of another report, are refused and leave nothing behind")
    func media() async throws {
        try await withProvince { test in
            let citizen = try await test.citizen()
            let other = try await test.citizen("Lò Thị Mai", phone: "0977000111")
            let id = try await test.photo(of: other)
            var form = SubmissionForm.culvert(at: test.clock.now)
            form.media = [MediaItem(id: id, kind: .photo, addedAt: test.clock.now, addedBy: .reporter)]
            let sent = form
            await #expect(throws: InvalidSubmission.self) { try await test.province.intake.submit(sent, by: citizen) }
            #expect(try await test.province.keeping.verify().reports == 0)
            _ = try await test.province.intake.submit(sent, by: other)
            await #expect(throws: InvalidSubmission.self) { try await test.province.intake.submit(sent, by: other) }
            #expect(try await test.province.keeping.verify().reports == 1)
        }
    }

    @Test("REP-36: a report that was sent again knows what it was, and the old one what it became")
    func resubmission() async throws {
        try await withProvince { test in
            let citizen = try await test.citizen()
            let officer = try await test.official(.agencyOfficer, at: .paHam, phone: "0912000001")
            let old = try await test.send(by: citizen)
            try await test.province.cases.handle(
                .refuse(code: .notAScene, ground: nil, reason: "Chưa rõ", guidance: "Hãy gửi ảnh hiện trường"), on: old,
                by: officer)
            var form = SubmissionForm.culvert(at: test.clock.now)
            form.resubmissionOf = old
            let new = try await test.send(form, by: citizen)
            #expect(try await test.stored(new)?.resubmissionOf == old)
            #expect(try await test.stored(old)?.resubmittedAs == new)

            // Not of another person's, and then there is no new report either.
            let other = try await test.citizen("Lò Thị Mai", phone: "0977000111")
            let sent = form
            await #expect(throws: NoSuchReport.self) { try await test.province.intake.submit(sent, by: other) }
            #expect(try await test.province.keeping.verify().reports == 2)
        }
    }
}

extension TestProvince {
    /// A picture that somebody has uploaded, as the table knows it.
    func photo(of viewer: Viewer) async throws -> String {
        let record = MediaRecord(
            id: province.freshName(), owner: viewer.account ?? AccountID(rawValue: 0), sha256: "00", kind: .photo,
            contentType: "image/jpeg", bytes: 1, width: 1, height: 1, seconds: nil, likeness: nil,
            createdAt: clock.now)
        try await province.store.write { try $0.media.insert(record) }
        return record.id
    }
}
