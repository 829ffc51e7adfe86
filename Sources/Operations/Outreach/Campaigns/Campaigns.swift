import LocalTime
package import Office
import Outreach
import Storage

/// Campaigns: who runs them, what units do in them, and what is reckoned of them.
package struct Campaigns: Sendable {
    let province: Province
    let airings: AiringFacts
}

extension Province {
    package var campaigns: Campaigns { Campaigns(province: self, airings: .logged) }

    /// With airings from somewhere else than the stations' log: for tests and trials.
    package func campaigns(hearing airings: AiringFacts) -> Campaigns { Campaigns(province: self, airings: airings) }
}

extension Campaigns {
    /// Whoever sees every unit (CAM-07); others see their own.
    package static let readers: Set<Role> = [.outreachSupervisor, .iocManager, .provincialOverseer]
    /// Whoever may act for a unit: any official of its agency.
    package static let unitRoles: Set<Role> = [
        .agencyFocal, .agencyOfficer, .agencyLeader, .cooperatingOfficer, .stationOperator,
    ]
}

/// There is no such campaign, or it is nothing to this viewer: one answer for both.
package struct NoSuchCampaign: Error, Equatable {
    package init() {}
}

/// Somebody else has written since the page was made.
package struct StaleCampaign: Error, Equatable {
    package init() {}
}

/// What came of an act.
package struct CampaignDone: Sendable, Equatable {
    package let number: Int64
    package let version: Int
    package let isRepeat: Bool
}
