import LocalTime
package import Office

/// What other rules would change for reports that are open: which of the moments that time still holds would come
/// earlier, later, newly, or no more. Days that were promised stay whatever the rules become (REP-27).
package struct RuleTrial: Sendable, Equatable {
    /// Reports that were looked at.
    package private(set) var reports = 0
    /// Of these, reports for which something changes.
    package private(set) var touched = 0
    package private(set) var moves: [String: Shift] = [:]

    package struct Shift: Sendable, Equatable {
        package var earlier = 0
        package var later = 0
        package var added = 0
        package var dropped = 0

        package init(earlier: Int = 0, later: Int = 0, added: Int = 0, dropped: Int = 0) {
            (self.earlier, self.later, self.added, self.dropped) = (earlier, later, added, dropped)
        }
    }

    package init() {}
}

extension RuleTrial {
    package mutating func add(_ report: Report, from old: Law, to new: Law) {
        reports += 1
        let (before, after) = (report.moments(under: old), report.moments(under: new))
        guard before != after else { return }
        touched += 1
        for label in Set(before.keys).union(after.keys) {
            guard before[label] != after[label] else { continue }
            moves[label, default: Shift()].count(before[label], after[label])
        }
    }
}

extension RuleTrial.Shift {
    fileprivate mutating func count(_ before: Instant?, _ after: Instant?) {
        switch (before, after) {
        case (let before?, let after?): if after < before { earlier += 1 } else { later += 1 }
        case (nil, _): added += 1
        case (_, nil): dropped += 1
        }
    }
}

extension Report {
    /// The first moment of each kind that time still holds.
    fileprivate func moments(under law: Law) -> [String: Instant] {
        Dictionary(agenda(under: law).map { ($0.matter.label, $0.at) }) { first, _ in first }
    }
}
