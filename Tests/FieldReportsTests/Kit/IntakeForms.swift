import LocalTime
import Office
import Territory

@testable import FieldReports

extension SubmissionForm {
    /// A form with everything right, which each test spoils in one place.
    static func culvert(_ spoil: (inout SubmissionForm) -> Void = { _ in }) -> SubmissionForm {
        var form = SubmissionForm()
        form.description = "Cống thoát nước đầu bản bị bùn lấp"
        form.category = "cap_thoat_nuoc"
        form.observedAt = moment("2026-03-03 08:00")
        form.unit = .paHam
        form.placeWords = "Gần cầu treo"
        form.undertaking = true
        spoil(&form)
        return form
    }
}

extension SubmissionContext {
    static func ofTest(
        at now: Instant, finding: PlaceFinding? = nil, rules: RuleSet = .starter, clerk: PaperClerk? = nil
    ) -> SubmissionContext {
        SubmissionContext(
            categories: ["cap_thoat_nuoc", Category.other], otherCategory: Category.other,
            unitExists: { $0 == .paHam }, finding: finding, now: now, rules: rules, clerk: clerk)
    }
}
