// What campaigns refuse, as the person and the API read it.

package import HTTPTypes
import Office
package import Operations
package import Outreach

extension CampaignDenial: Explained {
    package var status: HTTPResponse.Status {
        switch kind {
        case .forbidden: .forbidden
        case .conflict: .conflict
        case .invalid: .unprocessableContent
        case .notFound: .notFound
        }
    }
    package var field: String? { problems.count == 1 ? problems[0].field : nil }
    package var fieldErrors: [FieldError]? {
        problems.isEmpty ? nil : problems.map { FieldError($0.field, $0.sentence, code: $0.code) }
    }
}

extension NoSuchCampaign: Explained {
    package var code: String { NotFound().code }
    package var sentence: String { NotFound().sentence }
    package var status: HTTPResponse.Status { .notFound }
}

extension StaleCampaign: Explained {
    package var code: String { "staleCampaign" }
    package var sentence: String { "Chiến dịch vừa được người khác cập nhật. Hãy xem lại rồi thực hiện." }
    package var status: HTTPResponse.Status { .conflict }
}
