import LocalTime
import Office

@testable import Outreach

/// Made-up stations and people of the tests.
enum AiringCast {
    static let agency: AgencyCode = "ubnd-a"
    static let station: Station.Code = "dai-a"
    static let clusters: [SpeakerCluster.Code] = ["trung-tam", "ban-1", "ban-2"]
    static let day = Day("2026-03-04")!
    static let at = day.at(hour: 17, minute: 30)

    static let directory = OutreachDirectory(
        units: [
            DirectoryUnit(
                code: "u-a", name: "UBND xã A", kind: .communePeoplesCommittee, agency: agency, from: day - 400),
            DirectoryUnit(
                code: "u-b", name: "UBND xã B", kind: .communePeoplesCommittee, agency: "ubnd-b", from: day - 400),
        ],
        stations: [
            Station(code: station, name: "Đài xã A", unit: "u-a", from: day - 400),
            Station(code: "dai-b", name: "Đài xã B", unit: "u-b", from: day - 400),
        ],
        clusters: clusters.map { SpeakerCluster(code: $0, station: station, name: $0.rawValue, from: day - 400) })

    static let operatorOfA = Viewer(
        account: AccountID(rawValue: 1), appointments: [Appointment(.stationOperator, at: agency)])
    static let operatorOfB = Viewer(
        account: AccountID(rawValue: 2), appointments: [Appointment(.stationOperator, at: "ubnd-b")])
    static let supervisor = Viewer(account: AccountID(rawValue: 3), appointments: [Appointment(.outreachSupervisor)])
    static let law = Law(rules: .starter, calendar: WorkingCalendar(version: 0, days: []))

    static func playable(
        _ bulletin: Int64 = 7, seconds: Double = 60, priority: BulletinPriority = .normal
    ) -> Playable {
        Playable(
            bulletin: bulletin, title: "Gửi phản ánh thế nào", priority: priority, subjects: ["663/QĐ-UBND"],
            tracks: [
                AudioTrack(language: .vietnamese, hash: "h\(bulletin)", seconds: seconds, loudness: -23, silence: 0.02)
            ])
    }

    static func plan(
        at: Instant = at, _ playable: Playable = playable(), grace: Span = .hours(2)
    ) -> AiringPlan {
        AiringPlan(station: station, clusters: clusters, playable: playable, at: at, slot: 1, grace: grace)
    }

    static func airing(_ plan: AiringPlan = plan()) -> Airing {
        var airing = Airing(number: 1, plan: plan)
        if let decision = try? Airing.planning(plan) { airing.keep(decision, at: plan.at - .days(1)) }
        return airing
    }

    static func report(
        _ id: String = "r1", device: String = "may-1", started: Instant = at, position: Double = 0, heard: Double = 60,
        loudness: Double = -23, silence: Double = 0.02, content: String? = "h7", failure: PlayFailure? = nil,
        skew: Span = .seconds(0), interruption: Double = 0
    ) -> PlayReport {
        let ended = started + Span(milliseconds: Int64(heard * 1000))
        return PlayReport(
            id: id, device: device, started: started + skew, ended: ended + skew, sent: ended + skew,
            position: position,
            heard: heard, loudness: heard > 0 ? loudness : nil, silence: heard > 0 ? silence : nil,
            content: heard > 0 ? content : nil, failure: failure, interruption: interruption)
    }

    static func said(
        _ said: AiringConfirmation.Said, id: String = "c1", silent: [SpeakerCluster.Code] = [],
        reason: PlayFailure? = .noPower,
        played: AiringConfirmation.Played? = nil, made: Instant = at + .minutes(5)
    ) -> AiringConfirmation {
        AiringConfirmation(
            id: id, said: said, silent: silent, reason: said == .heardAll ? nil : reason, played: played, made: made,
            sent: made)
    }
}

extension Airing {
    mutating func keep(_ decision: AiringDecision?, at now: Instant) {
        if let decision { _ = record(decision, at: now, under: AiringCast.law) }
    }

    mutating func hear(_ report: PlayReport, from station: Station.Code = AiringCast.station, at now: Instant? = nil)
        throws
    {
        let now = now ?? report.sent
        keep(try self.report(report, from: station, at: now), at: now)
    }

    mutating func hear(_ said: AiringConfirmation, from viewer: Viewer = AiringCast.operatorOfA, at now: Instant? = nil)
        throws
    {
        let now = now ?? said.sent
        keep(try confirm(said, by: viewer, in: AiringCast.directory, at: now), at: now)
    }
}
