package import LocalTime

/// What the national source information system is told of a station's airings, as `docs/operating/source-system.md`
/// assumes it.
package struct SourceMessage: Sendable, Equatable, Codable {
    package var station: String
    package var airings: [Line]

    package struct Line: Sendable, Equatable, Codable {
        package var id: String
        package var at: Instant
        package var title: String
        /// 1 khẩn cấp, 2 ưu tiên, 3 thông thường.
        package var priority: Int
        package var clusters: [String]
        /// Left out while it is still to come.
        package var end: AiringEnd?
        package var started: Instant?
        package var ended: Instant?
        package var loudness: Double?
        package var silence: Double?
    }

    package init(station: Station.Code, airings: [Airing]) {
        self.station = station.rawValue
        self.airings = airings.map(Line.init)
    }
}

extension SourceMessage.Line {
    fileprivate init(_ airing: Airing) {
        let (plan, result) = (airing.plan, airing.result)
        self.init(
            id: "\(airing.number)", at: plan.at, title: plan.playable.title,
            priority: plan.playable.priority.sourceNumber, clusters: plan.clusters.map(\.rawValue), end: result.end,
            started: result.started, ended: result.ended, loudness: result.loudness, silence: result.silence)
    }
}

extension BulletinPriority {
    fileprivate var sourceNumber: Int {
        switch self {
        case .emergency: 1
        case .priority: 2
        case .normal: 3
        }
    }
}
