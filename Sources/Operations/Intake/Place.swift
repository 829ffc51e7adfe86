package import FieldReports
package import LocalTime
import Office
import Territory

/// Where the map puts a form, and which agency the rules give it.
extension Books {
    package func context(
        for form: SubmissionForm, at now: Instant, clerk: PaperClerk? = nil
    ) -> SubmissionContext {
        let gazetteer = atlas.gazetteer
        return SubmissionContext(
            categories: Set(categories.filter(\.isActive).map(\.code)), otherCategory: Category.other,
            unitExists: { gazetteer.unit($0)?.isInForce(on: now.day) ?? false },
            finding: form.point.flatMap { finding($0, on: now.day) }, now: now, rules: law.rules,
            said: form.point == nil && form.unit == nil
                ? placeSaid(in: form, on: now.day).units.prefix(5).map(\.name) : [], clerk: clerk)
    }

    package func finding(_ point: Point, on day: Day) -> PlaceFinding? {
        guard abs(point.latitude) <= 90, abs(point.longitude) <= 180 else { return nil }
        let placement = atlas.locate(latitude: point.latitude, longitude: point.longitude, on: day)
        return PlaceFinding(
            unit: placement.unit, surelyOutside: placement.isSurelyOutside, approximate: placement.approximate,
            needsConfirmation: placement.needsConfirmation, mapVersion: placement.mapVersion)
    }

    /// The rules' proposal, unless the place is in doubt and nobody has settled it: then a person looks first.
    func route(_ submission: Submission, _ finding: PlaceFinding?) -> RoutingProposal? {
        let isDoubtful = submission.scene.chosenBy == .map && (finding?.needsConfirmation ?? false)
        guard !isDoubtful || submission.urgentKind != nil else { return nil }
        return router.route(
            unit: submission.scene.unit, category: submission.category, on: submission.submittedAt.day)
    }

    func fallbackRoute(for report: Report, on day: Day) -> RoutingProposal {
        router.route(unit: report.scene.unit, category: report.category, on: day) ?? Self.fallback
    }
}
