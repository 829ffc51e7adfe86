// «Loa có kêu không?»: one tap when all was heard, a form for the rest.

import LocalTime
import Outreach
import Web

struct AiringQuestion: Sendable {
    let address: String
    let number: String
    let key: String
    let heard: String
    /// Nobody can have heard it yet: what says so is hidden, and the page's script shows it when the time has come.
    let isEarly: Bool
    /// Nil where the station has no clusters to choose from.
    let silent: Choices?
    let silentReason: SelectField
    let reason: SelectField
    let words: TextArea

    init(
        _ airing: Airing, _ clusters: [SpeakerCluster], at now: Instant, key: String, form: Form? = nil,
        errors: FieldErrors = FieldErrors()
    ) {
        address = "/dai/luot/\(airing.number)/xac-nhan"
        number = "\(airing.number)"
        self.key = key
        isEarly = now < airing.heardFrom
        let own = clusters.filter { airing.plan.clusters.contains($0.code) }
        heard = own.count > 1 ? "Nghe rõ cả \(own.count) cụm" : "Nghe rõ"
        silent =
            own.isEmpty
            ? nil
            : Choices(
                "silent", "Cụm nào không kêu", severally: true, own.map { .init($0.code.rawValue, $0.name) },
                form: form,
                errors: errors)
        let reasons = PlayFailure.ofPeople.map { (value: $0.rawValue, label: $0.label) }
        silentReason = SelectField(
            "reason", "Vì sao", id: "silent-reason", options: reasons, form: form, errors: errors)
        reason = SelectField("reason", "Vì sao", options: reasons, form: form, errors: errors)
        words = TextArea("words", "Ghi thêm", isOptional: true, rows: 2, maxLength: 1000, form: form, errors: errors)
    }
}
