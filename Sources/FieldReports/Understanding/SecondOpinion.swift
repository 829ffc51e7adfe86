import Office
package import Territory
import Vietnamese

/// What a machine makes of a report that no office has taken up yet, beside what was chosen, with the words that told it.
/// It proposes and people decide (REP-21): what an official has settled it does not doubt.
package struct SecondOpinion: Sendable, Equatable {
    package struct Heard<Value: Sendable & Equatable>: Sendable, Equatable {
        package let value: Value
        /// The words of the text that spoke for it most.
        package let words: [String]
    }

    /// What the words say of the place.
    package struct Place: Sendable, Equatable {
        package let reasons: [String]
        /// Where they leave no doubt.
        package let unit: UnitKey?

        package init(reasons: [String], unit: UnitKey?) { (self.reasons, self.unit) = (reasons, unit) }
    }

    package let said: Classification
    /// The field it is sure of, where this province has it in use.
    package let category: CategoryCode?
    /// Another field than the report stands in.
    package let otherCategory: Heard<CategoryCode>?
    /// It sounds urgent, and nobody has said so or thought better of it (REP-04, AMB-19).
    package let urgentKind: Heard<UrgentKind>?
    /// It sounds like something of another door (REP-03).
    package let exclusion: Heard<Exclusion>?
    /// Another place than it stands under, or any where it stands under none (A0.13).
    package let place: Place?

    package var hasDoubts: Bool {
        otherCategory != nil || urgentKind != nil || exclusion != nil || place != nil
    }
}

extension SecondOpinion {
    /// Nil where an office has taken it up.
    /// - Parameters:
    ///   - events: What has happened to it, by name.
    ///   - fields: The fields of this province that may be chosen.
    package init?(
        _ classifier: Classifier, on report: Report, after events: Set<String>, among fields: Set<CategoryCode>,
        place: (Report) -> Place?
    ) {
        guard Status.untaken.contains(report.status) else { return nil }
        let said = classifier.classify(report.description)
        lazy var telling = classifier.telling(report.description)
        self.said = said
        let isFiled = events.contains("classified")
        category = said.category.flatMap { fields.contains($0) ? $0 : nil }
        otherCategory = category.flatMap { code in
            isFiled || code == report.category ? nil : Heard(value: code, words: telling.words(for: code))
        }
        urgentKind = said.urgentKind.flatMap { kind in
            report.isUrgent || events.contains("urgencyChanged")
                ? nil : Heard(value: kind, words: telling.words(for: kind))
        }
        exclusion = said.exclusion.map { Heard(value: $0, words: telling.words(for: $0)) }
        self.place = isFiled ? nil : place(report)
    }
}
