import Office

/// How well a classifier does on texts it has not seen: numbers with their n, to be shown to whoever relies on it.
package struct Appraisal: Sendable, Equatable, Codable {
    package var count = 0
    /// Of all texts, those whose likeliest category is right.
    package var accuracy = 0.0
    /// The mean over the categories of the harmonic mean of precision and recall.
    package var macroF1 = 0.0
    /// How far confidence and truth are apart, mean over ten bins weighed by their size (ECE).
    package var calibrationError = 0.0
    /// Of all texts, those it answers at all, and how many of these it answers rightly.
    package var coverage = 0.0
    package var accuracyWhenSure = 0.0
    package var urgent = Found()
    package var exclusion = Found()
    /// Taken for another: the true category, what it was taken for, how often; the commonest first.
    package var confusions: [Confusion] = []

    package struct Found: Sendable, Equatable, Codable {
        package var positives = 0
        package var said = 0
        package var right = 0
        /// Of those found, the ones whose kind is right too.
        package var kindRight = 0

        package init() {}

        package var recall: Double { positives == 0 ? 0 : Double(right) / Double(positives) }
        package var precision: Double { said == 0 ? 0 : Double(right) / Double(said) }
    }

    package struct Confusion: Sendable, Equatable, Codable {
        package var truth: CategoryCode
        package var taken: CategoryCode
        package var count: Int

        package init(truth: CategoryCode, taken: CategoryCode, count: Int) {
            (self.truth, self.taken, self.count) = (truth, taken, count)
        }
    }

    package init() {}
}

/// One text's truth beside what was said of it.
package struct Answered: Sendable {
    package var lesson: Lesson
    package var said: Classification
    package init(lesson: Lesson, said: Classification) { (self.lesson, self.said) = (lesson, said) }
}

extension Appraisal {
    package init(_ answers: [Answered]) {
        self.init()
        count = answers.count
        guard count > 0 else { return }
        let right = answers.filter { $0.said.likely.first?.category == $0.lesson.category }
        let sure = answers.filter { $0.said.category != nil }
        let sureAndRight = sure.filter { $0.said.category == $0.lesson.category }
        accuracy = Double(right.count) / Double(count)
        coverage = Double(sure.count) / Double(count)
        accuracyWhenSure = sure.isEmpty ? 0 : Double(sureAndRight.count) / Double(sure.count)
        macroF1 = Self.macroF1(answers)
        calibrationError = Self.calibrationError(answers)
        urgent = Found(answers, { $0.lesson.urgentKind }, { $0.said.urgentKind })
        exclusion = Found(answers, { $0.lesson.exclusion }, { $0.said.exclusion })
        confusions = Self.confusions(answers)
    }

    private static func macroF1(_ answers: [Answered]) -> Double {
        let categories = Set(answers.map(\.lesson.category))
        let each = categories.map { category in
            let truths = answers.filter { $0.lesson.category == category }
            let said = answers.filter { $0.said.likely.first?.category == category }
            let right = truths.count { $0.said.likely.first?.category == category }
            return Double(2 * right) / Double(max(truths.count + said.count, 1))
        }
        return each.reduce(0, +) / Double(max(categories.count, 1))
    }

    private static func calibrationError(_ answers: [Answered]) -> Double {
        let bins = Dictionary(grouping: answers) { min(Int($0.said.confidence * 10), 9) }
        return bins.values.reduce(0) { sum, bin in
            let right = Double(bin.count { $0.said.likely.first?.category == $0.lesson.category })
            return sum + abs(right - bin.reduce(0) { $0 + $1.said.confidence }) / Double(answers.count)
        }
    }

    private static func confusions(_ answers: [Answered]) -> [Confusion] {
        struct Pair: Hashable { var truth, taken: CategoryCode }
        let wrong = answers.compactMap { answer in
            answer.said.likely.first.flatMap { likely in
                likely.category == answer.lesson.category
                    ? nil : Pair(truth: answer.lesson.category, taken: likely.category)
            }
        }
        return Dictionary(grouping: wrong, by: \.self)
            .map { Confusion(truth: $0.key.truth, taken: $0.key.taken, count: $0.value.count) }
            .sorted {
                ($1.count, $0.truth.rawValue, $0.taken.rawValue) < ($0.count, $1.truth.rawValue, $1.taken.rawValue)
            }
    }
}

extension Appraisal.Found {
    fileprivate init<Kind: Equatable>(
        _ answers: [Answered], _ truth: (Answered) -> Kind?, _ said: (Answered) -> Kind?
    ) {
        for answer in answers {
            let (truth, said) = (truth(answer), said(answer))
            if truth != nil { positives += 1 }
            if said != nil { self.said += 1 }
            guard let truth, let said else { continue }
            right += 1
            if truth == said { kindRight += 1 }
        }
    }
}
