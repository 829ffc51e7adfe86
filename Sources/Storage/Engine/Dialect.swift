/// What differs between the engines, each difference with its name. SQL that is not here is the same for both.
///
/// Each engine says what it has in one file: `SQLiteDialect.swift`, `PostgresDialect.swift`. A new difference is a new
/// property here, and the compiler asks both files for it.
package struct Dialect: Sendable {
    package let engine: Engine

    // MARK: Waiting for others

    /// Ends a SELECT whose rows this transaction will change.
    package let lockedForUpdate: Query
    /// The same for a queue of work: rows that another node works on are left to it.
    package let lockedForUpdateSkippingLocked: Query
    /// Makes nodes that start together on an empty database make their first table one after the other, while there is
    /// no table that could be locked. It must be the first that its transaction says.
    package let beforeFirstTable: [Query]
    /// Makes nodes that start together migrate one after the other, each for as long as it takes. It must be the first
    /// that its transaction says.
    package let beforeMigrating: [Query]
    /// Lets rows of one transaction stand before those they refer to.
    package let deferredForeignKeys: Query?

    // MARK: Whole provinces

    /// The names of the tables that are there, without those that the engine keeps for itself.
    let tableNames: Query
    /// The columns of a table in their order: `name`, and whether it `is_text`.
    let columns: @Sendable (_ table: String) -> Query
    /// Follows a text in ORDER BY: by its bytes.
    let bytewise: Query
    /// Keeps others from writing into these tables until the transaction ends. It must be the first thing that says.
    let exclusive: @Sendable (_ tables: [String]) -> Query?
    /// Tells the planner what tables hold that were filled just now.
    let freshStatistics: @Sendable (_ tables: [String]) -> Query?

    // MARK: The schema

    /// The type of a key that is a 64-bit number.
    let numberKey: String
    /// Refuses an act (`UPDATE`, `DELETE`) on a table whose rows are only ever added to.
    let refusal: @Sendable (_ table: String, _ act: String) -> [String]

    // MARK: Finding reports by their words

    /// The table of the folded words (no marks, đ as d, lower case) by which reports are found.
    let searchTable: [String]
    /// Puts a new report among the searchable.
    package let index: @Sendable (_ report: Int64, _ folded: String) -> Query
    /// Replaces a report's words; leaves the index alone when they are the same, for most changes are of status.
    package let reindex: @Sendable (_ report: Int64, _ folded: String) -> Query
    /// Whether the index gives what matches one by one in the order of the numbers: a question that needs few is done
    /// early.
    let givesMatchesInOrder: Bool
    /// Whether `report.id` is among the numbers of a union. A planner guesses a union's size badly, and a bad guess walks
    /// through all reports: where that is so, the numbers are gathered first.
    let isAmong: @Sendable (_ numbers: Query) -> Query
    /// The numbers (`id`) of the reports that hold every word; the last one may be still being typed, where it is said
    /// to be unfinished. Nothing a person types is syntax.
    let matching: @Sendable (_ words: [String], _ isUnfinished: Bool) -> Query

    package enum Engine: String, Sendable, CaseIterable {
        case sqlite, postgres

        package var dialect: Dialect {
            switch self {
            case .sqlite: .sqlite
            case .postgres: .postgres
            }
        }
    }
}

extension Dialect {
    package func matches(_ words: [String], isUnfinished: Bool = true) -> Query { matching(words, isUnfinished) }

    package static let all = Engine.allCases.map(\.dialect)
}
