// What data protection refuses, as the person and the API read it.

import DataProtection
package import HTTPTypes

extension DataDenial: Explained {
    package var status: HTTPResponse.Status {
        switch kind {
        case .forbidden: .forbidden
        case .conflict: .conflict
        case .invalid: .unprocessableContent
        }
    }
}
