import LocalTime
import TestKit
import Testing

@testable import Storage

/// What the domain would never write the database does not take either, whoever writes it: a fault in the program, a
/// migration, or somebody with a client of their own.
@Suite("The schema itself refuses", .bothEngines)
struct RefusedRowsTests {
    @Test("people without a name, a telephone of two accounts, and kinds that do not exist")
    func people() async throws {
        try await refuse(
            .check,
            [
                GoodRow.person.but(["id": "2", "sealed": "NULL"]),
                GoodRow.account.but(["id": "3", "phone_digest": "'e'", "kind": "'robot'"]),
                GoodRow.code.but(["purpose": "'verified'"]),
                GoodRow.registration.but(["handle_digest": "'i'", "kind": "'official'"]),
            ])
        try await refuse(
            .unique,
            [
                GoodRow.account.but(["id": "3"]), GoodRow.appointment.insert, GoodRow.claimed.but(["account": "2"]),
                GoodRow.audit.insert,
            ])
        try await refuse(
            .foreignKey,
            [
                GoodRow.account.but(["id": "3", "phone_digest": "'e'", "person": "9"]),
                GoodRow.appointment.but(["account": "9"]), GoodRow.claimed.but(["person": "9"]),
            ])
    }

    @Test("A0.26: a change of the rules that one person made alone, or that was taken up without having been agreed")
    func rules() async throws {
        let undecided = ["id": "2", "decided_by": "NULL", "decided_at": "NULL", "is_agreed": "NULL"]
        func but(_ changes: [String: String]) -> Query {
            GoodRow.ruleChange.but(undecided.merging(changes) { _, changed in changed })
        }
        try await refuse(
            .check,
            [
                but(["decided_by": "2", "decided_at": "1"]), but(["decided_by": "2"]), but(["is_agreed": "1"]),
                but(["decided_by": "1", "decided_at": "1", "is_agreed": "0"]),
                but(["decided_by": "2", "decided_at": "1", "is_agreed": "0", "taken_up_at": "2"]),
                but(["taken_up_at": "2"]), but(["rewoken_at": "3"]),
            ])
        try await refuse(.unique, [GoodRow.ruleChange.but(["id": "2"]), GoodRow.book.insert])
        try await refuse(.foreignKey, [but(["proposed_by": "9"])])
    }

    @Test("REP-21: a report with its agency that has none, and words that mean nothing")
    func reports() async throws {
        let other = ["id": "2", "request_key": "'l'"]
        func but(_ name: String, _ value: String) -> Query {
            GoodRow.report.but(other.merging([name: value]) { _, changed in changed })
        }
        try await refuse(
            .check,
            [
                but("lead_agency", "NULL"), but("status", "'draft'"), but("visibility", "'secret'"),
                but("is_hidden", "2"),
                but("is_restricted", "2"), but("is_pilot", "2"), but("is_assisted", "2"), but("is_late", "2"),
                but("was_on_time", "2"), but("recurs", "2"), but("is_extended", "2"), but("awaits_lead", "2"),
                but("awaits_centre", "2"), but("owes_feedback", "2"), but("unit_code", "'03194'"),
                but("urgent_kind", "'storm'"), but("rating", "'good'"),
                GoodRow.agency.but(["code": "'b'", "unit_era": "'e'"]),
                GoodRow.category.but(["code": "'d'", "is_active": "2"]),
                GoodRow.media.but(["id": "'n'", "kind": "'text'"]),
                GoodRow.media.but(["id": "'n'", "subject": "NULL"]),
                GoodRow.upload.but(["id": "'v'", "length": "0"]),
            ])
        try await refuse(
            .foreignKey,
            [
                but("lead_agency", "'b'"), but("category", "'d'"), but("reporter", "9"), but("submitted_by", "9"),
                GoodRow.agency.but(["code": "'b'", "successor": "'d'"]), GoodRow.cooperation.but(["agency": "'b'"]),
                GoodRow.media.but(["id": "'n'", "owner": "9"]), GoodRow.follow.but(["report": "9"]),
            ])
    }

    @Test("one request that makes two reports, or is answered twice, and an event that is written twice or numbered 0")
    func once() async throws {
        try await refuse(
            .unique,
            [
                GoodRow.report.but(["id": "2"]), GoodRow.answered.insert, GoodRow.event.insert, GoodRow.journal.insert,
                GoodRow.follow.insert, GoodRow.cooperation.insert,
            ])
        try await refuse(.check, [GoodRow.event.but(["sequence": "0"]), GoodRow.journal.but(["sequence": "0"])])
        try await refuse(.foreignKey, [GoodRow.event.but(["report": "9"]), GoodRow.answered.but(["account": "9"])])
    }
}
