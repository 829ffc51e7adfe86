import Foundation
import LocalTime
import NIOHTTP1
import Office
import Testing

@testable import Outbound
@testable import Outreach

/// Against a fake of our own on the loopback: the real interface is not known.
@Suite("CAM-06: what the national source system is told")
struct SourceSystemTests {
    private let at = Instant("2026-03-04T17:30:00+07:00")!

    private func message() throws -> SourceMessage {
        let plan = AiringPlan(
            station: "dai-a", clusters: ["trung-tam"],
            playable: Playable(
                bulletin: 7, title: "Cảnh báo «mưa lớn»", priority: .emergency,
                tracks: [AudioTrack(language: .vietnamese, hash: "h", seconds: 20, loudness: -23, silence: 0)]), at: at)
        var aired = Airing(number: 5_000_000_000_000_000_001, plan: plan)
        let law = Law(rules: .starter, calendar: WorkingCalendar(version: 0, days: []))
        _ = aired.record(try Airing.planning(plan), at: at, under: law)
        let report = PlayReport(
            id: "r", device: "m", started: at, ended: at + .seconds(20), sent: at + .seconds(20), heard: 20,
            loudness: -22.5, silence: 0.01, content: "h")
        if let decision = try aired.report(report, from: "dai-a", at: at + .seconds(21)) {
            _ = aired.record(decision, at: at + .seconds(21), under: law)
        }
        return SourceMessage(station: "dai-a", airings: [aired, Airing(number: 2, plan: plan)])
    }

    @Test("stations, airings and ends are posted with the token, what is to come without an end")
    func posted() async throws {
        try await withLoopback(answering: .status(202), configuration: HTTPGateway.clientConfiguration) {
            server, url, client in
            try await HTTPSourceSystem(address: url, token: "bi-mat", client: client).tell(try message())
            let asked = try #require(server.asked.first)
            #expect(asked.method == .POST && asked.path == "/send/airings")
            #expect(asked.headers["Authorization"] == ["Bearer bi-mat"])
            let told = try JSONDecoder().decode(SourceMessage.self, from: Data(asked.body))
            #expect(told.station == "dai-a" && told.airings.map(\.id) == ["5000000000000000001", "2"])
            #expect(told.airings.map(\.end) == [.aired, nil] && told.airings.map(\.priority) == [1, 1])
            #expect(told.airings[0].loudness == -22.5 && told.airings[0].started == at)
        }
    }

    @Test(
        "what it refuses for now is tried again, what it refuses for good is not",
        arguments: [(503, true), (401, true), (422, false)])
    func refused(status: Int, again: Bool) async throws {
        try await withLoopback(answering: .status(status), configuration: HTTPGateway.clientConfiguration) {
            _, url, client in
            let system = HTTPSourceSystem(address: url, token: "bi-mat", client: client)
            let failure = await #expect(throws: DeliveryFailure.self) { try await system.tell(try message()) }
            if case .temporary = failure { #expect(again) } else { #expect(!again) }
        }
    }
}
