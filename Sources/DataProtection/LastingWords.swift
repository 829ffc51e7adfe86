import Vietnamese

/// Words of an official that go into a history, which nobody can take anything out of again: cleaned, and without what
/// tells of a person.
///
/// - Throws: `DataDenial`.
package func lastingWords(_ raw: String, _ field: String, otherwise: String) throws(DataDenial) -> String {
    let words = try plainWords(raw, field)
    guard !words.isEmpty else { throw .missing(field, otherwise) }
    let personal: Set<WordingAdvice.Code> = [.phoneNumber, .idNumber, .licencePlate, .email, .nameWithAddress]
    guard !wordingAdvice(on: words).contains(where: { personal.contains($0.code) }) else {
        throw .personalData(in: field)
    }
    return words
}

/// - Returns: cleaned and trimmed, perhaps empty.
/// - Throws: `DataDenial` for what cannot be kept.
package func plainWords(_ raw: String, _ field: String) throws(DataDenial) -> String {
    do throws(TextIssue) { return try cleaned(raw, lines: .many, atLeast: 0, atMost: 2000) } catch {
        throw .badCharacters(field, error.sentence)
    }
}
