import LocalTime
import Office

@testable import DataProtection

/// Who asks and who answers, on a day before a long holiday.
enum DataDesk {
    static let person = Viewer(account: AccountID(rawValue: 1), person: PersonID(rawValue: 10))
    static let officer = Viewer(account: AccountID(rawValue: 2), appointments: [Appointment(.dpo)])
    static let overseer = Viewer(account: AccountID(rawValue: 3), appointments: [Appointment(.provincialOverseer)])
    static let law = Law(rules: .starter, calendar: .starter)
    /// A Tuesday; 30/4 and 1/5 follow.
    static let asked = instant("2026-04-28T10:00:00+07:00")

    static func instant(_ text: String) -> Instant { Instant(text) ?? Instant(milliseconds: 0) }
    static func day(_ text: String) -> Day { Day(text) ?? Day(number: 0) }

    static func request(
        _ right: DataRight, by viewer: Viewer = person, fields: [CorrectedField] = [.fullName]
    ) throws -> DataRequest {
        var (request, decision) = try DataRequest.ask(
            DataAsking(right, fields: fields, understood: true), number: 7, by: viewer, isOfficial: false, at: asked,
            under: law)
        _ = request.record(decision, at: asked, under: law)
        return request
    }
}

extension DataRequest {
    @discardableResult
    mutating func does(
        _ command: DataRequestCommand, by viewer: Viewer, at now: Instant = DataDesk.asked
    ) throws -> [Recorded<DataRequest>] {
        record(try decide(command, by: viewer), at: now, under: DataDesk.law)
    }

    func denial(of command: DataRequestCommand, by viewer: Viewer) -> DataDenial? {
        do throws(DataDenial) {
            _ = try decide(command, by: viewer)
            return nil
        } catch { return error }
    }

    /// All that time does until `now`.
    mutating func wait(to now: Instant) -> [Recorded<DataRequest>] {
        var events: [Recorded<DataRequest>] = []
        while let decision = elapse(to: now) { events += record(decision, at: now, under: DataDesk.law) }
        return events
    }
}
