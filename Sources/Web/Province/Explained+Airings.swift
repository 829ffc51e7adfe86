package import HTTPTypes
package import Outreach

extension AiringDenial: Explained {
    package var status: HTTPResponse.Status {
        switch kind {
        case .unknown: .unauthorized
        case .forbidden: .forbidden
        case .missing: .notFound
        case .conflict: .conflict
        case .invalid: .unprocessableContent
        }
    }
}
