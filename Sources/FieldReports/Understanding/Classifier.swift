import Office
package import Vietnamese

/// Reads what a report is about, how urgent it sounds, and whether it belongs to another door. It lives in this program,
/// learned from the project's own texts and the officials' corrections, and sends nothing to anyone.
package struct Classifier: Sendable, Equatable {
    package var version: Int
    package let vocabulary: Vocabulary
    package var category: LinearModel
    package var urgency: LinearModel
    package var exclusion: LinearModel
    package var limits: Limits

    /// From which likelihood on it speaks; chosen on texts it had not seen.
    package struct Limits: Sendable, Equatable, Codable {
        package var category: Double
        package var urgency: Double
        package var exclusion: Double

        package init(category: Double, urgency: Double, exclusion: Double) {
            self.category = category
            self.urgency = urgency
            self.exclusion = exclusion
        }
    }

    /// The label of what is none of them.
    static let none = ""

    package init(
        version: Int, vocabulary: Vocabulary, category: LinearModel, urgency: LinearModel, exclusion: LinearModel,
        limits: Limits
    ) {
        self.version = version
        self.vocabulary = vocabulary
        self.category = category
        self.urgency = urgency
        self.exclusion = exclusion
        self.limits = limits
    }
}

extension Classifier {
    package func classify(_ text: String) -> Classification {
        let vector = vocabulary.vector(wordFeatures(text), aloud: Self.cueFeatures(of: text))
        // It was taught Vietnamese (REP-12): what it would say of other languages is chance.
        guard !vector.isEmpty, !isForeign(text) else { return .silent(version: version) }
        return said(of: [category, urgency, exclusion].map { $0.scores(of: vector) })
    }

    /// What follows from the sums of the three models, in their order.
    func said(of scores: [[Float]]) -> Classification {
        let shares = zip(category.labels, category.shares(scores[0]))
        let ranked = Dictionary(shares, uniquingKeysWith: +).sorted { ($0.value, $1.key) > ($1.value, $0.key) }
        let confidence = ranked.first?.value ?? 0
        return Classification(
            category: confidence >= limits.category ? ranked.first.map { CategoryCode(rawValue: $0.key) } : nil,
            confidence: confidence,
            likely: ranked.prefix(3).map { .init(category: CategoryCode(rawValue: $0.key), share: $0.value) },
            urgentKind: kind(urgency, scores[1], limits.urgency).flatMap(UrgentKind.init(rawValue:)),
            urgency: 1 - (urgency.shares(scores[1]).first ?? 1),
            exclusion: kind(exclusion, scores[2], limits.exclusion).flatMap(Exclusion.init(rawValue:)),
            version: version)
    }

    /// The likeliest kind where all kinds together reach the limit: for the person it matters first that it is one.
    private func kind(_ model: LinearModel, _ scores: [Float], _ limit: Double) -> String? {
        let shares = zip(model.labels, model.shares(scores)).filter { $0.0 != Self.none }
        guard shares.reduce(0, { $0 + $1.1 }) >= limit else { return nil }
        return shares.max { $0.1 < $1.1 }?.0
    }

    static func cueFeatures(of text: String) -> [WordFeature] { cueFeatures(of: text, bearsMarks: bearsMarks(text)) }

    static func cueFeatures(of text: String, bearsMarks: Bool) -> [WordFeature] {
        cues.labels(in: text, bearsMarks: bearsMarks).map(cueFeature).sorted()
    }

    static func bearsMarks(_ text: String) -> Bool { CueBook.bearsMarks(text) }

    private static let cues = CueBook(Cue.all)
}
