package import FieldReports
package import LocalTime
package import Storage

/// The first figures of a period, each with what it is a share of. They count every report, hidden ones too: hiding
/// changes nothing but visibility, and a number says nothing of any one report.
package struct OpenFigures: Sendable {
    package let from: Day
    package let to: Day
    package let counts: OverviewCounts
    /// Only for those who may know of hidden reports.
    package let hidden: Int?
}

extension Province {
    package func overview(from: Day, to: Day, for viewer: Viewer) async throws -> OpenFigures {
        let now = now()
        let counts = try await store.read { try $0.figures.overview(from: from, to: to, at: now) }
        let mayKnow = viewer.holds([
            .iocOperator, .iocShiftLead, .iocManager, .provincialOverseer, .competentInspector, .auditor,
        ])
        return OpenFigures(from: from, to: to, counts: counts, hidden: mayKnow ? counts.hidden : nil)
    }
}
