// Which features a model knows, and how much each tells: one that stands in every text tells nothing.

import Foundation

package struct Vocabulary: Sendable, Equatable {
    /// In the order of their numbers; a feature's position is its row in the models.
    package let features: [WordFeature]
    /// Inverse document frequency, by position.
    package let tell: [Float]
    private let rows: [WordFeature: Int]

    package init(features: [WordFeature], tell: [Float]) {
        self.features = features
        self.tell = tell
        rows = Dictionary(uniqueKeysWithValues: zip(features, features.indices))
    }

    /// The features that stand in at least `least` groups of texts.
    package init(of texts: [(features: [WordFeature], group: Int)], inAtLeast least: Int = 2) {
        var groups: [WordFeature: Set<Int>] = [:]
        for text in texts { for feature in text.features { groups[feature, default: []].insert(text.group) } }
        let kept = groups.filter { $0.value.count >= least }.keys.sorted()
        let all = Double(Set(texts.map(\.group)).count)
        self.init(
            features: kept,
            tell: kept.map { Float(log((1 + all) / (1 + Double(groups[$0]?.count ?? 0))) + 1) })
    }

    /// The text as a vector of length one; features it does not know are left out. Those said `aloud` are added at their
    /// own strength, for a long text must not drown them.
    package func vector(_ features: [WordFeature], aloud: [WordFeature] = []) -> LinearModel.Vector {
        let known = features.compactMap { feature in rows[feature].map { (row: $0, share: tell[$0]) } }
        let length = known.reduce(0) { $0 + $1.share * $1.share }.squareRoot()
        return (length > 0 ? known.map { ($0.row, $0.share / length) } : [])
            + aloud.compactMap { feature in rows[feature].map { ($0, Self.loudness) } }
    }

    private static let loudness: Float = 0.5
}
