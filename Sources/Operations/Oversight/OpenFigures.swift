package import LocalTime
package import Office
package import Storage

/// The first figures of a period, each with what it is a share of. They count every report, hidden ones too: hiding
/// changes nothing but visibility. So that a number says nothing of any one report, who is no official is answered for
/// whole past months, or where enough reports were received and enough belong to the period (REP-31, REP-45).
package struct OpenFigures: Sendable {
    package let from: Day
    package let to: Day
    package let figures: PeriodFigures
    /// Who asks may know of hidden reports and of late refusals.
    package let showsInside: Bool
}

/// 422: so few reports that their numbers would tell of single ones.
package struct PeriodTooSmall: Error {
    static let fewest = 10
    package let sentence =
        "Khoảng thời gian này có quá ít phản ánh. Hãy chọn trọn một tháng đã qua hoặc khoảng dài hơn."
}

extension Oversight {
    /// - Throws: `PeriodTooSmall`.
    package func figures(from: Day, to: Day, for viewer: Viewer) async throws -> OpenFigures {
        let today = now().day
        let figures = try await store.read { try $0.figures.period(from: from, to: to, on: today) }
        let isWholePast = from == from.firstOfMonth && to + 1 == (to + 1).firstOfMonth && to < today
        let fewest = min(figures.received, figures.ofPeriod)
        guard viewer.isOfficial || isWholePast || fewest >= PeriodTooSmall.fewest else { throw PeriodTooSmall() }
        return OpenFigures(
            from: from, to: to, figures: figures,
            showsInside: viewer.holds([
                .iocOperator, .iocShiftLead, .iocManager, .provincialOverseer, .competentInspector, .auditor,
            ]))
    }
}

extension Day {
    fileprivate var firstOfMonth: Day { self - (dayOfMonth - 1) }
}
