import TestKit
import Testing

@testable import Storage

/// As `RefusedRowsTests`, of what makes the regulation known.
@Suite("The schema itself refuses, of letters, campaigns, bulletins, airings and warnings", .bothEngines)
struct RefusedOutreachRowsTests {
    @Test("CAM-02: a letter that went out without number and day, a number given to two, and more receipts than units")
    func letters() async throws {
        let none = ["number": "3", "register_number": "NULL", "register_day": "NULL"]
        func but(_ changes: [String: String]) -> Query {
            GoodRow.letter.but(none.merging(changes) { _, changed in changed })
        }
        try await refuse(
            .check,
            [
                but([:]), but(["status": "'cancelled'"]), but(["status": "'draft'", "register_number": "2"]),
                but(["status": "'draft'", "register_day": "2"]), but(["status": "'draft'", "received": "2"]),
                but(["status": "'draft'", "received": "-1"]),
                GoodRow.registerBook.but(["year": "2027", "last": "0"]),
                GoodRow.registered.but(["number": "0"]), GoodRow.registered.but(["number": "2", "is_by_hand": "2"]),
            ])
        try await refuse(
            .unique,
            [
                GoodRow.letter.insert, GoodRow.addressed.insert, GoodRow.registerBook.insert, GoodRow.outline.insert,
                GoodRow.registered.but(["number": "2"]), GoodRow.registered.but(["letter": "2"]),
            ])
        try await refuse(
            .foreignKey,
            [GoodRow.addressed.but(["letter": "9"]), GoodRow.registered.but(["number": "2", "letter": "9"])])
    }

    @Test(
        "CAM-07: a campaign that ends before it begins or asks for nothing, and units that reached more than there is")
    func campaigns() async throws {
        try await refuse(
            .check,
            [
                GoodRow.campaign.but(["id": "0"]), GoodRow.campaign.but(["id": "2", "version": "0"]),
                GoodRow.campaign.but(["id": "2", "last_day": "4"]), GoodRow.campaign.but(["id": "2", "weekly": "0"]),
                GoodRow.campaignUnit.but(["unit": "'v'", "reached": "2"]),
                GoodRow.campaignUnit.but(["unit": "'v'", "reached": "-1"]),
                GoodRow.campaignUnit.but(["unit": "'v'", "unread": "-1"]), GoodRow.evidence.but(["id": "0"]),
                GoodRow.message.but(["id": "0"]), GoodRow.message.but(["id": "2", "to_head": "2"]),
            ])
        try await refuse(
            .unique,
            [
                GoodRow.campaign.insert, GoodRow.campaignUnit.insert, GoodRow.campaignStation.insert,
                GoodRow.evidence.insert, GoodRow.message.insert,
            ])
        try await refuse(
            .foreignKey,
            [
                GoodRow.campaignUnit.but(["campaign": "9"]), GoodRow.campaignStation.but(["campaign": "9"]),
                GoodRow.evidence.but(["campaign": "9"]), GoodRow.message.but(["campaign": "9"]),
            ])
    }

    @Test("A0.26: a bulletin that its editor approved, or nobody; and states, priorities and days that mean nothing")
    func bulletins() async throws {
        for bulletin in GoodRow.bulletins {
            func but(_ changes: [String: String]) -> Query {
                bulletin.but(["number": "2"].merging(changes) { _, changed in changed })
            }
            try await refuse(
                .check,
                [
                    but(["approver": "1"]), but(["approver": "NULL"]), but(["state": "'played'"]),
                    but(["priority": "'urgent'"]), but(["valid_to": "4"]),
                ])
            try await refuse(.unique, [bulletin.insert])
            try await refuse(.foreignKey, [but(["editor": "9"]), but(["approver": "9"])])
        }
        try await refuse(.check, [GoodRow.soundWork.but(["take": "2", "tries": "-1"])])
        try await refuse(.unique, [GoodRow.soundWork.insert])
    }

    @Test("CAM-06: an airing that was heard at no time, or ended in a way that does not exist")
    func airings() async throws {
        func but(_ changes: [String: String]) -> Query {
            GoodRow.airing.but(["id": "2"].merging(changes) { _, changed in changed })
        }
        try await refuse(
            .check,
            [
                but(["started_at": "NULL"]), but(["ending": "'heard'"]), but(["priority": "'urgent'"]),
                but(["planned_end": "5"]), but(["is_unverified": "2"]), but(["is_disputed": "2"]),
            ])
        try await refuse(
            .unique,
            [GoodRow.stationKey.but(["id": "2"]), GoodRow.played.insert, GoodRow.seen.insert, GoodRow.playable.insert])
        try await refuse(
            .foreignKey,
            [
                GoodRow.slot.but(["id": "2", "created_by": "9"]), GoodRow.slot.but(["id": "2", "ended_by": "9"]),
                GoodRow.stationKey.but(["id": "2", "digest": "'e'", "made_by": "9"]),
                GoodRow.stationKey.but(["id": "2", "digest": "'e'", "revoked_by": "9"]),
                GoodRow.played.but(["report": "'q'", "airing": "9"]), GoodRow.seen.but(["station_key": "9"]),
            ])
    }

    @Test("A0.26: a warning that was called back before it was let go, or that waits for a second person in vain")
    func warnings() async throws {
        func but(_ changes: [String: String]) -> Query {
            GoodRow.warning.but(["id": "2"].merging(changes) { _, changed in changed })
        }
        try await refuse(
            .check,
            [
                but(["sent_at": "NULL"]), but(["is_pending": "0"]), but(["is_exercise": "2"]),
                but(["is_cancelled": "2"]), but(["is_pending": "2", "waits_since": "NULL"]),
            ])
        try await refuse(.unique, [GoodRow.interest.insert])
        try await refuse(.foreignKey, [GoodRow.interest.but(["account": "9"])])
    }
}
