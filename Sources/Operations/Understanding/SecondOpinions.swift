package import FieldReports
import LocalTime

extension Province {
    /// For the desk. Nil while no classifier is at hand, for no page waits for one, and where an office has decided.
    package func secondOpinion(on report: Report) async throws -> SecondOpinion? {
        guard let classifier = classifiers.ready else {
            classifiers.prepare()
            return nil
        }
        let books = try await books.current()
        return SecondOpinion(classifier, on: report, placeDoubts: books.placeDoubts(of: report, on: now().day))
    }
}
