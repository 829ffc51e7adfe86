import LocalTime
import Office
import Territory

@testable import Outreach

/// A small district: two communes with stations, a division, an armed-forces unit, and the centre with radio and
/// television. Everything is made up.
enum District {
    static let from = Day("2020-01-01")!

    static let units = [
        DirectoryUnit(code: "xa-a", name: "UBND xã A", kind: .communePeoplesCommittee, agency: "xa-a", from: from),
        DirectoryUnit(code: "xa-b", name: "UBND xã B", kind: .communePeoplesCommittee, agency: "xa-b", from: from),
        DirectoryUnit(code: "phong", name: "Phòng Tư pháp", kind: .division, agency: "phong", from: from),
        DirectoryUnit(code: "quan-su", name: "Ban Chỉ huy Quân sự", kind: .armedForces, from: from),
        DirectoryUnit(code: "vhtt", name: "Trung tâm VH-TT-TH", kind: .publicService, agency: "vhtt", from: from),
    ]

    static let stations = [
        Station(code: "dai-a", name: "Đài xã A", unit: "xa-a", from: from),
        Station(code: "dai-b", name: "Đài xã B", unit: "xa-b", from: from),
        Station(code: "phat-thanh", name: "Phát thanh huyện", kind: .radio, unit: "vhtt", from: from),
    ]

    static let ground = CampaignGround(
        directory: OutreachDirectory(units: units, stations: stations),
        regulations: ["663/QĐ-UBND", "QC-IOC"])

    static let supervisor = Viewer(
        account: AccountID(rawValue: 1), appointments: [Appointment(.outreachSupervisor)])
    static let communeA = Viewer(
        account: AccountID(rawValue: 2), appointments: [Appointment(.agencyOfficer, at: "xa-a")])
    static let communeB = Viewer(
        account: AccountID(rawValue: 3), appointments: [Appointment(.agencyOfficer, at: "xa-b")])
    static let citizen = Viewer(account: AccountID(rawValue: 4), appointments: [Appointment(.reporter)])
    /// Of the centre, whose station is obliged though nothing else is asked of it.
    static let broadcaster = Viewer(
        account: AccountID(rawValue: 5), appointments: [Appointment(.stationOperator, at: "vhtt")])

    /// The letter of June 2023, with an assumed day of issue.
    static let terms = CampaignTerms(
        title: "Tuyên truyền hai Quy chế", subjects: ["663/QĐ-UBND", "QC-IOC"], from: Day("2023-06-15")!,
        to: Day("2023-08-30")!, stations: ["dai-a", "dai-b", "phat-thanh"],
        units: ["xa-a", "xa-b", "phong", "quan-su"],
        letters: ["882/STTTT-CĐS"])
}

/// A campaign that is lived through, act by act.
struct Lived {
    var campaign = Campaign(number: 1)
    var history: [Recorded<Campaign>] = []
    let law = Law(rules: .starter, calendar: WorkingCalendar(version: 0, days: []))

    init() {}

    /// One that was started on its first day.
    static func started(_ change: (inout CampaignTerms) -> Void = { _ in }) throws -> Lived {
        var lived = Lived()
        var terms = District.terms
        change(&terms)
        try lived.act(.start(terms), by: District.supervisor, at: "2023-06-15T08:00:00+07:00")
        return lived
    }

    @discardableResult
    mutating func act(
        _ command: CampaignCommand, by viewer: Viewer, at time: String, on ground: CampaignGround = District.ground
    ) throws -> [Recorded<Campaign>] {
        let now = Instant(time)!
        let decision = try campaign.decide(command, by: viewer, at: now, on: ground)
        let recorded = campaign.record(decision, at: now, under: law)
        history += recorded
        return recorded
    }

    func notices(of recorded: [Recorded<Campaign>]) -> [Notice] {
        recorded.flatMap { campaign.notices(of: $0, under: law) }
    }
}

/// The code with which something is refused; nil when it is not.
func refusal(_ body: () throws -> Void) -> String? {
    do {
        try body()
        return nil
    } catch { return (error as? CampaignDenial)?.code }
}
