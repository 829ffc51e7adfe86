package import LocalTime
package import Office

/// What may be done to a campaign.
package enum CampaignAct: String, Sendable, Codable, CaseIterable {
    case start, change, extend, end
    case countPeople, giveEvidence, confirmEvidence, returnEvidence
    case guide, remind, openMessage
}

extension CampaignAct {
    package var label: String {
        switch self {
        case .start: "Lập chiến dịch"
        case .change: "Sửa chiến dịch"
        case .extend: "Kéo dài"
        case .end: "Kết thúc sớm"
        case .countPeople: "Báo số người"
        case .giveEvidence: "Gửi minh chứng"
        case .confirmEvidence: "Xác nhận minh chứng"
        case .returnEvidence: "Hỏi lại minh chứng"
        case .guide: "Hướng dẫn"
        case .remind: "Đôn đốc"
        case .openMessage: "Mở văn bản"
        }
    }
}

/// The acts as one table: which, while a campaign stands where, by whom, and where it is written. What has no row does
/// not exist.
package struct CampaignMove: Sendable {
    package let act: CampaignAct
    package let during: Set<CampaignPhase>
    package let by: CampaignStanding
    package let article: String

    init(_ act: CampaignAct, during: Set<CampaignPhase>, by: CampaignStanding, _ article: String) {
        self.act = act
        self.during = during
        self.by = by
        self.article = article
    }

    package static let all: [CampaignMove] = [
        CampaignMove(.start, during: [.unwritten], by: .supervisor, "CAM-01"),
        CampaignMove(.change, during: [.upcoming, .running], by: .supervisor, "CAM-07"),
        CampaignMove(.extend, during: [.upcoming, .running], by: .supervisor, "CAM-11"),
        CampaignMove(.end, during: [.running], by: .supervisor, "CAM-11"),
        // What was done in time may be told of afterwards: the closing report is drawn up then.
        CampaignMove(.countPeople, during: [.running, .over], by: .unit, "CAM-04"),
        CampaignMove(.giveEvidence, during: [.running, .over], by: .unit, "CAM-08"),
        CampaignMove(.confirmEvidence, during: [.running, .over], by: .supervisor, "CAM-08"),
        CampaignMove(.returnEvidence, during: [.running, .over], by: .supervisor, "CAM-08"),
        CampaignMove(.guide, during: [.upcoming, .running], by: .supervisor, "A0.17"),
        CampaignMove(.remind, during: [.running], by: .supervisor, "CAM-07"),
        CampaignMove(.openMessage, during: [.upcoming, .running, .over], by: .unit, "CAM-07"),
    ]
}

extension Campaign {
    /// The acts that this viewer has here today; the pages show these and no others.
    package func acts(of viewer: Viewer, in directory: OutreachDirectory, on day: Day) -> Set<CampaignAct> {
        let standings = self.standings(of: viewer, in: directory, on: day)
        let phase = phase(on: day)
        return Set(
            CampaignMove.all.filter { standings.contains($0.by) && $0.during.contains(phase) }.map(\.act))
    }

    func standings(of viewer: Viewer, in directory: OutreachDirectory, on day: Day) -> Set<CampaignStanding> {
        var standings: Set<CampaignStanding> = []
        guard viewer.account != nil else { return standings }
        if viewer.holds([.outreachSupervisor]) { standings.insert(.supervisor) }
        if !units(of: viewer, in: directory, on: day).isEmpty { standings.insert(.unit) }
        return standings
    }
}
