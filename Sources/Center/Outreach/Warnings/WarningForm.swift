// A warning as it was filled in.

import Hummingbird
import LocalTime
import Office
import Operations
import Outreach
import Territory
import Web

struct WarningForm {
    let form: Form

    init(_ form: Form) { self.form = form }

    /// - Throws: `InvalidSubmission` where a choice or an hour is missing; the words are checked where they are kept.
    func content(in province: Province) async throws -> WarningContent {
        guard let hazard = WarningHazard(rawValue: form.text("hazard")),
            let urgency = WarningUrgency(rawValue: form.text("urgency")),
            let severity = WarningSeverity(rawValue: form.text("severity")),
            let certainty = WarningCertainty(rawValue: form.text("certainty"))
        else { throw InvalidSubmission(missingChoices) }
        guard let onset = form.localMoment("onset"), let expires = form.localMoment("expires") else {
            throw InvalidSubmission(missingHours)
        }
        let units = form.all("communes").compactMap { UnitKey($0) }
        return WarningContent(
            hazard: hazard, urgency: urgency, severity: severity, certainty: certainty, onset: onset, expires: expires,
            headline: form.text("headline"), description: form.text("description"),
            instruction: form.text("instruction"),
            communes: try await province.warnings.communes(units, on: province.now().day))
    }

    private var missingChoices: [FieldProblem] {
        ["hazard", "severity", "urgency", "certainty"].filter { form.filled($0) == nil }.map {
            FieldProblem($0, "choiceMissing", "Hãy chọn mục này.")
        }
    }

    private var missingHours: [FieldProblem] {
        ["onset", "expires"].filter { form.localMoment($0) == nil }.map {
            FieldProblem($0, "hourMissing", "Hãy ghi ngày và giờ.")
        }
    }
}
