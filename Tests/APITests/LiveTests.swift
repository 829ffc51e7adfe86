import HTTPTypes
import Office
import Operations
import Outbound
import Storage
import TestKit
import Testing

@Suite(.bothEngines) struct LiveTests {
    @Test("events reach whoever may see them, and nobody else")
    func delivery() async throws {
        try await Service.run { api in
            let citizen = try await api.citizen()
            let officer = try await api.official(.agencyOfficer, at: .paHam, phone: "0912000001")
            async let heardByAnyone = api.get("/events")
            async let heardByReporter = api.get("/events", as: citizen)
            while try await api.province.keeping.vitals().listeners < 2 { await Task.yield() }
            let secret = try await api.send(["secrecyRequested": true], as: citizen)
            let open = try await api.published(by: citizen, officer: officer)
            // Streams end when the server stops.
            api.province.live.finish()
            let (anyone, reporter) = try await (heardByAnyone, heardByReporter)

            #expect(anyone.headers[.contentType]?.hasPrefix("text/event-stream") == true)
            #expect(anyone.text.contains(open))
            #expect(!anyone.text.contains(secret))
            #expect(reporter.text.contains(open))
            #expect(reporter.text.contains(secret))
        }
    }

    @Test(
        "a stream ends with its session, and with its account, before it says another word", arguments: [true, false])
    func ending(signsOut: Bool) async throws {
        try await Service.run { api in
            let citizen = try await api.citizen()
            let listener = try await api.citizen("Lò Thị Mai", phone: "0977000111")
            let officer = try await api.official(.agencyOfficer, at: .paHam, phone: "0912000001")
            async let heard = api.get("/events", as: listener)
            while try await api.province.keeping.vitals().listeners < 1 { await Task.yield() }
            if signsOut {
                try await api.province.accounts.signOut(try #require(SessionToken(listener)))
            } else {
                let account = try #require(await api.province.personnel.findAccount(phone: "0977000111"))
                try await api.province.personnel.disableAccount(account.id, by: nil)
            }
            let open = try await api.published(by: citizen, officer: officer)
            // Nobody ends it but itself.
            #expect(try await !heard.text.contains(open))
        }
    }
}
