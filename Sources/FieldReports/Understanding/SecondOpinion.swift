import Vietnamese

/// What a machine makes of a report that no office has taken up yet, beside what was chosen, with the words that told it.
/// It proposes and people decide (REP-21): an official's choice ends it.
package struct SecondOpinion: Sendable, Equatable {
    package struct Heard<Value: Sendable & Equatable>: Sendable, Equatable {
        package let value: Value
        /// The words of the text that spoke for it most.
        package let words: [String]
    }

    package let confidence: Double
    /// How likely it is urgent at all.
    package let urgency: Double
    /// The field it is sure of; nil where it is not.
    package let category: CategoryCode?
    /// Another field than the report stands in.
    package let otherCategory: Heard<CategoryCode>?
    /// It sounds urgent, and nobody has said so (REP-04, AMB-19).
    package let urgentKind: Heard<UrgentKind>?
    /// It sounds like something of another door (REP-03).
    package let exclusion: Heard<Exclusion>?
    /// What the words say of the place, where it stands under another or under none (A0.13).
    package let places: [String]

    package var hasDoubts: Bool {
        otherCategory != nil || urgentKind != nil || exclusion != nil || !places.isEmpty
    }

    /// Nil where people have decided already.
    package init?(_ classifier: Classifier, on report: Report, placeDoubts: [String]) {
        guard Status.untaken.contains(report.status) else { return nil }
        let said = classifier.classify(report.description)
        let text = WordedText(report.description)
        (confidence, urgency) = (said.confidence, said.urgency)
        category = said.category
        otherCategory = said.category.flatMap { code in
            code == report.category ? nil : Heard(value: code, words: classifier.telling(text, for: code))
        }
        urgentKind = said.urgentKind.flatMap { kind in
            report.isUrgent ? nil : Heard(value: kind, words: classifier.telling(text, for: kind))
        }
        exclusion = said.exclusion.map { Heard(value: $0, words: classifier.telling(text, for: $0)) }
        places = placeDoubts
    }
}
