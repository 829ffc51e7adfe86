import Foundation
import LocalTime
import Office
import TestKit
import Testing

@Suite("Letters through the API", .bothEngines) struct LetterTests {
    private let text: [String: any Sendable] = [
        "symbol": "SVHTTDL-TTCS", "heading": "Sở Văn hóa, Thể thao và Du lịch", "subject": "đẩy mạnh tuyên truyền",
        "place": "Điện Biên",
        "bases": [
            [
                "kind": "Công văn", "number": "882", "symbol": "STTTT-CĐS", "day": "2023-06-09",
                "issuer": "Sở Thông tin và Truyền thông",
            ]
        ] as [[String: String]],
        "addressees": [
            ["words": "UBND các xã, phường", "kinds": ["communePeoplesCommittee"]] as [String: any Sendable]
        ],
        "paragraphs": ["Đề nghị phát bản tin."],
        "recipients": [["words": "Như trên", "purpose": "act"]] as [[String: String]],
        "signature": ["position": "Phó Giám đốc", "name": "Khoàng Thị Thử"] as [String: String],
    ]

    private func draft(_ api: Service, as token: String) async throws -> String {
        let made = try await api.post("/letters", ["issuer": "so-vhttdl", "text": text], as: token)
        try #require(made.status == 201, "\(made.text)")
        return try #require(made.member("id") as? String)
    }

    @Test(
        "CAM-02, CAM-03, CAM-12: drafted, submitted, approved by another, issued, received; each answer says what may follow"
    )
    func life() async throws {
        try await Service.run { api in
            let supervisor = try await api.official(.outreachSupervisor, phone: "0912000001")
            let leader = try await api.official(.agencyLeader, at: "so-vhttdl", phone: "0912000002")
            let commune = try await api.official(.agencyOfficer, at: .paHam, phone: "0912000003")
            let id = try await draft(api, as: supervisor)
            #expect(try await api.get("/letters/\(id)", as: commune).status == 404)
            let submitted = try await api.post("/letters/\(id)/submission", ["version": 1], as: supervisor)
            #expect(submitted.member("status") as? String == "submitted", "\(submitted.text)")
            #expect(try await api.post("/letters/\(id)/approval", [:], as: supervisor).status == 403)
            #expect(
                try await api.post("/letters/\(id)/approval", ["version": 1], as: leader).member("code") as? String
                    == "staleLetter")
            #expect(try await api.post("/letters/\(id)/approval", [:], as: leader).status == 200)
            let issued = try await api.post("/letters/\(id)/issue", [:], as: supervisor)
            #expect(
                issued.member("number") as? Int == 1 && issued.member("day") as? String == "2026-03-03",
                "\(issued.text)")
            let seen = try await api.get("/letters/\(id)", as: commune)
            #expect((seen.member("units") as? [Any])?.count == 1, "\(seen.text)")
            #expect(seen.member("text", "bases", "0", "day") as? String == "2023-06-09")
            let received = try await api.post("/letters/\(id)/receipt", [:], as: commune)
            #expect(received.member("units", "0", "receivedOn") as? String == "2026-03-03", "\(received.text)")
            let again = try await api.post("/letters/\(id)/receipt", [:], as: commune)
            #expect(again.status == 409 && again.member("code") as? String == "alreadyDone")
            let list = try await api.get("/letters?incoming=true", as: commune)
            #expect(list.member("letters", "0", "id") as? String == id && list.member("letters", "0", "units") == nil)
        }
    }

    @Test("A8: a number that is taken is 409 numberTaken, and the register tells why one was given up")
    func register() async throws {
        try await Service.run { api in
            let supervisor = try await api.official(.outreachSupervisor, phone: "0912000001")
            let leader = try await api.official(.agencyLeader, at: "so-vhttdl", phone: "0912000002")
            var ids: [String] = []
            for _ in 1...2 {
                let id = try await draft(api, as: supervisor)
                _ = try await api.post("/letters/\(id)/submission", [:], as: supervisor)
                _ = try await api.post("/letters/\(id)/approval", [:], as: leader)
                ids.append(id)
            }
            let paper: [String: any Sendable] = ["number": 7, "day": "2026-02-02"]
            #expect(try await api.post("/letters/\(ids[0])/issue", paper, as: supervisor).status == 200)
            let taken = try await api.post("/letters/\(ids[1])/issue", paper, as: supervisor)
            #expect(taken.status == 409 && taken.member("code") as? String == "numberTaken", "\(taken.text)")
            let ahead = try await api.post(
                "/letters/\(ids[1])/issue", ["number": 8, "day": "2026-03-04"], as: supervisor)
            #expect(ahead.status == 422 && ahead.member("code") as? String == "dayInFuture", "\(ahead.text)")
            _ = try await api.post("/letters/\(ids[0])/cancellation", ["reason": "Gửi nhầm"], as: leader)
            let register = try await api.get(
                "/letters/register?issuer=so-vhttdl&symbol=SVHTTDL-TTCS&year=2026", as: supervisor)
            #expect(register.member("entries", "0", "cancelled") as? String == "Gửi nhầm", "\(register.text)")
            #expect(register.member("next") as? Int == 8)
        }
    }

    @Test("Lists go page by page, a repeat under a key is the letter of then, and bad words are 422 by field")
    func pages() async throws {
        try await Service.run { api in
            let supervisor = try await api.official(.outreachSupervisor, phone: "0912000001")
            var ids: Set<String> = []
            for _ in 1...3 {
                ids.insert(try await draft(api, as: supervisor))
                api.test.clock.advance(.minutes(1))
            }
            let first = try await api.get("/letters?limit=2", as: supervisor)
            let next = try #require(first.member("next") as? String)
            let second = try await api.get("/letters?limit=2&after=\(next)", as: supervisor)
            let pages = [first, second].flatMap {
                ($0.member("letters") as? [[String: Any]] ?? []).compactMap { $0["id"] as? String }
            }
            #expect(Set(pages) == ids && pages.count == 3 && second.member("next") == nil)
            var bad = text
            bad["symbol"] = "CÓ DẤU CÁCH"
            let refused = try await api.post("/letters", ["issuer": "so-vhttdl", "text": bad], as: supervisor)
            #expect(refused.status == 422 && refused.problems.contains("badSymbol"), "\(refused.text)")
        }
    }

    @Test("CAM-05: an outline becomes an edition by two people, and every official reads its sections")
    func outlines() async throws {
        try await Service.run { api in
            let editor = try await api.official(.outreachSupervisor, phone: "0912000001")
            let approver = try await api.official(.bulletinApprover, phone: "0912000002")
            let commune = try await api.official(.agencyOfficer, at: .paHam, phone: "0912000003")
            let made = try await api.post(
                "/outlines",
                [
                    "title": "Quy chế 663", "subjects": ["663/QĐ-UBND"],
                    "definitions": ["title": "Từ ngữ", "body": "Là việc gửi tin."] as [String: String],
                    "sections": [["title": "Gửi ở đâu", "body": "Trên cổng."]] as [[String: String]],
                ], as: editor)
            let id = try #require(made.member("id") as? String, "\(made.text)")
            _ = try await api.post("/outlines/\(id)/submission", [:], as: editor)
            #expect(try await api.post("/outlines/\(id)/approval", [:], as: editor).status == 403)
            #expect(try await api.get("/outlines/\(id)", as: commune).status == 404)
            #expect(try await api.post("/outlines/\(id)/approval", [:], as: approver).status == 200)
            let seen = try await api.get("/outlines/\(id)", as: commune)
            #expect(
                seen.member("editions", "0", "text", "sections", "0", "body") as? String == "Trên cổng.", "\(seen.text)"
            )
            #expect(seen.member("draft") == nil)
        }
    }
}
