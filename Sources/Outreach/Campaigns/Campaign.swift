package import LocalTime
package import Office

/// What is made known, to whom, until when and how often (CAM-01, CAM-04, CAM-10), and what was done for it.
package struct Campaign: Sendable, Equatable {
    package let number: Int64
    package internal(set) var version = 0
    package internal(set) var terms: CampaignTerms
    /// Under which agency each unit was told; a unit without one has no accounts here.
    package internal(set) var agencies: [DirectoryUnit.Code: AgencyCode] = [:]
    package internal(set) var endedEarly: EarlyEnd?
    package internal(set) var counts: [DirectoryUnit.Code: [AudienceCount]] = [:]
    /// In the order in which it was given; its id is its place from 1.
    package internal(set) var evidence: [GivenEvidence] = []
    /// In the order in which they were sent; the id is the place from 1.
    package internal(set) var messages: [SentMessage] = []

    package init(number: Int64) {
        self.number = number
        terms = .blank
    }

    package struct EarlyEnd: Sendable, Equatable {
        package let on: Day
        package let reason: String
    }
}

extension Campaign {
    /// CAM-11: to the last second of this day.
    package var lastDay: Day { min(terms.to, endedEarly?.on ?? terms.to) }

    package func phase(on day: Day) -> CampaignPhase {
        if version == 0 { return .unwritten }
        if day < terms.from { return .upcoming }
        return day <= lastDay ? .running : .over
    }

    package func isAddressed(_ unit: DirectoryUnit.Code) -> Bool { terms.units.contains(unit) }

    /// The units for which this viewer speaks and of which it asks something: they are addressed, or run a station that
    /// is obliged.
    package func units(of viewer: Viewer, in directory: OutreachDirectory, on day: Day) -> [DirectoryUnit.Code] {
        let own = directory.units(of: viewer, on: day).map(\.code)
        guard !own.isEmpty else { return [] }
        let broadcasters = Set(terms.stations.compactMap { directory.station($0)?.unit })
        return own.filter { isAddressed($0) || broadcasters.contains($0) }
    }
}

/// Where a campaign stands against its window.
package enum CampaignPhase: String, Sendable, Codable, CaseIterable {
    case unwritten, upcoming, running, over
}

extension CampaignPhase {
    package var label: String {
        switch self {
        case .unwritten: "Chưa lập"
        case .upcoming: "Chưa bắt đầu"
        case .running: "Đang diễn ra"
        case .over: "Đã kết thúc"
        }
    }
}
