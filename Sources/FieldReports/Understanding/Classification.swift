import Office

/// What a machine makes of a text. It proposes and never refuses; where it is unsure it says nothing (REP-21: a person
/// decides, and every correction is learned from).
package struct Classification: Sendable, Equatable {
    /// Nil where unsure.
    package var category: CategoryCode?
    /// How likely the likeliest category is, 0…1: of all answers with 0.8 about eight in ten are right.
    package var confidence: Double
    /// The likeliest first, at most three.
    package var likely: [Likelihood]
    /// Nil where it sounds like none of the five (REP-04).
    package var urgentKind: UrgentKind?
    /// How likely it is any of the five, 0…1. It speaks from little on, for a fire missed costs more than a question.
    package var urgency: Double
    /// Likely enough to be named by its kind: below, naming a fire where somebody sings too loud makes nobody think.
    package var isLikelyUrgent: Bool { urgency >= 0.5 }
    /// Nil where it sounds like a report of a scene.
    package var exclusion: Exclusion?
    /// The version of the model.
    package var version: Int

    package struct Likelihood: Sendable, Equatable {
        package var category: CategoryCode
        package var share: Double

        package init(category: CategoryCode, share: Double) { (self.category, self.share) = (category, share) }
    }

    /// Nothing to say.
    package static func silent(version: Int) -> Classification {
        Classification(category: nil, confidence: 0, likely: [], version: version)
    }

    package init(
        category: CategoryCode?, confidence: Double, likely: [Likelihood], urgentKind: UrgentKind? = nil,
        urgency: Double = 0, exclusion: Exclusion? = nil, version: Int
    ) {
        self.category = category
        self.confidence = confidence
        self.likely = likely
        self.urgentKind = urgentKind
        self.urgency = urgency
        self.exclusion = exclusion
        self.version = version
    }
}
