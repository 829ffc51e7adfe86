import FieldReports
import LocalTime
import Office
import Operations
import Storage
import TestKit
import Testing

@Suite("Keeping house", .bothEngines)
struct KeepingHouseTests {
    @Test("IOC-02: the list has what nobody owns and what nobody touches, whatever the clock did meanwhile")
    func nothingMissed() async throws {
        try await withProvince { test in
            let citizen = try await test.citizen()
            let officer = try await test.official(.agencyOfficer, at: .paHam, phone: "0912000001")
            let leader = try await test.official(.agencyLeader, at: .paHam, phone: "0912000002")
            let manager = try await test.official(.iocManager, phone: "0912000004")
            let silent = try await test.send(by: citizen)
            let done = try await test.send(by: citizen)
            try await test.province.cases.handle(.accept, on: done, by: officer)
            try await test.answer(done, by: officer, and: leader)
            let ownerless = try await test.send(by: citizen)
            try await test.province.cases.handle(.accept, on: ownerless, by: officer)
            // What no rule leads to: the row is written as it would be without an agency.
            try await test.province.store.write {
                try $0.run("UPDATE report SET lead_agency = NULL, status = 'submitted' WHERE id = \(ownerless.number)")
            }
            #expect(try await test.forgotten(by: manager) == [ownerless])
            for _ in 1...6 {
                test.clock.advance(.days(1))
                try await test.province.duties.elapseDue()
            }
            let reminders = try await test.events(silent)["reminded"] ?? 0
            #expect(reminders > 0, "the clock did something, and it is no sign of life")
            let moving = try await test.send(by: citizen)
            let found = try await test.forgotten(by: manager)
            #expect(Set(found) == [ownerless, silent])
            #expect(!found.contains(moving))
        }
    }

    @Test("IOC-02: of each standstill the IOC managing agency is told once, and again after somebody has acted")
    func untouched() async throws {
        try await withProvince { test in
            let citizen = try await test.citizen()
            let officer = try await test.official(.agencyOfficer, at: .paHam, phone: "0912000001")
            let manager = try await test.official(.iocManager, phone: "0912000004")
            let code = try await test.send(by: citizen)
            #expect(try await test.province.duties.noteUntouched() == 0)
            test.clock.advance(.days(6))
            #expect(try await test.province.duties.noteUntouched() == 1)
            #expect(try await test.province.duties.noteUntouched() == 0)
            try await test.province.duties.deliver()
            let account = try #require(manager.account)
            let lines = try await test.province.store.read { try $0.lines.latest(of: account) }
            #expect(lines.count { $0.words.contains(Flag.untouched.label(under: .starter)) } == 1)
            try await test.province.cases.handle(.accept, on: code, by: officer)
            #expect(try await test.stored(code)?.flags[.untouched] == nil)
            test.clock.advance(.days(6))
            #expect(try await test.province.duties.noteUntouched() == 1)
            #expect(try await test.events(code)["flagged"] == 2)
            #expect(try await test.differences() == [])
        }
    }

    @Test("the sweep takes ended sessions and old drafts, and leaves the rest")
    func sweep() async throws {
        try await withProvince { test in
            let citizen = try await test.citizen()
            let code = try await test.send(by: citizen)
            let old = try await test.province.accounts.signIn(
                phone: "0912345678", password: "suoi-nam-rom-mua-lu", code: nil)
            try await test.keepDraft("cu")
            test.clock.advance(.days(29))
            try await test.keepDraft("moi")
            let young = try await test.province.accounts.signIn(
                phone: "0912345678", password: "suoi-nam-rom-mua-lu", code: nil)
            try await test.province.duties.sweep()
            #expect(try await test.drafts() == ["cu", "moi"])
            test.clock.advance(.hours(25))
            try await test.province.duties.sweep()
            #expect(try await test.drafts() == ["moi"])
            #expect(try await test.province.accounts.signedIn(old.token) == nil)
            #expect(try await test.province.accounts.signedIn(young.token)?.viewer == citizen)
            let sessions: Int? = try await test.province.store.read {
                try $0.rows("SELECT COUNT(*) AS n FROM session").first?.get("n")
            }
            #expect(sessions == 1)
            #expect(try await test.stored(code) != nil)
        }
    }
}

extension TestProvince {
    fileprivate func forgotten(by viewer: Viewer) async throws -> [ReportCode] {
        try await province.cases.work(.forgotten, among: [.forgotten], for: viewer).rows.map(\.summary.code)
    }

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
