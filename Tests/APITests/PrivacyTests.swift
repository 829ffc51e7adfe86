import FieldReports
import HTTPTypes
import Office
import Operations
import Outbound
import TestKit
import Testing

@Suite(.bothEngines) struct PrivacyTests {
    private static let people = [
        ("Thào Xuân Kỳ Lạ", "0912345001", "thao.ky.la@vi-du.vn"),
        ("Quàng Bích Hiếm", "0912345002", "quang.hiem@vi-du.vn"),
    ]
    private static let traces = [
        "Kỳ Lạ", "Bích Hiếm", "Dợ Đặc Biệt", "912345001", "912345002", "987654321", "vi-du.vn", "password",
        "reporter\":",
        "submittedBy", "account",
    ]

    @Test("REP-16: no public answer holds a trace of who reported")
    func scan() async throws {
        try await Service.run { api in
            let codes = try await seed(api)
            var paths = [
                "/reports", "/reports?q=cong&sort=due", "/reports?limit=1", "/map/cells?bbox=102,21,104,23&zoom=8",
                "/map/cells?bbox=102,21,104,23&zoom=18", "/statistics/overview?from=2026-02-01&to=2026-02-28",
                "/categories", "/agencies", "/units",
                "/calendar/2026", "/deadline?received=2026-03-03T09:15:00%2B07:00", "/units/at?lat=21.9&lon=103.2",
            ]
            for code in codes { paths += ["/reports/\(code)", "/reports/\(code)/events"] }
            let neighbour = try await api.citizen("Vàng Thị Sua", phone: "0912345679")
            for viewer in [nil, neighbour] {
                for path in paths {
                    let reply = try await api.get(path, as: viewer)
                    #expect(reply.status == 200, "\(path): \(reply.text)")
                    for trace in Self.traces { #expect(!reply.text.contains(trace), "\(path): \(trace)") }
                }
            }
            let contract = try await api.get("/openapi.json")
            for trace in Self.traces.prefix(7) { #expect(!contract.text.contains(trace)) }
        }
    }

    @Test("REP-16: officials read the case without the person; only /me names, and only oneself")
    func inside() async throws {
        try await Service.run { api in
            let codes = try await seed(api)
            let leader = try await api.official(.agencyLeader, at: .paHam, phone: "0912000009")
            for code in codes {
                for tail in ["", "/events"] {
                    let reply = try await api.get("/reports/\(code)\(tail)", as: leader)
                    #expect(reply.status == 200)
                    for trace in Self.traces.prefix(7) { #expect(!reply.text.contains(trace), "\(tail): \(trace)") }
                }
            }
            let session = try await api.post("/sessions", ["phone": Self.people[0].1, "password": password])
            let me = try await api.get("/me", as: session.member("token") as? String)
            #expect(me.member("fullName") as? String == Self.people[0].0)
            #expect(me.member("phone") as? String == "+84912345001")
            #expect(!me.text.contains("Bích Hiếm"))
        }
    }

    @Test("REP-17: a name is opened with consent alone, and only what was asked")
    func opening() async throws {
        try await Service.run { api in
            let citizen = try await api.citizen("Thào Xuân Kỳ Lạ", phone: "0912345001")
            let officer = try await api.official(.agencyOfficer, at: .paHam, phone: "0912000008")
            let code = try await api.send(as: citizen)
            try await api.act("acceptance", code, as: officer)
            let opening: [String: any Sendable] = ["fields": ["phone"], "reason": "Gặp tại hiện trường"]
            let early = try await api.act("identity-opening", code, opening, as: officer, expecting: 403)
            #expect(early.code == "noConsent")
            let asked: [String: any Sendable] = [
                "purpose": "Gặp tại hiện trường", "fields": ["phone"], "seenBy": "Chuyên viên UBND xã",
            ]
            let request = try await api.act("consent-request", code, asked, as: officer)
            let id = request.member("inside", "consents", "0", "id") as? Int ?? 0
            try await api.act("consent", code, ["id": id, "answer": "granted"], as: citizen)
            let opened = try await api.act("identity-opening", code, opening, as: officer)
            #expect(opened.member("identity", "phone") as? String == "+84912345001")
            #expect(!opened.text.contains("Kỳ Lạ"))
            let known = try await api.get("/reports/\(code)", as: citizen)
            #expect(known.member("inside", "openings", "0", "ground") as? String == "consent")
        }
    }

    /// Reports of people with uncommon names, one of them by an assistant, all public and one answered.
    private func seed(_ api: Service) async throws -> [String] {
        let leader = try await api.official(.agencyLeader, at: .paHam, phone: "0912000002")
        let helper = try await api.official(.assistant, phone: "0912000007")
        var codes: [String] = []
        for (name, phone, email) in Self.people {
            let body: [String: any Sendable] = [
                "fullName": name, "phone": phone, "email": email, "password": password,
            ]
            let made = try await api.post("/accounts", body)
            let code = api.test.gateway.newest(to: "+84" + phone.dropFirst())?.text.firstNumber ?? ""
            let session = try await api.post(
                "/accounts/verification",
                ["phone": phone, "code": code, "registration": made.member("registration") as? String ?? ""])
            let token = try #require(session.member("token") as? String)
            codes.append(try await api.published(by: token, officer: leader))
            let named: [String: any Sendable] = [
                "fullName": "Mùa Dợ Đặc Biệt", "phone": "0987654321", "consent": true,
            ]
            codes.append(try await api.published(["onBehalfOf": named], by: helper, officer: leader))
        }
        try await api.act("answer", codes[0], ["outcome": "explained", "text": "Đã giải thích."], as: leader)
        return codes
    }
}
