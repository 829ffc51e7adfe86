/// How the classifier did with what came in over some time: how often it spoke, and how often it was answered so.
package struct ReadingTally: Sendable, Equatable {
    /// All texts read.
    package var count = 0
    /// For how many of them a field was proposed.
    package var spoken = 0
    package var meanConfidence = 0.0
    /// How many of them officials have answered.
    package var settled = 0
    /// Of those settled, for how many a field had been proposed, and how many were answered under it.
    package var judged = 0
    package var kept = 0

    package init() {}
}

extension ReadingTally {
    init(_ row: Row) throws {
        count = try row.get("n")
        spoken = try row.get("spoken")
        meanConfidence = try row.get("confidence")
        settled = try row.get("settled")
        judged = try row.get("judged")
        kept = try row.get("kept")
    }
}
