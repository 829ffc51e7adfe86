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
            let overview = try await province.overview(from: from, to: to, for: context.viewer)
            return try JSONAnswer.read(OverviewJSON(overview), to: request)
        }
    }
}

struct OverviewJSON: Encodable {
    let from: Day
    let to: Day
    let received: CountJSON
    let answered: ShareJSON
    let open: CountJSON
    let urgent: CountJSON
    let onTime: ShareJSON
    let overdue: CountJSON
    let satisfied: ShareJSON
    let hidden: ShareJSON?

    init(_ overview: OpenFigures) {
        let counts = overview.counts
        (from, to) = (overview.from, overview.to)
        received = CountJSON(n: counts.received)
        answered = ShareJSON(counts.answered, of: counts.received)
        open = CountJSON(n: counts.open)
        urgent = CountJSON(n: counts.urgent)
        onTime = ShareJSON(counts.dueOnTime, of: counts.due)
        overdue = CountJSON(n: counts.overdue)
        satisfied = ShareJSON(counts.satisfied, of: counts.rated)
        hidden = overview.hidden.map { ShareJSON($0, of: counts.received) }
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
