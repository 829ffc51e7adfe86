import LocalTime
import Office
import Operations

@testable import FieldReports
@testable import Storage

// The figures once more, counted from histories.

extension PeriodFigures {
    init(recounting stories: [Story], from: Day, to: Day, on today: Day) {
        self.init()
        let all = stories.filter { !$0.report.isPilot }
        let own = all.filter { story in
            ![.merged, .withdrawn].contains(story.report.status)
                && story.report.firstLimitDay.map { (from...to).contains($0) } == true
        }
        func count(_ holds: (Story) -> Bool) -> Int { own.count(where: holds) }
        received = all.count { (from...to).contains($0.report.submittedAt.day) }
        overdue = all.count { $0.report.status.owesAnswer && $0.report.promise.isLate(at: today.start) }
        ofPeriod = own.count
        answered = count { !$0.outcomes.isEmpty }
        refused = count { $0.outcomes.isEmpty && $0.report.refusal != nil }
        open = count { $0.outcomes.isEmpty && $0.report.status.owesAnswer }
        urgent = count(\.report.isUrgent)
        hidden = count { $0.names.contains("hidden") }
        refusedLate = count(\.wasRefusedLate)
        due = count { $0.report.punctuality != .open || $0.report.firstLimitDay.map { $0 < today } == true }
        onTime = count(\.wasInTime)
        resolvedOnTime = count { $0.wasInTime && $0.outcomes.first == .resolvedOnSite }
        plannedOnTime = count { $0.wasInTime && $0.outcomes.first == .plannedWithDate }
        resolved = count { $0.outcomes.last == .resolvedOnSite }
        planned = count { $0.outcomes.last == .plannedWithDate }
        rated = count { $0.rating != nil }
        satisfied = count { $0.rating == .satisfied }
        acceptedOrBetter = count { $0.rating == .satisfied || $0.rating == .acceptable }
    }
}

extension HidingCounts {
    init(recounting reports: [Report]) {
        let hidings = reports.flatMap { report in report.hidings.map { (report, $0) } }
        self.init(
            all: hidings.count, reviewed: hidings.count { $1.review != nil },
            overturned: hidings.count { $1.review.map { !$0.upheld } == true },
            nearLimit: hidings.count { ($1.workingDaysLeft ?? 9) <= 1 },
            afterBadRating: hidings.count { report, hiding in
                report.rounds.flatMap { $0.pastRatings + [$0.rating].compactMap(\.self) }
                    .contains { $0.level == .unsatisfied && $0.at < hiding.at }
            })
    }
}

extension OversightCounts {
    init(recounting stories: [Story]) {
        self.init(
            hidings: HidingCounts(recounting: stories.map(\.report)),
            hiddenNow: stories.count(where: \.report.isHidden),
            awaitingReview: stories.count {
                $0.isOpen(.reviewHiding(uphold: true, reason: "Đã xem."), to: Story.centre)
            },
            decisionsAwaitingReview: stories.count {
                $0.isOpen(.review(uphold: true, reason: "Đã xem."), to: Story.centre)
            },
            refusedLate: stories.count(where: \.wasRefusedLate),
            openings: stories.reduce(0) { $0 + $1.times(of: "identityOpened").count })
    }
}

extension AgencyFigures {
    static func recounting(_ stories: [Story], on today: Day) -> [AgencyFigures] {
        let led = Dictionary(grouping: stories.filter { !$0.report.isPilot }) { $0.report.leadAgency }
        return led.compactMap { agency, stories in
            agency.map {
                AgencyFigures(
                    agency: $0, received: stories.count,
                    overdue: stories.count {
                        $0.report.status.owesAnswer && $0.report.promise.isLate(at: today.start)
                    },
                    hidden: stories.count { $0.names.contains("hidden") },
                    hidings: HidingCounts(recounting: stories.map(\.report)))
            }
        }.sorted { $0.agency.rawValue < $1.agency.rawValue }
    }
}

// MARK: - What happened

extension Story {
    /// What each answer said, in order.
    var outcomes: [Outcome] {
        history.compactMap { if case .answered(let outcome, _, _, _, _, _) = $0.event { outcome } else { nil } }
    }

    var wasRefusedLate: Bool {
        history.contains { if case .refused(_, _, _, let late, _) = $0.event { late } else { false } }
    }

    /// In time for its first limit: answered, or where it never was, refused.
    var wasInTime: Bool { report.punctuality == .onTime }

    /// The last rating of the last answer.
    var rating: Rating.Level? {
        history.reduce(nil) { rating, recorded in
            switch recorded.event {
            case .answered: nil
            case .rated(let level, _): level
            default: rating
            }
        }
    }
}
