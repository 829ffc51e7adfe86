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
        part(features, aloud: aloud, of: length(features))
    }

    /// How much the text says, before it is made a vector of length one.
    package func length(_ features: [WordFeature]) -> Float {
        features.reduce(Float(0)) { sum, feature in
            let tells = rows[feature].map { tell[$0] } ?? 0
            return sum + tells * tells
        }.squareRoot()
    }

    /// What some of the features of a text of this length stand for in its vector.
    package func part(
        _ features: [WordFeature], aloud: [WordFeature], of length: Float
    ) -> LinearModel.Vector {
        let known = length > 0 ? features.compactMap { feature in rows[feature].map { ($0, tell[$0] / length) } } : []
        return known + aloud.compactMap { feature in rows[feature].map { ($0, Self.loudness) } }
    }

    private static let loudness: Float = 0.5
}
