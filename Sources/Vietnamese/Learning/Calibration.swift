// How far a model may be trusted, learned from texts it has not seen.

import Foundation

package struct Judged: Sendable {
    package let scores: [Float]
    package let label: Int
    package init(scores: [Float], label: Int) { (self.scores, self.label) = (scores, label) }
}

extension LinearModel {
    /// What models that were taught without a group say of that group: every example is judged once, unseen.
    package static func judgedUnseen(
        _ examples: [Example], labels: [String], features: Int, parts: Int = 4, _ training: Training = Training()
    ) -> [Judged] {
        var judged = [Judged?](repeating: nil, count: examples.count)
        for part in 0..<parts {
            let taught = examples.filter { $0.group % parts != part }
            let model = LinearModel(learning: taught, labels: labels, features: features, training)
            for (number, example) in examples.enumerated() where example.group % parts == part {
                judged[number] = Judged(scores: model.scores(of: example.vector), label: example.label)
            }
        }
        return judged.compactMap(\.self)
    }
}

/// The temperature under which what was said of unseen texts is likeliest (Guo et al. 2017), by golden section.
package func fittedTemperature(_ judged: [Judged]) -> Double {
    func loss(_ temperature: Double) -> Double {
        judged.reduce(0) { sum, one in
            let share = softmax(one.scores.map { Double($0) / temperature })[one.label]
            return sum - log(max(share, 1e-12))
        }
    }
    let golden = 0.618_033_988_75
    var (low, high) = (0.05, 20.0)
    for _ in 0..<40 {
        let (left, right) = (high - golden * (high - low), low + golden * (high - low))
        if loss(left) < loss(right) { high = right } else { low = left }
    }
    return (low + high) / 2
}
