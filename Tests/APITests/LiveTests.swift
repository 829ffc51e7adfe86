import FieldReports
import HTTPTypes
import Operations
import TestKit
import Testing

@Suite struct LiveTests {
    @Test("events reach whoever may see them, and nobody else")
    func delivery() async throws {
        try await Service.run { api in
            let citizen = try await api.citizen()
            let officer = try await api.official(.agencyOfficer, at: .paHam, phone: "0912000001")
            async let heardByAnyone = api.get("/events")
            async let heardByReporter = api.get("/events", as: citizen)
            while try await api.province.vitals().listeners < 2 { await Task.yield() }
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
}
