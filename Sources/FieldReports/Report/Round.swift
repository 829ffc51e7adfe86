package import LocalTime
package import Office

/// One legal clock: from the competent agency's receipt, or from the decision to clarify, to an answer.
package struct Round: Sendable, Equatable, Codable {
    package var number: Int
    package var startedAt: Instant
    /// As first counted; kept for ever (REP-27: both dates are kept).
    package var original: Deadline
    /// As it stands now, after changes and a changed calendar. It never moves on its own towards an earlier day.
    package var deadline: Deadline
    package var changes: [DeadlineChange] = []
    package var answer: Answer?
    package var rating: Rating?
    package var pastRatings: [Rating] = []

    init(number: Int, startedAt: Instant, deadline: Deadline) {
        self.number = number
        self.startedAt = startedAt
        original = deadline
        self.deadline = deadline
    }
}

package struct DeadlineChange: Sendable, Equatable, Codable {
    package var ground: DeadlineGround
    package var reason: String
    package var from: Day
    package var to: Day
    /// Nil when a day was named outright (provincial direction).
    package var workingDays: Int?
    package var proposedBy: Author
    package var approvedBy: Author
    package var at: Instant
    /// The document or record of a provincial direction (REP-28).
    package var reference: String?
    /// True when the old deadline had already passed: the late mark stays (AMB-09).
    package var afterExpiry: Bool
    /// What the IOC managing agency, which is told of it, says to it (AMB-09).
    package var review: Hiding.Review?

    package var isLonger: Bool { to > from }
}

/// The two grounds on which a date may change; there is no third (REP-27, REP-28).
package enum DeadlineGround: String, Sendable, Codable, CaseIterable {
    case contentNature
    case provincialDirection

    package var label: String {
        switch self {
        case .contentNature: "Nội dung, tính chất phản ánh"
        case .provincialDirection: "Ý kiến chỉ đạo của lãnh đạo UBND tỉnh"
        }
    }
}

package struct Answer: Sendable, Equatable, Codable {
    package var outcome: Outcome
    package var text: String
    package var media: [String]
    package var plannedFor: Day?
    /// Where it was referred, when outside.
    package var referredTo: String?
    package var writtenBy: Author
    package var approvedBy: Author
    package var at: Instant
    package var corrections: [Correction] = []
}

/// A published correction of a wrong answer; the old words stay (A0.24).
package struct Correction: Sendable, Equatable, Codable {
    package var text: String
    package var reason: String
    package var at: Instant
}

/// The four outcomes, exactly (A0.21).
package enum Outcome: String, Sendable, Codable, CaseIterable {
    case resolvedOnSite
    case plannedWithDate
    case explained
    case referredOutside

    package var label: String {
        switch self {
        case .resolvedOnSite: "Đã giải quyết"
        case .plannedWithDate: "Có kế hoạch"
        case .explained: "Đã giải thích"
        case .referredOutside: "Chuyển ngoài hệ thống"
        }
    }
}

package struct Rating: Sendable, Equatable, Codable {
    package var level: Level
    package var comment: String?
    package var at: Instant

    /// Three levels with the regulation's words; no default, no stars (REP-40).
    package enum Level: String, Sendable, Codable, CaseIterable {
        case satisfied
        case acceptable
        case unsatisfied

        package var label: String {
            switch self {
            case .satisfied: "Hài lòng"
            case .acceptable: "Chấp nhận được"
            case .unsatisfied: "Không hài lòng"
            }
        }
    }
}

/// A promise with a date, kept on the boards until proof (AMB-08).
package struct Commitment: Sendable, Equatable, Codable {
    package var round: Int
    package var day: Day
    package var provenAt: Instant?
    package var proof: String?
    package var proofMedia: [String] = []
    package var missedAt: Instant?

    package var isOpen: Bool { provenAt == nil }
}
