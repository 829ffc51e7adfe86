import FieldReports
import LocalTime
import Media
import Office
import Outreach
import Storage
import TestKit
import Testing

@testable import Operations

@Suite("Files of evidence", .bothEngines)
struct EvidenceFilesTests {
    private func withCampaign(
        _ body: (TestProvince, _ number: Int64, _ supervisor: Viewer, _ commune: Viewer) async throws -> Void
    ) async throws {
        try await withProvince { test in
            let supervisor = try await test.official(.outreachSupervisor, phone: "0912000001")
            let commune = try await test.official(.agencyOfficer, at: .paHam, phone: "0912000002")
            try await body(test, try await test.startCampaign(by: supervisor), supervisor, commune)
        }
    }

    @Test("CAM-08: files of evidence are one's own uploads, and seen by the unit and the readers alone")
    func files() async throws {
        try await withCampaign { test, number, supervisor, commune in
            guard let owner = commune.account else { return }
            let now = test.clock.now
            try await test.province.store.write { tx in
                for (id, account) in [("own", owner), ("other", supervisor.account ?? owner)] {
                    try tx.media.insert(MediaRecord(picture: id, of: account, at: now))
                }
            }
            let campaigns = test.province.campaigns
            func give(_ media: String) async throws {
                try await campaigns.perform(
                    .giveEvidence(Evidence(unit: "pa-ham", form: .poster, words: "Pa nô", media: [media])), on: number,
                    by: commune)
            }
            for id in ["other", "none"] {
                do {
                    try await give(id)
                    Issue.record("\(id) was taken")
                } catch let denial as CampaignDenial { #expect(denial.code == "unknownFile") }
            }
            try await give("own")
            let health = try await test.official(.agencyOfficer, at: "so-y-te", phone: "0912000003")
            await #expect(throws: NoSuchCampaign.self) {
                _ = try await campaigns.file("own", ofEvidence: 1, in: number, size: .display, for: health)
            }
            await #expect(throws: NoSuchCampaign.self) {
                _ = try await campaigns.file("other", ofEvidence: 1, in: number, size: .display, for: supervisor)
            }
            // The unit comes as far as the shelf, where these bytes do not lie; also of a file that an earlier program
            // named without binding it.
            for _ in 1...2 {
                await #expect(throws: MediaStoreError.self) {
                    _ = try await campaigns.file("own", ofEvidence: 1, in: number, size: .display, for: commune)
                }
                try await test.province.store.write {
                    try $0.run("UPDATE media SET subject_kind = NULL, subject = NULL WHERE id = 'own'")
                }
            }
        }
    }

    @Test("CAM-08, REP-16: a file of evidence is the campaign's, and can be used for nothing else")
    func oneSubject() async throws {
        try await withCampaign { test, number, _, commune in
            let owner = try #require(commune.account)
            let (campaign, code) = (Subject(Campaign.kind, number), try await test.send(by: try await test.citizen()))
            let now = test.clock.now
            try await test.province.store.write { tx in
                for id in ["f", "g"] {
                    try tx.media.insert(MediaRecord(picture: id, of: owner, at: now))
                }
                _ = try tx.media.attach("g", to: code.subject, owner: owner)
            }
            func give(_ media: String) async throws {
                try await test.province.campaigns.perform(
                    .giveEvidence(Evidence(unit: "pa-ham", form: .poster, words: "Pa nô", media: [media])), on: number,
                    by: commune)
            }
            await #expect(throws: CampaignDenial.self) { try await give("g") }
            try await give("f")
            let (subject, isTaken) = try await test.province.store.write { tx in
                (try tx.media.find("f")?.subject, try tx.media.attach("f", to: code.subject, owner: owner))
            }
            #expect(subject == campaign && !isTaken)
        }
    }
}

extension MediaRecord {
    fileprivate init(picture id: String, of owner: AccountID, at now: Instant) {
        self.init(
            id: id, owner: owner, sha256: String(repeating: "a", count: 64), kind: .photo, contentType: "image/jpeg",
            bytes: 1, width: 1, height: 1, seconds: nil, likeness: nil, createdAt: now)
    }
}
