package import LocalTime
package import Storage

/// The classifiers a province has had, and how what comes in has fared with them.
package struct ClassifierHistory: Sendable {
    package let inForce: Int
    package let versions: [ClassifierRecord]
    /// Month by month, the newest first, without those in which nothing was read.
    package let months: [(first: Day, tally: ReadingTally)]
    package let ever: ReadingTally
    package let drift: Drift?
}

/// What comes in has moved away from what was learned: time to learn anew.
package enum Drift: Sendable, Equatable {
    /// It is sure less often than it was.
    case silent
    /// Officials file otherwise than it proposes more often than they did.
    case wrong

    /// From how many texts on a share tells anything (REP-25's figures begin where n is 10; a trend needs more).
    static let least = 50
    /// A fall of so much is no chance and no season.
    static let fall = 0.10

    package init?(lately: ReadingTally, before: ReadingTally) {
        func fell(_ share: (ReadingTally) -> Double?, _ count: (ReadingTally) -> Int) -> Bool {
            guard min(count(lately), count(before)) >= Self.least, let now = share(lately), let then = share(before)
            else { return false }
            return then - now >= Self.fall
        }
        if fell(\.agreement, \.judged) {
            self = .wrong
        } else if fell(\.coverage, \.count) {
            self = .silent
        } else {
            return nil
        }
    }
}

extension Drift {
    /// For whoever may teach it anew.
    package var heading: String {
        switch self {
        case .wrong: "Cán bộ sửa đề nghị của máy nhiều hơn trước"
        case .silent: "Máy kém chắc hơn trước"
        }
    }

    package var sentence: String {
        "So 30 ngày qua với thời gian trước đó, nội dung gửi đến khác dần với những gì máy đã học. Nên cho học lại: phananh train."
    }
}

extension Province {
    package func classifierHistory() async throws -> ClassifierHistory {
        let today = now().day
        let (beginning, lately) = (Instant(milliseconds: 0), (today - 30).start)
        return try await store.read { tx in
            let readings = tx.readings
            let months = try today.months(12).map { month in
                (first: month.lowerBound, tally: try readings.tally(month.lowerBound.start..<month.upperBound.start))
            }
            return ClassifierHistory(
                inForce: try tx.classifiers.version(), versions: try tx.classifiers.history(),
                months: months.filter { $0.tally.count > 0 }, ever: try readings.tally(beginning..<today.end),
                drift: Drift(
                    lately: try readings.tally(lately..<today.end), before: try readings.tally(beginning..<lately)))
        }
    }
}
