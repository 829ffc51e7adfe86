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

    /// What is kept beside a report. Nil while no classifier is at hand: sending waits for none.
    func reading(of text: String, adviceTaken: Bool) -> Reading? {
        classifiers.ready.map { classifier in
            let codes = Set(wordingAdvice(on: text).map(\.code.rawValue)).sorted()
            return Reading(classifier.classify(text), advice: codes, adviceTaken: adviceTaken)
        }
    }
}
