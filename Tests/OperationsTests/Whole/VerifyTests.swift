import FieldReports
import LocalTime
import Office
import Operations
import Storage
import TestKit
import Testing

@Suite("The history gives the row", .bothEngines)
struct VerifyTests {
    @Test(
        "a column that was changed by hand is found",
        arguments: [
            "status = 'closed'", "visibility = 'public'", "is_hidden = 1", "is_restricted = 1", "is_pilot = 1",
            "is_assisted = 1", "category = 'khac'", "unit_era = '2020-01-01'", "unit_code = '00000'",
            "latitude = 21.5", "longitude = 103.1", "cell = 1", "urgent_kind = 'fire'", "acknowledged_at = 1",
            "channel = 'open311'", "lead_agency = 'ioc'", "received_at = received_at + 1",
            "submitted_at = submitted_at + 1", "deadline_day = deadline_day + 1", "answered_at = 1",
            "rating = 'satisfied'", "notice_owed_since = 1", "pending = 3", "wakes_at = wakes_at + 1",
            "place_words = 'Bản khác'", "shown_description = 'Lời khác'", "version = version + 1",
            "first_limit_day = first_limit_day + 1", "was_on_time = 1", "is_late = 1",
            "touched_at = 1", "recurs = 1", "is_extended = 1", "urgent_since = 1", "urgency_weighed_at = 1",
            "acknowledged_by = 1", "awaits_lead = 1", "awaits_centre = 1", "owes_feedback = 1",
            "review_by = 'overseer'", "decision_review_by = 'overseer'", "objection_by = 'overseer'",
            "moderation_owed_since = NULL",
            "first_answered_at = 1", "first_outcome = 'explained'", "outcome = 'explained'", "refused_late_at = 1",
            "hidings = 1", "hidden_at = 1", "hidings_reviewed = 1", "hidings_overturned = 1",
            "hidings_near_limit = 1", "hidings_after_bad_rating = 1", "openings = 1", "opened_at = 1",
            "reporter = (SELECT MIN(id) FROM person WHERE id <> reporter)",
            "submitted_by = (SELECT MIN(id) FROM account WHERE id <> submitted_by)",
            "body = replace(body, 'bùn đất', 'cát')",
        ])
    func changedColumn(change: String) async throws {
        try await withProvince { test in
            _ = try await test.official(.iocOperator, phone: "0912000003")
            let citizen = try await test.citizen()
            _ = try await test.send(by: citizen)
            #expect(try await test.differences() == [])
            try await test.province.store.write { try $0.run("UPDATE report SET \(raw: change)") }
            #expect(try await test.differences().count == 1, "\(change)")
        }
    }

    @Test("an event that was changed or taken away is found", arguments: ["first", "middle", "last", "all", "changed"])
    func changedHistory(which: String) async throws {
        try await withProvince { test in
            let citizen = try await test.citizen()
            _ = try await test.send(by: citizen)
            let remove: Query =
                switch which {
                case "first": "DELETE FROM event WHERE sequence = 1"
                case "middle": "DELETE FROM event WHERE sequence = 2"
                case "last": "DELETE FROM event WHERE sequence = (SELECT MAX(sequence) FROM event)"
                case "all": "DELETE FROM event"
                default: "UPDATE event SET body = replace(body, 'bùn đất', 'cát') WHERE sequence = 1"
                }
            // The database itself refuses it, until somebody takes its guards away.
            await #expect(throws: StorageError.self) { try await test.province.store.write { try $0.run(remove) } }
            #expect(try await test.differences() == [])
            try await test.province.store.write { tx in
                let table: Query = tx.dialect.engine == .postgres ? " ON event" : ""
                for act in ["delete", "update"] { try tx.run("DROP TRIGGER event_no_\(raw: act)" + table) }
                try tx.run(remove)
            }
            #expect(try await test.differences().count == 1)
        }
    }

    @Test("a cooperation that no event knows is found")
    func cooperation() async throws {
        try await withProvince { test in
            let citizen = try await test.citizen()
            let code = try await test.send(by: citizen)
            try await test.province.store.write {
                try $0.run("INSERT INTO cooperation (report, agency) VALUES (\(code.number), 'so-xay-dung')")
            }
            #expect(try await test.differences().count == 1)
        }
    }
}
