/// Who is ranked by a share of their reports (A0.22).
package enum Ranking {
    /// A share of fewer than these is chance, and no rank.
    package static let fewest = 10

    package static func admits(_ reports: Int) -> Bool { reports >= fewest }
}
