// The acts on a breach, as addresses name them, and what their forms say.

import DataProtection
import LocalTime
import Office
import Web

enum BreachActSlug: String {
    case amend = "cap-nhat"
    case notify = "bao-co-quan"
    case tellPeople = "bao-nguoi-dan"
    case close = "ket-thuc"
    case dismiss = "khong-phai"

    init(_ act: BreachAct) {
        switch act {
        case .amend: self = .amend
        case .notify: self = .notify
        case .tellPeople: self = .tellPeople
        case .close: self = .close
        case .dismiss: self = .dismiss
        }
    }

    /// - Throws: `DataDenial` where an hour is missing.
    func command(_ form: Form) throws(DataDenial) -> BreachCommand {
        switch self {
        case .amend: .amend(BreachFacts(form))
        case .notify:
            .notify(
                BreachNotification(
                    at: try form.moment("at", "Hãy ghi ngày và giờ đã báo."), agency: form.text("agency"),
                    document: form.text("document")))
        case .tellPeople: .tellPeople(how: form["how"] ?? "")
        case .close: .close(words: form["words"] ?? "")
        case .dismiss: .dismiss(reason: form["reason"] ?? "")
        }
    }
}

extension BreachFacts {
    init(_ form: Form) {
        self.init(
            data: form.all("data").compactMap(BreachedData.init),
            // What is no number is told, and not taken for «nobody knows».
            people: form.filled("people").map { Int($0) ?? -1 }, what: form["what"] ?? "",
            measures: form["measures"] ?? "")
    }
}

extension Form {
    func moment(_ field: String, _ otherwise: String) throws(DataDenial) -> Instant {
        guard let moment = localMoment(field) else { throw .missing(field, otherwise) }
        return moment
    }
}
