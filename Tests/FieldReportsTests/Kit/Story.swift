import Foundation
import LocalTime
import Office
import Testing

@testable import FieldReports

/// One report lived through: sent, acted upon, waited for.
///
/// After every step the report is held against its history, written to JSON and read back. So every test that tells a
/// story also proves replay.
struct Story {
    private(set) var report: Report
    private(set) var history: [RecordedEvent] = []
    /// The same report from its events as they would be read back from storage, one step after the other.
    private var replayed: Report
    private(set) var notices: [Notice] = []
    private(set) var now: Instant
    var law: Law
    /// Where a deemed receipt goes: what the rules propose, or the IOC managing agency (A0.20).
    var fallback = RoutingProposal(agency: .ioc, rule: "ioc", version: 1)

    /// - Parameter agency: where the rules route it at once; nil leaves it to the IOC.
    init(
        _ submission: Submission, to agency: AgencyCode? = .paHam, recurs earlier: ReportCode? = nil,
        under law: Law = .starter
    ) {
        let route = agency.map { RoutingProposal(agency: $0, rule: "xa-mac-dinh", version: 1) }
        let standing: Standing = submission.isAssisted ? .assistant : .reporter
        let author = Author(account: submission.submittedBy, standing: standing, agency: nil)
        self.law = law
        now = submission.submittedAt
        report = Report(submission)
        replayed = report
        record(Report.submit(submission, by: author, routedTo: route, recurs: earlier, under: law))
    }

    // MARK: - What people do

    /// Waits until `time`, then does it.
    @discardableResult
    mutating func `do`(_ command: Command, by viewer: Viewer, at time: String? = nil) throws(Denial) -> [ReportEvent] {
        if let time { wait(until: time) }
        let decision = try report.decide(command, by: viewer, at: now, under: law)
        record(decision)
        return decision.events
    }

    /// Why it cannot be done; nil when it can. Nothing happens.
    func denial(of command: Command, by viewer: Viewer, at time: String? = nil) -> Denial? {
        var later = self
        do throws(Denial) {
            try later.do(command, by: viewer, at: time)
            return nil
        } catch {
            return error
        }
    }

    // MARK: - What time does

    mutating func wait(until time: String) { wait(until: moment(time)) }

    /// Time passes and the duties are awake: each matter is done at its own instant.
    mutating func wait(until instant: Instant) {
        precondition(instant >= now, "time does not run backwards in a story")
        var steps = 0
        while let next = report.wakesAt(under: law), next <= instant, steps < 400 {
            now = max(now, next)
            guard let decision = report.elapse(to: now, under: law, fallback: fallback) else { break }
            record(decision)
            steps += 1
        }
        #expect(steps < 400, "the agenda feeds itself")
        now = instant
    }

    /// The server stood still, then does everything at once.
    mutating func sleep(until time: String) {
        now = moment(time)
        var steps = 0
        while let decision = report.elapse(to: now, under: law, fallback: fallback), steps < 50 {
            record(decision)
            steps += 1
        }
        #expect(steps < 50, "the agenda feeds itself")
    }

    /// An administrator changes the calendar under the open report.
    mutating func recount(under changed: Law, document: String, at time: String) {
        wait(until: time)
        law = changed
        if let decision = report.recounted(under: law, document: document) { record(decision) }
    }

    /// The unit ended; its successor goes on (AMB-25).
    mutating func handOver(to agency: AgencyCode, at time: String) {
        wait(until: time)
        if let decision = report.handedOver(to: agency) { record(decision) }
    }

    // MARK: - Keeping

    mutating func record(_ decision: Decision) {
        let recorded = report.record(decision, at: now, under: law)
        history += recorded
        for event in recorded {
            notices += event.notices(report, under: law)
            let stored = throughJSON(event.event)
            #expect(stored == event.event, "\(event.event.name) survives JSON")
            if let stored {
                var again = event
                again.event = stored
                replayed.apply(again)
            }
        }
        #expect(replayed == report, "the stored history gives the report")
    }
}

/// Written and read back.
func throughJSON<Value: Codable>(_ value: Value) -> Value? {
    (try? JSONEncoder().encode(value)).flatMap { try? JSONDecoder().decode(Value.self, from: $0) }
}
