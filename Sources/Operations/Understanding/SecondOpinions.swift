package import FieldReports
import LocalTime
import Office

extension Understanding {
    /// For the desk. Nil while no classifier is at hand, for no page waits for one, and where an office has decided.
    ///
    /// - Throws: `StorageError` alone.
    package func secondOpinion(on report: Report, after lines: [TimelineLine]) async throws -> SecondOpinion? {
        guard let classifier = classifiers.ready else {
            classifiers.prepare()
            return nil
        }
        let (books, today) = (try await books.current(), now().day)
        return SecondOpinion(
            classifier, on: report, after: Set(lines.map(\.event)),
            among: Set(books.categories.filter(\.isActive).map(\.code))
        ) { books.placeDoubt(of: $0, on: today) }
    }
}
