package import LocalTime

/// How a planned airing ended: in exactly one of these.
package enum AiringEnd: String, Sendable, Codable, CaseIterable {
    case aired
    /// Begun and not finished.
    case interrupted
    /// Played, and not to be heard: under −50 LUFS or more than a fifth silence.
    case silent
    /// Could not be played; the reason is known.
    case failed
    /// Its time went by and nobody said anything.
    case missed
    case cancelled
}

extension AiringEnd {
    package var label: String {
        switch self {
        case .aired: "Đã phát"
        case .interrupted: "Bị ngắt"
        case .silent: "Không có tiếng"
        case .failed: "Hỏng"
        case .missed: "Không phát"
        case .cancelled: "Đã hủy"
        }
    }

    /// CAM-10: only what was heard.
    package var counts: Bool { self == .aired }
}

/// One planned airing as far as figures ask: the day and the week it belongs to are those in which it started.
package struct AiringFact: Sendable, Equatable {
    package var station: Station.Code
    package var bulletin: Int64
    package var subjects: [String]
    package var plannedAt: Instant
    package var startedAt: Instant?
    /// Nil while it is still to come.
    package var end: AiringEnd?

    package init(
        station: Station.Code, bulletin: Int64, subjects: [String], plannedAt: Instant, startedAt: Instant?,
        end: AiringEnd?
    ) {
        self.station = station
        self.bulletin = bulletin
        self.subjects = subjects
        self.plannedAt = plannedAt
        self.startedAt = startedAt
        self.end = end
    }
}
