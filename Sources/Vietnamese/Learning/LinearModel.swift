// A linear model: each feature speaks for or against each label, and the sums, made into shares of one, say how likely
// each label is (multinomial logistic regression).

import Foundation

package struct LinearModel: Sendable, Equatable {
    package let labels: [String]
    /// One row of `labels.count` weights for every feature, then the row of what holds without any feature.
    package let weights: [Float]
    /// The sums are divided by it, so that of all answers given with 0.8 about eight in ten are right.
    package var temperature: Double

    package init(labels: [String], weights: [Float], temperature: Double = 1) {
        self.labels = labels
        self.weights = weights
        self.temperature = temperature
    }

    /// A text by the positions of its features, and how much each weighs in it.
    package typealias Vector = [(row: Int, share: Float)]

    /// How likely each label is, in the order of `labels`; they sum to one.
    package func shares(_ scores: [Float]) -> [Double] { softmax(scores.map { Double($0) / temperature }) }

    /// What some of a text's features add to a label's sum, above what they add to the labels on average: why it was chosen.
    package func weight(of part: Vector, for label: Int) -> Float {
        part.reduce(0) { sum, entry in
            let row = weights[(entry.row * labels.count)..<((entry.row + 1) * labels.count)]
            let mean = row.reduce(0, +) / Float(labels.count)
            return sum + (row[row.startIndex + label] - mean) * entry.share
        }
    }

    /// What speaks for each label, in the order of `labels`.
    package func scores(of vector: Vector) -> [Float] {
        let count = labels.count
        var scores = Array(weights.suffix(count))
        for entry in vector {
            let start = entry.row * count
            for label in 0..<count { scores[label] += weights[start + label] * entry.share }
        }
        return scores
    }
}

func softmax(_ scores: [Double]) -> [Double] {
    guard let most = scores.max() else { return [] }
    let powers = scores.map { exp($0 - most) }
    let sum = powers.reduce(0, +)
    return powers.map { $0 / sum }
}
