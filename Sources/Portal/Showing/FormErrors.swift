// A refusal from below, shown at the form that met it.

import FieldReports
import HTTPTypes
import Office
import Web

extension FieldErrors {
    /// All the fields a refusal names; `aboutPhone` puts a refusal without a field beside the telephone.
    init(_ error: any Explained, aboutPhone: Bool = false) {
        if let all = error.fieldErrors {
            self.init(all)
        } else {
            self.init([FieldError(error.field ?? (aboutPhone ? "phone" : ""), error.sentence, code: error.code)])
        }
    }

    /// The fields of a refusal under the names that this page gives them.
    init(_ error: any Explained, _ names: [String: String], otherwise: String = "") {
        let all = error.fieldErrors ?? [FieldError(error.field ?? "", error.sentence, code: error.code)]
        self.init(all.map { FieldError(names[$0.field] ?? ($0.field.isEmpty ? otherwise : $0.field), $0.sentence) })
    }
}

/// 422 where there is something to mend, else the refusal's own.
func errorStatus(_ error: any Explained) -> HTTPResponse.Status {
    error.status == .unauthorized ? .unprocessableContent : error.status
}
