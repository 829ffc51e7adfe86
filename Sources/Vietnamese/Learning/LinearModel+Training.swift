// How a linear model learns: example after example, in an order that is the same every time, each step smaller for a
// feature that has been moved often (AdaGrad). The same examples give the same model, bit for bit.

import Foundation

/// What is learned from.
package struct Example: Sendable {
    package let vector: LinearModel.Vector
    package let label: Int
    /// How much it counts beside the others.
    package let weight: Float
    /// Wordings of one text share a group; a group is never on both sides of a split.
    package let group: Int

    package init(vector: LinearModel.Vector, label: Int, weight: Float = 1, group: Int) {
        self.vector = vector
        self.label = label
        self.weight = weight
        self.group = group
    }
}

package struct Training: Sendable {
    package var rounds = 12
    package var step: Float = 0.3
    /// Draws every weight towards nought, so that a word seen once does not decide.
    package var decay: Float = 2e-4
    package var seed: UInt64 = 663

    package init() {}
}

extension LinearModel {
    package init(learning examples: [Example], labels: [String], features: Int, _ training: Training = Training()) {
        var pupil = Pupil(features: features, labels: labels.count)
        var order = Array(examples.indices)
        var chance = SplitMix(state: training.seed)
        for _ in 0..<training.rounds {
            order.shuffle(using: &chance)
            for number in order { pupil.learn(examples[number], training) }
        }
        self.init(labels: labels, weights: pupil.weights)
    }
}

/// A model while it learns.
private struct Pupil {
    private(set) var weights: [Float]
    /// How far each weight has been moved, squared.
    private var moved: [Float]
    private var slope: [Float]
    private let bias: Int

    init(features: Int, labels: Int) {
        weights = [Float](repeating: 0, count: (features + 1) * labels)
        moved = [Float](repeating: 1e-2, count: (features + 1) * labels)
        slope = [Float](repeating: 0, count: labels)
        bias = features
    }

    mutating func learn(_ example: Example, _ training: Training) {
        // Bounds are checked once for all: this loop is what learning costs.
        weights.withUnsafeMutableBufferPointer { weights in
            moved.withUnsafeMutableBufferPointer { moved in
                slope.withUnsafeMutableBufferPointer { slope in
                    Self.measure(&slope, weights, example, bias)
                    for entry in example.vector {
                        Self.move(weights, moved, slope, row: entry.row, share: entry.share, training)
                    }
                    Self.move(weights, moved, slope, row: bias, share: 1, training)
                }
            }
        }
    }

    private typealias Numbers = UnsafeMutableBufferPointer<Float>

    /// How far each label's likelihood is from what it should be.
    private static func measure(_ slope: inout Numbers, _ weights: Numbers, _ example: Example, _ bias: Int) {
        let count = slope.count
        for label in 0..<count { slope[label] = weights[bias * count + label] }
        for entry in example.vector {
            let start = entry.row * count
            for label in 0..<count { slope[label] += weights[start + label] * entry.share }
        }
        let most = slope.max() ?? 0
        var sum: Float = 0
        for label in 0..<count {
            slope[label] = exp(slope[label] - most)
            sum += slope[label]
        }
        for label in 0..<count { slope[label] *= example.weight / sum }
        slope[example.label] -= example.weight
    }

    private static func move(
        _ weights: Numbers, _ moved: Numbers, _ slope: Numbers, row: Int, share: Float, _ training: Training
    ) {
        let start = row * slope.count
        for label in 0..<slope.count {
            let change = slope[label] * share + training.decay * weights[start + label]
            moved[start + label] += change * change
            weights[start + label] -= training.step * change / moved[start + label].squareRoot()
        }
    }
}
