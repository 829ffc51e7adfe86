import Office
import Vietnamese

extension Classifier.Limits {
    /// The limits under which the classifier would have done best on what it had not seen.
    ///
    /// Category: speaks as often as 85 in a hundred of what it says are right. Urgency: finding all counts three times as
    /// much as finding nothing else, for a false alarm costs a question and a missed fire a house. Exclusion: both alike.
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
        best(model, judged, recallCounts: 3)
    }

    private static func balanced(_ model: LinearModel, _ judged: [Judged]) -> Double {
        best(model, judged, recallCounts: 1)
    }

    /// The limit with the best F-measure, recall counting so many times what precision does (van Rijsbergen's beta).
    private static func best(_ model: LinearModel, _ judged: [Judged], recallCounts beta: Double) -> Double {
        let said = judged.map { (share: 1 - model.shares($0.scores)[0], isOne: $0.label != 0) }
        let positives = Double(said.count(where: \.isOne))
        func measure(_ limit: Double) -> Double {
            let right = Double(said.count { $0.isOne && $0.share >= limit })
            let spoken = Double(said.count { $0.share >= limit })
            return (1 + beta * beta) * right / max(beta * beta * positives + spoken, 1)
        }
        return steps.max { measure($0) < measure($1) } ?? 0.5
    }
}
