import LocalTime
import Office
import Outreach
import Storage
import TestKit
import Testing

@testable import Operations

/// Letters, campaigns and the like are their histories; the rows beside them are only how lists find them.
@Suite("IOC-02: rows beside a history", .bothEngines)
struct ListingTests {
    /// What a careless hand, or a faulty program, might leave in each table.
    private static let wrongs = [
        "letter": "UPDATE letter SET subject = subject || '.'",
        "letter_unit": "UPDATE letter_unit SET received_at = COALESCE(received_at, 0) + 1",
        "register": "UPDATE register SET day = day + 1",
        "outline": "UPDATE outline SET changed_at = changed_at + 1",
        "bulletin": "UPDATE bulletin SET title = title || '.'",
        "bulletin_exercise": "UPDATE bulletin_exercise SET valid_to = valid_to + 1",
        "campaign": "UPDATE campaign SET weekly = weekly + 1",
        "campaign_unit": "UPDATE campaign_unit SET unread = unread + 1",
        "campaign_station": "DELETE FROM campaign_station",
        "campaign_evidence": "UPDATE campaign_evidence SET state = 'confirmed'",
        "campaign_message": "UPDATE campaign_message SET read_at = COALESCE(read_at, 0) + 1",
        "airing": "UPDATE airing SET title = title || '.'",
        "warning": "UPDATE warning SET headline = headline || '.'",
    ]

    /// Rows that nothing has happened to.
    private static let strays = [
        "outline": """
        INSERT INTO outline (number, version, status, title, editions, began_at, changed_at)
        VALUES (77, 1, 'draft', 'x', 0, 1, 1)
        """,
        "warning": """
        INSERT INTO warning (id, version, is_exercise, begun_at, headline, expires_at, is_cancelled, is_pending)
        VALUES (77, 1, 0, 1, 'x', 1, 0, 0)
        """,
    ]

    private static var listed: Set<String> {
        Set(
            Letter.listings.map(\.table) + Outline.listings.map(\.table) + Campaign.listings.map(\.table)
                + Bulletin.listings.map(\.table) + ExerciseBulletin.listings.map(\.table)
                + Airing.listings.map(\.table) + Warning.listings.map(\.table))
    }

    @Test(
        "verify finds a row of a letter, an outline, a bulletin, a campaign, an airing or a warning that says otherwise"
    )
    func wrong() async throws {
        #expect(Self.listed.subtracting(Self.wrongs.keys) == [], "a table that this test does not know")
        try await withLivedIn { lived, _ in
            #expect(try await lived.test.province.keeping.verify().differences == [])
            for (table, wrong) in Self.wrongs {
                #expect(try await found(after: wrong, in: lived.test.province).isEmpty == false, "\(table)")
            }
            for (table, stray) in Self.strays {
                let found = try await found(after: stray, in: lived.test.province)
                #expect(found.count == 1 && found[0].contains("77"), "\(table): \(found)")
            }
            #expect(try await lived.test.province.keeping.verify().differences == [])
        }
    }

    @Test("verify finds what stations may play of a bulletin, where it is not what was approved", .needsFFmpeg)
    func playable() async throws {
        try await withProvince { test in
            let editor = try await test.official(.bulletinEditor, phone: "0912000011")
            let approver = try await test.official(.bulletinApprover, phone: "0912000012")
            let bulletins = test.province.bulletins
            let bulletin = try await test.submitted(bulletins, by: editor)
            try await bulletins.perform(.approve, on: bulletin.number, by: approver)
            #expect(try await test.province.keeping.verify().differences == [])
            for wrong in ["UPDATE playable SET to_day = to_day + 1", "DELETE FROM playable"] {
                #expect(try await found(after: wrong, in: test.province).count == 1, "\(wrong)")
            }
            try await bulletins.perform(.withdraw(words: "Đã cũ."), on: bulletin.number, by: approver)
            #expect(try await test.province.keeping.verify().differences == [])
            let again = "UPDATE playable SET ended_at = NULL"
            #expect(try await found(after: again, in: test.province).count == 1)
        }
    }

    /// What `verify` says after this, which is then undone.
    private func found(after wrong: String, in province: Province) async throws -> [String] {
        struct Undone: Error { let found: [String] }
        let keeping = province.keeping
        do {
            try await province.store.write { tx in
                try tx.run(Query(raw: wrong))
                let law = try Law(tx)
                throw Undone(found: try keeping.areas.values.flatMap { try $0.differences(law, tx) })
            }
            return []
        } catch let undone as Undone { return undone.found }
    }
}
