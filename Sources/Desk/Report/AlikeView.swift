// What may tell of the same thing, on the desk's page of a report: each with its reasons, and a way to the form that links
// or merges it, filled in. Nothing is linked by looking alike (AMB-26).

import FieldReports
import LocalTime
import Office
import Operations
import Storage
import Vietnamese
import Web

struct AlikeView: Sendable {
    let groups: [Group]

    struct Group: Sendable {
        let heading: String
        let words: String
        let reports: [Line]
    }

    struct Line: Sendable {
        let code: String
        let address: String
        let excerpt: String
        let tag: StatusTag
        let reasons: String
        let isLinked: Bool
        let ways: [Way]
        let hasWays: Bool
    }

    struct Way: Sendable {
        let label: String
        let address: String
    }
}

extension AlikeView {
    /// Nil when nothing is like it.
    init?(_ found: [ResemblingReport], in matter: Case) {
        func group(_ kind: Resemblance.Kind, _ heading: String, _ words: String) -> Group? {
            let reports = found.filter { $0.resemblance.kind == kind }.prefix(10).map { Line($0, in: matter) }
            return reports.isEmpty ? nil : Group(heading: heading, words: words, reports: reports)
        }
        groups = [
            group(
                .recurrence, "Tái diễn", "Việc này đã được giải quyết rồi lại xảy ra ở chỗ cũ."),
            group(
                .sameIncident, "Có thể trùng",
                "Của cùng một người thì gộp được; của người khác thì liên kết, mỗi người vẫn có ngày hẹn và câu trả lời riêng."
            ),
        ].compactMap(\.self)
        if groups.isEmpty { return nil }
    }
}

extension AlikeView.Line {
    fileprivate init(_ other: ResemblingReport, in matter: Case) {
        let summary = other.summary
        code = summary.code.description
        // What an office only knows as everybody does, it reads where everybody does.
        address = other.seen.inside == nil ? "/pa/\(summary.code)" : "/xu-ly/\(summary.code)"
        excerpt = summary.description.firstWords
        tag = StatusTag(summary.status)
        reasons = other.resemblance.reasons(.desk).joined(separator: " · ")
        isLinked = matter.report.links.contains(summary.code)
        // Merging is offered for what is known to be one person's, and to nobody but those who merge.
        let offered =
            isLinked
            ? []
            : DeskAct.relations.filter {
                DeskAct.takesCode.contains($0.slug) && ($0.act != .merge || matter.repeats.contains(summary.code))
            }
        ways = offered.filter { matter.offer(for: $0) != nil }.map {
            AlikeView.Way(label: $0.button, address: "\(matter.address)?cung-viec=\(summary.code)#\($0.slug)")
        }
        hasWays = !ways.isEmpty
    }
}
