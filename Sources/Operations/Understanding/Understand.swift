package import FieldReports
import Logging
import Office
import Storage
package import Vietnamese

/// What can be said of a text before anybody has read it.
package struct Understood: Sendable, Equatable {
    package let classification: Classification
    package let advice: [WordingAdvice]
}

extension Understanding {
    /// For whoever writes: proposals and advice. Nothing of the text is kept.
    package func understand(_ text: String) async -> Understood {
        let text = String(text.prefix(Self.longestRead))
        // What is no help must not be in the way: without a classifier there is still advice.
        return Understood(classification: await classified(text), advice: wordingAdvice(on: text))
    }

    private func classified(_ text: String) async -> Classification {
        do {
            return try await classifiers.current().classify(text)
        } catch {
            log.error("the classifier cannot be loaded: \(error)")
            return .silent(version: 0)
        }
    }

    /// As long as a report may be; whatever a request holds beyond it is refused elsewhere.
    private static let longestRead = 5_000

    /// What is kept beside a report. Nil while no classifier is at hand: sending waits for none.
    func reading(of text: String, adviceTaken: Bool) -> Reading? {
        let text = String(text.prefix(Self.longestRead))
        guard let classifier = classifiers.ready else {
            classifiers.prepare()
            return nil
        }
        let codes = Set(wordingAdvice(on: text).map(\.code.rawValue)).sorted()
        return Reading(classifier.classify(text), advice: codes, adviceTaken: adviceTaken)
    }
}
