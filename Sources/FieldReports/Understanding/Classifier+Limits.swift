import Vietnamese

extension Classifier.Limits {
    /// The limits under which the classifier would have done best on what it had not seen.
    ///
    /// Category: speaks as often as 85 in a hundred of what it says are right. Urgency: misses at most three in a hundred,
    /// for a false alarm costs a question and a missed fire costs a house. Exclusion: as precise as complete.
    static func chosen(
        _ classifier: Classifier, _ unseen: [[Judged]], _ answers: [Answered]
    ) -> Classifier.Limits {
        Classifier.Limits(
            category: precise(answers),
            urgency: complete(classifier.urgency, unseen[1]),
            exclusion: balanced(classifier.exclusion, unseen[2]))
    }

    private static let steps = stride(from: 0.06, through: 0.9, by: 0.02)

    private static func precise(_ answers: [Answered]) -> Double {
        steps.first { limit in
            let spoken = answers.filter { $0.said.confidence >= limit }
            let right = spoken.count { $0.said.likely.first?.category == $0.lesson.category }
            return Double(right) >= 0.85 * Double(max(spoken.count, 1))
        } ?? 0.9
    }

    private static func complete(_ model: LinearModel, _ judged: [Judged]) -> Double {
        let positives = judged.filter { $0.label != 0 }.map { 1 - model.shares($0.scores)[0] }
        return steps.reversed().first { limit in
            Double(positives.count { $0 >= limit }) >= 0.97 * Double(positives.count)
        } ?? 0.06
    }

    private static func balanced(_ model: LinearModel, _ judged: [Judged]) -> Double {
        let said = judged.map { (share: 1 - model.shares($0.scores)[0], isOne: $0.label != 0) }
        func f1(_ limit: Double) -> Double {
            let right = said.count { $0.isOne && $0.share >= limit }
            return Double(2 * right) / Double(max(said.count(where: \.isOne) + said.count { $0.share >= limit }, 1))
        }
        return steps.max { f1($0) < f1($1) } ?? 0.5
    }
}
