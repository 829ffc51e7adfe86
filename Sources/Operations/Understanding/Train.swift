package import FieldReports
import LocalTime
package import Office
import Storage

/// Learning anew: the starter's lessons and what officials have settled since.
extension Understanding {
    package struct Trained: Sendable {
        /// Nil where nothing was kept.
        package let version: Int?
        package let lessons: Int
        package let corrections: Int
        package let appraisal: Appraisal
        package let settings: Classifier.Settings
        /// The one in force on the same corrections, which it had not learned from unless it was taught here before.
        package let before: Appraisal?
    }

    /// How many of the newest settled reports are learned from.
    private static let memory = 20_000
    /// A text that officials have settled counts as much as so many of the starter's.
    private static let correctionWeight: Float = 2

    /// - Parameter keeping: false only shows what would come of it.
    /// - Throws: `StorageError` alone.
    package func train(
        on starters: [Lesson] = StarterLessons.all, keeping: Bool, note: String, by account: AccountID?
    ) async throws -> Trained {
        let corrections = try await store.read { try $0.readings.settled(limit: Self.memory) }
            .map { lesson in
                var lesson = lesson
                lesson.weight = Self.correctionWeight
                return lesson
            }
        let lessons = starters + corrections
        let learned = Classifier.learn(from: lessons, version: 0)
        let current = try await classifiers.current()
        let before =
            corrections.isEmpty
            ? nil : Appraisal(corrections.map { Answered(lesson: $0, said: current.classify($0.text)) })
        let version = keeping ? try await keep(learned, lessons: lessons.count, note: note, by: account) : nil
        return Trained(
            version: version, lessons: lessons.count, corrections: corrections.count, appraisal: learned.appraisal,
            settings: learned.classifier.settings, before: before)
    }

    private func keep(
        _ learned: Classifier.Learned, lessons: Int, note: String, by account: AccountID?
    ) async throws -> Int {
        let now = now()
        return try await store.write { tx in
            try tx.classifiers.add(
                learned.classifier, learned.appraisal, lessons: lessons, note: note, by: account, at: now)
        }
    }

    /// Puts an earlier version in force again, as a new one; 0 is the starter.
    /// - Throws: `NoSuchClassifier`.
    package func rollBack(to version: Int, by account: AccountID?) async throws -> Int {
        let now = now()
        let starter = version == 0 ? Classifier.starter : nil
        return try await store.write { tx in
            let record = try tx.classifiers.record(version)
            guard let old = try starter ?? tx.classifiers.load(version) else {
                throw NoSuchClassifier(version: version)
            }
            return try tx.classifiers.add(
                old, record?.appraisal ?? StarterFigures.appraisal,
                lessons: record?.lessons ?? StarterLessons.all.count,
                note: "Quay lại phiên bản \(version)", by: account, at: now)
        }
    }
}

package struct NoSuchClassifier: Error, Sendable, Equatable {
    package let version: Int
    package init(version: Int) { self.version = version }

    package var sentence: String { "Không có phiên bản \(version) của bộ phân loại." }
}
