// Figures, each with what it is a share of, so that they can be defended line by line.

import Hummingbird
import LocalTime
import Office
import Operations
import Storage
import Web

extension JSONAPI {
    func addStatisticsRoutes(to api: Routes) {
        api.get("statistics/overview") { request, context in
            let parameters = try Parameters(request)
            let today = province.now().day
            let to: Day = try parameters.value("to") ?? today
            let from: Day = try parameters.value("from") ?? to - 29
            guard from <= to else { throw BadParameter("from") }
            let overview = try await province.oversight.figures(from: from, to: to, for: context.viewer)
            return try JSONAnswer.read(OverviewJSON(overview), to: request)
        }
    }
}

/// As in `PeriodFigures`, which says what each is a part of.
struct OverviewJSON: Encodable {
    let from: Day
    let to: Day
    let received: CountJSON
    let overdue: CountJSON
    let ofPeriod: CountJSON
    let answered, refused: ShareJSON
    let open, urgent: CountJSON
    let onTime, resolvedOnTime, plannedOnTime: ShareJSON
    let resolved, planned: ShareJSON
    let rated, satisfied, acceptedOrBetter: ShareJSON
    let hidden, refusedLate: ShareJSON?

    init(_ overview: OpenFigures) {
        let figures = overview.figures
        func share(_ part: Int, of whole: Int) -> ShareJSON { ShareJSON(part, of: whole) }
        (from, to) = (overview.from, overview.to)
        received = CountJSON(n: figures.received)
        overdue = CountJSON(n: figures.overdue)
        ofPeriod = CountJSON(n: figures.ofPeriod)
        answered = share(figures.answered, of: figures.ofPeriod)
        refused = share(figures.refused, of: figures.ofPeriod)
        open = CountJSON(n: figures.open)
        urgent = CountJSON(n: figures.urgent)
        onTime = share(figures.onTime, of: figures.due)
        resolvedOnTime = share(figures.resolvedOnTime, of: figures.due)
        plannedOnTime = share(figures.plannedOnTime, of: figures.due)
        resolved = share(figures.resolved, of: figures.answered)
        planned = share(figures.planned, of: figures.answered)
        rated = share(figures.rated, of: figures.answered)
        satisfied = share(figures.satisfied, of: figures.rated)
        acceptedOrBetter = share(figures.acceptedOrBetter, of: figures.rated)
        hidden = overview.showsInside ? share(figures.hidden, of: figures.ofPeriod) : nil
        refusedLate = overview.showsInside ? share(figures.refusedLate, of: figures.ofPeriod) : nil
    }
}

struct CountJSON: Encodable {
    let n: Int
}

struct ShareJSON: Encodable {
    let numerator: Int
    let denominator: Int
    /// On how many it rests; the denominator again, for whoever reads one member.
    let n: Int
    /// Null of nothing: a share of none is not zero.
    let rate: OrNull<Double>

    init(_ numerator: Int, of denominator: Int) {
        (self.numerator, self.denominator, n) = (numerator, denominator, denominator)
        rate = OrNull(denominator == 0 ? nil : Double(numerator) / Double(denominator))
    }
}
