import FieldReports
import LocalTime
import Office
import Operations
import Storage
import TestKit
import Testing

@Suite("Keeping house", .bothEngines)
struct KeepingHouseTests {
    @Test("IOC-02: the daily list has what nobody owns and what stands still, and nothing else")
    func nothingMissed() async throws {
        try await withProvince { test in
            let citizen = try await test.citizen()
            let officer = try await test.official(.agencyOfficer, at: .paHam, phone: "0912000001")
            let leader = try await test.official(.agencyLeader, at: .paHam, phone: "0912000002")
            let manager = try await test.official(.iocManager, phone: "0912000004")
            let silent = try await test.send(by: citizen)
            let done = try await test.send(by: citizen)
            try await test.province.handle(.accept, on: done, by: officer)
            try await test.answer(done, by: officer, and: leader)
            let ownerless = try await test.send(by: citizen)
            try await test.province.handle(.accept, on: ownerless, by: officer)
            // What no rule leads to: the row is written as it would be without an agency.
            try await test.province.store.write {
                try $0.run("UPDATE report SET lead_agency = NULL, status = 'submitted' WHERE id = \(ownerless.number)")
            }
            #expect(try await test.province.nothingMissed(by: manager).map(\.code) == [ownerless])
            test.clock.advance(.days(6))
            let moving = try await test.send(by: citizen)
            let found = try await test.province.nothingMissed(by: manager).map(\.code)
            #expect(Set(found) == [ownerless, silent])
            #expect(!found.contains(moving))
            await #expect(throws: AccountProblem.forbidden) { try await test.province.nothingMissed(by: officer) }
        }
    }

    @Test("the sweep takes ended sessions and old drafts, and leaves the rest")
    func sweep() async throws {
        try await withProvince { test in
            let citizen = try await test.citizen()
            let code = try await test.send(by: citizen)
            let old = try await test.province.signIn(phone: "0912345678", password: "suoi-nam-rom-mua-lu", code: nil)
            try await test.keepDraft("cu")
            test.clock.advance(.days(29))
            try await test.keepDraft("moi")
            let young = try await test.province.signIn(phone: "0912345678", password: "suoi-nam-rom-mua-lu", code: nil)
            try await test.province.sweep()
            #expect(try await test.drafts() == ["cu", "moi"])
            test.clock.advance(.hours(25))
            try await test.province.sweep()
            #expect(try await test.drafts() == ["moi"])
            #expect(try await test.province.signedIn(old.token) == nil)
            #expect(try await test.province.signedIn(young.token)?.viewer == citizen)
            let sessions: Int? = try await test.province.store.read {
                try $0.rows("SELECT COUNT(*) AS n FROM session").first?.get("n")
            }
            #expect(sessions == 1)
            #expect(try await test.stored(code) != nil)
        }
    }
}

extension TestProvince {
    fileprivate func keepDraft(_ key: String) async throws {
        let now = clock.now
        try await province.store.write { try $0.drafts.put(digest: key, body: "{}", at: now) }
    }

    fileprivate func drafts() async throws -> [String] {
        try await province.store.read {
            try $0.rows("SELECT key_digest FROM draft ORDER BY key_digest").map { try $0.get("key_digest") }
        }
    }
}
