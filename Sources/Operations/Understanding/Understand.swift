package import FieldReports
import Storage
package import Vietnamese

/// What can be said of a text before anybody has read it.
package struct Understood: Sendable, Equatable {
    package let classification: Classification
    package let advice: [WordingAdvice]
}

extension Province {
    /// For whoever writes: proposals and advice. Nothing of the text is kept.
    package func understand(_ text: String) async throws -> Understood {
        let classification = try await classifiers.current().classify(text)
        return Understood(classification: classification, advice: wordingAdvice(on: text))
    }
}
