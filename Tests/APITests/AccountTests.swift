import FieldReports
import HTTPTypes
import LocalTime
import Office
import Outbound
import TestKit
import Testing

@Suite(.bothEngines) struct AccountTests {
    @Test("A0.24: a lost password is recovered, and the old sessions end")
    func recovery() async throws {
        try await Service.run { api in
            let old = try await api.citizen()
            #expect(try await api.post("/accounts/recovery", ["phone": "0912345678"]).status == 202)
            // The answer is the same for a telephone that nobody has.
            #expect(try await api.post("/accounts/recovery", ["phone": "0912999999"]).status == 202)
            let code = api.test.gateway.newest(to: "+84912345678")?.text.firstNumber ?? ""
            let renewed = try await api.post(
                "/accounts/recovery/confirmation",
                ["phone": "0912345678", "code": code, "password": "nuong-ngo-chin-vang"])
            #expect(renewed.status == 201, "\(renewed.text)")
            #expect(try await api.get("/me", as: old).status == 401)
            #expect(try await api.get("/me", as: renewed.member("token") as? String).status == 200)
        }
    }

    @Test("A0.24: another telephone proves itself first; a closed account opens no more")
    func phoneAndClosure() async throws {
        try await Service.run { api in
            let token = try await api.citizen()
            let asked = try await api.post("/me/phone", ["phone": "0912345670", "password": password], as: token)
            #expect(asked.status == 202, "\(asked.text)")
            let wrong = try await api.post("/me/phone/confirmation", ["code": "000000"], as: token)
            #expect(wrong.code == "codeWrong")
            let code = api.test.gateway.newest(to: "+84912345670")?.text.firstNumber ?? ""
            #expect(try await api.post("/me/phone/confirmation", ["code": code], as: token).status == 204)
            #expect(try await api.get("/me", as: token).member("phone") as? String == "+84912345670")

            #expect(try await api.post("/me/closure", ["password": "sai-mat-khau-roi"], as: token).status == 401)
            #expect(try await api.post("/me/closure", ["password": password], as: token).status == 204)
            #expect(try await api.get("/me", as: token).status == 401)
        }
    }

    @Test("REP-15: the code completes the registration it was sent for, and no stranger's of the same telephone")
    func twoRegistrations() async throws {
        try await Service.run { api in
            func register(_ name: String, _ password: String) async throws -> (handle: String, code: String) {
                let made = try await api.post(
                    "/accounts", ["fullName": name, "phone": "0912345678", "password": password])
                #expect(made.status == 201)
                let code = api.test.gateway.newest(to: "+84912345678")?.text.firstNumber ?? ""
                return (try #require(made.member("registration") as? String), code)
            }
            func verify(_ code: String, _ handle: String?) async throws -> Reply {
                var body = ["phone": "0912345678", "code": code]
                if let handle { body["registration"] = handle }
                return try await api.post("/accounts/verification", body)
            }
            let victim = try await register("Lò Thị Mai", password)
            let stranger = try await register("Kẻ Lạ Mặt", "nguoi-la-dat-mat-khau")
            api.test.clock.advance(.minutes(5))
            for wrong in [
                try await verify(victim.code, nil), try await verify(victim.code, stranger.handle),
                try await verify(stranger.code, victim.handle), try await verify(victim.code, "sai"),
            ] {
                #expect(wrong.status == 422)
                #expect(wrong.code == "codeWrong")
            }
            let session = try await verify(victim.code, victim.handle)
            #expect(session.status == 201, "\(session.text)")
            let me = try await api.get("/me", as: session.member("token") as? String)
            #expect(me.member("fullName") as? String == "Lò Thị Mai")
            api.test.clock.advance(.minutes(5))
            let strangers = try await api.post(
                "/sessions", ["phone": "0912345678", "password": "nguoi-la-dat-mat-khau"])
            #expect(strangers.status == 401)
        }
    }

    @Test("registration says everything that is missing at once (REP-15)")
    func registration() async throws {
        try await Service.run { api in
            let empty = try await api.post("/accounts", ["kind": "organisation"])
            #expect(empty.status == 422)
            #expect(
                empty.problems.isSuperset(of: [
                    "fullNameMissing", "phoneMissing", "organisationMissing", "contactPersonMissing",
                ]))
            let bad = try await api.post(
                "/accounts",
                ["fullName": "Giàng A Páo", "phone": "0912345678", "email": "khong@", "password": password])
            #expect(bad.code == "emailInvalid")
            #expect(try await api.post("/accounts", ["kind": "official"]).status == 400)
        }
    }

    @Test("passwords are not guessed at without end, and the cookie serves pages alone")
    func guessing() async throws {
        try await Service.run { api in
            _ = try await api.citizen()
            var last = try await api.post("/sessions", ["phone": "0912345678", "password": "sai"])
            #expect(last.status == 401)
            #expect(last.code == "wrongCredentials")
            for _ in 0..<5 { last = try await api.post("/sessions", ["phone": "0912345678", "password": "sai"]) }
            #expect(last.status == 429)
            #expect(last.headers[.retryAfter] != nil)
            api.test.clock.advance(.minutes(6))
            let session = try await api.post("/sessions", ["phone": "0912345678", "password": password])
            let cookie = session.headers[.setCookie]?.prefix { $0 != ";" }.description ?? ""
            #expect(session.headers[.setCookie]?.contains("HttpOnly") == true)
            #expect(try await api.get("/me", headers: [.cookie: cookie]).status == 200)
            // Without the page's token a cookie writes nothing.
            let forged = try await api.post("/reports", api.culvert(), headers: [.cookie: cookie])
            #expect(forged.status == 403)
            #expect(forged.code == "forgedForm")
        }
    }
}
