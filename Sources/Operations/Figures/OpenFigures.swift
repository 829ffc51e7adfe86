package import LocalTime
package import Office
package import Storage

/// The first figures of a period, each with what it is a share of. They count every report, hidden ones too: hiding
/// changes nothing but visibility. So that a number says nothing of any one report, who is no official is answered for
/// whole past months, or where enough reports were received (REP-31, REP-45).
package struct OpenFigures: Sendable {
    package let from: Day
    package let to: Day
    package let counts: OverviewCounts
    /// Only for those who may know of hidden reports.
    package let hidden: Int?
}

/// 422: so few reports that their numbers would tell of single ones.
package struct PeriodTooSmall: Error {
    static let fewest = 10
    package let sentence =
        "Khoảng thời gian này có quá ít phản ánh. Hãy chọn trọn một tháng đã qua hoặc khoảng dài hơn."
}

extension Province {
    package func overview(from: Day, to: Day, for viewer: Viewer) async throws -> OpenFigures {
        let now = now()
        let counts = try await store.read { try $0.figures.overview(from: from, to: to, at: now) }
        let isWholePast = from == from.firstOfMonth && to + 1 == (to + 1).firstOfMonth && to < now.day
        guard viewer.isOfficial || isWholePast || counts.received >= PeriodTooSmall.fewest else {
            throw PeriodTooSmall()
        }
        let mayKnow = viewer.holds([
            .iocOperator, .iocShiftLead, .iocManager, .provincialOverseer, .competentInspector, .auditor,
        ])
        return OpenFigures(from: from, to: to, counts: counts, hidden: mayKnow ? counts.hidden : nil)
    }
}

extension Day {
    fileprivate var firstOfMonth: Day { self - (dayOfMonth - 1) }
}
