package import FieldReports
package import LocalTime
package import Office

/// The classifiers a province has learned, each version kept: the last is in force, and going back adds one.
package struct ClassifierTable {
    let tx: any Transaction
}

extension Transaction {
    package var classifiers: ClassifierTable { ClassifierTable(tx: self) }
}

/// A version without its weights.
package struct ClassifierRecord: Sendable, Equatable {
    package var version: Int
    package var at: Instant
    package var note: String
    /// How many texts it learned from.
    package var lessons: Int
    /// How it did on those it had not seen.
    package var appraisal: Appraisal
}

extension ClassifierTable {
    /// 0: none was learned here, the starter is in force.
    package func version() throws -> Int {
        try tx.rows("SELECT COALESCE(MAX(version), 0) AS n FROM classifier").first?.get("n") ?? 0
    }

    package func load(_ version: Int) throws -> Classifier? {
        let body: JSON<Classifier>? = try tx.rows("SELECT body FROM classifier WHERE version = \(version)").first?
            .get("body")
        return body?.value
    }

    /// The newest first.
    package func history(limit: Int = 50) throws -> [ClassifierRecord] {
        try tx.rows(Self.records + " ORDER BY version DESC LIMIT \(limit)").map(ClassifierRecord.init)
    }

    package func record(_ version: Int) throws -> ClassifierRecord? {
        try tx.rows(Self.records + " WHERE version = \(version)").first.map(ClassifierRecord.init)
    }

    private static let records: Query = "SELECT version, at, note, lessons, appraisal FROM classifier"

    /// The version it was given: the next one. Two at once cannot get the same; the later is refused.
    package func add(
        _ classifier: Classifier, _ appraisal: Appraisal, lessons: Int, note: String, by account: AccountID?,
        at now: Instant
    ) throws -> Int {
        var classifier = classifier
        classifier.version = try version() + 1
        try tx.run(
            """
            INSERT INTO classifier (version, at, account, note, lessons, appraisal, body)
            VALUES (\(classifier.version), \(now), \(account), \(note), \(lessons), \(JSON(appraisal)),
                    \(JSON(classifier)))
            """)
        tx.announce(.books)
        return classifier.version
    }
}

extension ClassifierRecord {
    fileprivate init(_ row: Row) throws {
        let appraisal: JSON<Appraisal> = try row.get("appraisal")
        self.init(
            version: try row.get("version"), at: try row.get("at"), note: try row.get("note"),
            lessons: try row.get("lessons"), appraisal: appraisal.value)
    }
}
