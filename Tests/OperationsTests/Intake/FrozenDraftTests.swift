import FieldReports
import Foundation
import LocalTime
import Office
import Operations
import Storage
import Territory
import TestKit
import Testing

@Suite("A draft that a released program kept", .bothEngines)
struct FrozenDraftTests {
    private static let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "StorageTests/Stored/Frozen/draft.json")

    @Test("REP-08: is read by its owner alone, says what it said, and is sent")
    func sent() async throws {
        try await withProvince(at: "2026-04-04T09:15:00+07:00") { test in
            let key = try await kept(in: test)
            let owner = Viewer(account: AccountID(rawValue: 8_176_225_893_637_670_185))
            let draft = try #require(try await test.province.intake.draft(key, for: owner))
            #expect(try await test.province.intake.draft(key, for: .anyone) == nil)
            #expect(draft.requestKey == "0929fa2f0fec3c8f17ce5b9c4df0bdfb" && draft.urgencyAsked)
            #expect(draft.form.category == "cap_thoat_nuoc" && draft.form.placeWords == "Gần cầu treo, bản Huổi Hạ")
            #expect(draft.form.unit == UnitKey(era: "2025-07-01", code: "03193") && draft.form.undertaking)

            // Written again it loses nothing
            try await test.province.intake.keep(draft, under: key, by: owner)
            #expect(try await test.province.intake.draft(key, for: owner) == draft)

            let citizen = try await test.citizen()
            let code = try await test.province.intake.submit(
                draft.form, by: citizen, request: RequestKey(key: draft.requestKey, digest: "bản nháp")
            ).seen.face.code
            let report = try #require(try await test.stored(code))
            #expect(report.observedAt == Instant("2026-04-04T02:03:00+07:00"))
            let history = try await test.province.store.read { try $0.events.of(code) }
            #expect(Report(replaying: history) == report)
            #expect(try await test.differences() == [])
        }
    }

    /// The frozen text in place of a draft that was just begun.
    private func kept(in test: TestProvince) async throws -> DraftKey {
        let text = try String(contentsOf: Self.file, encoding: .utf8)
        let open = test.province.intake.freshDraft()
        try await test.province.intake.keep(open.draft, under: open.key, by: .anyone)
        try await test.province.store.write { try $0.run("UPDATE draft SET body = \(text)") }
        return open.key
    }
}
