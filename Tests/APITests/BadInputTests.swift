import FieldReports
import HTTPTypes
import LocalTime
import Office
import Operations
import TestKit
import Testing

/// What should never be accepted: each with its code and status, and nothing written.
@Suite(.bothEngines) struct BadInputTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let name: String
        let changes: [String: any Sendable]
        let status: Int
        let code: String

        init(_ name: String, _ changes: [String: any Sendable], _ status: Int, _ code: String) {
            (self.name, self.changes, self.status, self.code) = (name, changes, status, code)
        }

        init(_ name: String, _ changes: [String: any Sendable], _ code: String) {
            self.init(name, changes, 422, code)
        }

        var testDescription: String { name }
    }

    static let cases: [Case] = [
        Case("no words", ["description": ""], "descriptionMissing"),
        Case("words left out", ["description": Absent()], "descriptionMissing"),
        Case("only spaces", ["description": " \n\t "], "descriptionMissing"),
        Case("5001 characters", ["description": String(repeating: "ố", count: 5001)], "descriptionTooLong"),
        Case("a control character", ["description": "Cống tắc\u{7}"], "descriptionInvalid"),
        Case("turned writing", ["description": "Cống \u{202E}cắt"], "descriptionInvalid"),
        Case("the NUL", ["description": "Cống\u{0}tắc"], 400, "malformedForm"),
        Case("tomorrow", ["observedAt": "2026-03-04T09:15:00+07:00"], "observedAtInFuture"),
        Case("six minutes ahead", ["observedAt": "2026-03-03T09:21:00+07:00"], "observedAtInFuture"),
        Case("over a year ago", ["observedAt": "2025-03-03T09:14:59+07:00"], "observedAtTooLongAgo"),
        Case("no time", ["observedAt": Absent()], "observedAtMissing"),
        Case("a time that is none", ["observedAt": "sáng nay"], 400, "malformedBody"),
        Case("a picture from next week", ["capturedAt": "2026-03-12T09:15:00+07:00"], "capturedAtInFuture"),
        Case("no place", ["place": Absent()], "placeMissing"),
        Case("an unknown unit", ["place": place(["unit": "99999", "words": "Bản A"])], "unitUnknown"),
        Case("a unit of another era", ["place": place(["unit": "1999-01-01/03127", "words": "Bản A"])], "unitUnknown"),
        Case("a unit without words", ["place": place(["unit": AgencyCode.paHam.unitCode])], "placeWordsMissing"),
        Case("half a point", ["place": place(["latitude": 21.5])], "pointInvalid"),
        Case("no place on earth", ["place": place(["latitude": 121.5, "longitude": 103.0])], "pointInvalid"),
        Case("a wrong category", ["category": "vu_tru"], "categoryUnknown"),
        Case("a sixth urgent kind", ["urgentKind": "traffic"], 400, "malformedBody"),
        Case("no undertaking", ["undertaking": false], "undertakingMissing"),
        Case("undertaking left out", ["undertaking": Absent()], "undertakingMissing"),
        Case("a picture that is not there", ["media": ["khong-co"]], "mediaUnknown"),
        Case("a path for a picture", ["media": ["../../etc/passwd"]], "mediaUnknown"),
        Case("nobody's name", ["onBehalfOf": place(["phone": "0987654321"])], "fullNameMissing"),
        Case("nobody's telephone", ["onBehalfOf": place(["fullName": "Mùa Thị Dợ"])], "phoneMissing"),
        Case("no telephone at all", ["onBehalfOf": place(["fullName": "Mùa Thị Dợ", "phone": "12"])], "phoneInvalid"),
        Case(
            "nobody's consent", ["onBehalfOf": place(["fullName": "Mùa Thị Dợ", "phone": "0987654321"])],
            "consentMissing"),
        Case("an earlier report that is none", ["resubmissionOf": "PA260101-000000"], 404, "notFound"),
        Case("a member of another type", ["description": 5], 400, "malformedBody"),
    ]

    private static func place(_ members: [String: any Sendable]) -> [String: any Sendable] { members }

    @Test("bad input is refused with its code, and nothing is written", arguments: cases)
    func refused(bad: Case) async throws {
        try await Service.run { api in
            let helper = try await api.official(.assistant, phone: "0912000007")
            let reply = try await api.post("/reports", api.culvert(bad.changes), as: helper)
            #expect(reply.status == bad.status, "\(reply.text)")
            #expect(reply.problems.contains(bad.code), "\(reply.text)")
            #expect(reply.headers[.contentType]?.hasPrefix("application/problem+json") == true)
            #expect(try await api.province.keeping.vitals().reports == 0)
        }
    }

    @Test("A0.28: a scene of a year ago to the minute, and one of a fast clock's five minutes, are taken")
    func observedRoof() async throws {
        try await Service.run { api in
            let citizen = try await api.citizen()
            for time in ["2025-03-03T09:15:00+07:00", "2026-03-03T09:20:00+07:00"] {
                let reply = try await api.post("/reports", api.culvert(["observedAt": time]), as: citizen)
                #expect(reply.status == 201, "\(reply.text)")
            }
        }
    }

    @Test("a point surely outside is refused where boundaries say so, and is never sent to an agency where they do not")
    func outside() async throws {
        try await Service.run { api in
            let citizen = try await api.citizen()
            // Hà Nội, far from the province: without boundaries the guess may only ask.
            let place: [String: any Sendable] = ["latitude": 21.0285, "longitude": 105.8542, "words": "Hồ Gươm"]
            let reply = try await api.post("/reports", api.culvert(["place": place]), as: citizen)
            #expect(reply.status == 422, "\(reply.text)")
            #expect(!reply.problems.isDisjoint(with: ["outsideProvince", "placeUnconfirmed"]), "\(reply.text)")
            #expect(try await api.province.keeping.vitals().reports == 0)
        }
    }

    @Test(
        "bodies that cannot be read are refused",
        arguments: [
            ("application/json", "{\"description\":\"C\u{1F}", 400, "malformedBody"),
            ("application/json", "không phải JSON", 400, "malformedBody"),
            ("application/json", "", 400, "malformedBody"),
            ("application/json", "[]", 400, "malformedBody"), ("text/plain", "{}", 415, "unsupportedType"),
            ("application/xml", "<a/>", 415, "unsupportedType"),
        ])
    func unreadable(type: String, body: String, status: Int, code: String) async throws {
        try await Service.run { api in
            let citizen = try await api.citizen()
            let reply = try await api.ask(
                .post, "/api/v1/reports", as: citizen, headers: [.contentType: type], bytes: Array(body.utf8))
            #expect(reply.status == status)
            #expect(reply.code == code)
        }
    }

    @Test("what is not UTF-8 is refused, and what is too large")
    func bytes() async throws {
        try await Service.run { api in
            let citizen = try await api.citizen()
            let broken = Array("{\"description\":\"C".utf8) + [0xC3, 0x28, 0xFF] + Array("\"}".utf8)
            let json: HTTPFields = [.contentType: "application/json"]
            let reply = try await api.ask(.post, "/api/v1/reports", as: citizen, headers: json, bytes: broken)
            #expect(reply.status == 400)
            #expect(reply.code == "invalidUTF8")
            let large = [UInt8](repeating: 0x20, count: 300 << 10)
            let refused = try await api.ask(.post, "/api/v1/reports", as: citizen, headers: json, bytes: large)
            #expect(refused.status == 413)
            #expect(try await api.province.keeping.vitals().reports == 0)
        }
    }

    @Test(
        "words that are code somewhere else are only words here",
        arguments: [
            "'; DROP TABLE report; --", "<script>alert(1)</script>", "{{description}} & \"quoted\" \\ ../..",
            "Robert'); DELETE FROM event WHERE ('1'='1",
        ])
    func onlyWords(text: String) async throws {
        try await Service.run { api in
            let citizen = try await api.citizen()
            let code = try await api.send(["description": text], as: citizen)
            #expect(try await api.get("/reports/\(code)", as: citizen).member("description") as? String == text)
            #expect(try await api.province.keeping.verify().differences == [])
        }
    }

    @Test(
        "addresses that are tricks find nothing",
        arguments: [
            "/reports/..%2f..%2fetc%2fpasswd", "/reports/%27%20OR%201=1--",
            "/reports/PA260303-000000/media/..%2f..%2fkey",
            "/reports/PA260303-000000%0d%0aSet-Cookie:%20a=b", "/reports/" + String(repeating: "A", count: 5000),
            "/uploads/..%2f..%2fetc", "/nothing", "/calendar/99999",
        ])
    func tricks(path: String) async throws {
        try await Service.run { api in
            let reply = try await api.get(path, as: try await api.citizen())
            #expect([400, 404].contains(reply.status), "\(reply.text)")
            #expect(reply.headers[.setCookie] == nil)
        }
    }

    @Test("REP-08: nobody, an ended session and an expired one are asked to sign in")
    func sessions() async throws {
        try await Service.run { api in
            #expect(try await api.post("/reports", api.culvert()).status == 401)
            let citizen = try await api.citizen()
            #expect(try await api.post("/reports", api.culvert(), as: "x" + citizen.dropFirst()).status == 401)
            api.test.clock.advance(.days(31))
            let expired = try await api.post("/reports", api.culvert(), as: citizen)
            #expect(expired.status == 401)
            #expect(expired.code == "signInNeeded")
            let session = try await api.post("/sessions", ["phone": "0912345678", "password": password])
            let fresh = try #require(session.member("token") as? String)
            #expect(try await api.ask(.delete, "/api/v1/sessions/current", as: fresh).status == 204)
            #expect(try await api.post("/reports", api.culvert(), as: fresh).status == 401)
            #expect(try await api.province.keeping.vitals().reports == 0)
        }
    }
}
