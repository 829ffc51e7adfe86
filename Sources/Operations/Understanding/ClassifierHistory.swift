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

/// The classifier in force does worse than it did: what comes in may have moved away from what it learned.
package enum Drift: Sendable, Equatable {
    /// It is sure less often than it was.
    case silent
    /// Reports are answered in another field than it proposes more often than they were.
    case wrong

    /// A fall smaller than this changes nothing for anybody.
    private static let fall = 0.10
    /// Nor is one believed on fewer texts, on either side, or within two standard errors.
    private static let least = 50
    private static let errors = 2.0

    package init?(lately: ReadingTally, before: ReadingTally) {
        if Self.fell(lately.kept, of: lately.judged, before.kept, of: before.judged) {
            self = .wrong
        } else if Self.fell(lately.spoken, of: lately.count, before.spoken, of: before.count) {
            self = .silent
        } else {
            return nil
        }
    }

    private static func fell(_ now: Int, of all: Int, _ then: Int, of allThen: Int) -> Bool {
        guard min(all, allThen) >= least else { return false }
        let share = Double(now + then) / Double(all + allThen)
        let error = (share * (1 - share) * (1 / Double(all) + 1 / Double(allThen))).squareRoot()
        let difference = Double(then) / Double(allThen) - Double(now) / Double(all)
        return difference >= fall && difference > errors * error
    }
}

extension Drift {
    /// For whoever may teach it anew.
    package var heading: String {
        switch self {
        case .wrong: "Đề nghị của máy ít khớp với lĩnh vực được trả lời hơn trước"
        case .silent: "Máy kém chắc hơn trước"
        }
    }

    package var sentence: String {
        "So 30 ngày qua với thời gian trước đó của cùng bản này; có thể vì nội dung gửi đến khác dần với những gì máy đã học. Nên xem thử bản học lại: phananh train --try."
    }
}

extension Understanding {
    /// - Throws: `StorageError` alone.
    package func history() async throws -> ClassifierHistory {
        let today = now().day
        let (beginning, lately) = (Instant(milliseconds: 0), (today - 30).start)
        return try await store.read { tx in
            let readings = tx.readings
            let months = try today.months(12).map { month in
                (first: month.lowerBound, tally: try readings.tally(month.lowerBound.start..<month.upperBound.start))
            }
            let version = try tx.classifiers.version()
            return ClassifierHistory(
                inForce: version, versions: try tx.classifiers.history(),
                months: months.filter { $0.tally.count > 0 }, ever: try readings.tally(beginning..<today.end),
                drift: Drift(
                    lately: try readings.tally(lately..<today.end, by: version),
                    before: try readings.tally(beginning..<lately, by: version)))
        }
    }
}
