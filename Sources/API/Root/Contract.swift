// The OpenAPI document, read once.

import Foundation
import HTTPTypes
import Hummingbird
import NIOCore
import Web

let contract = Contract()

struct Contract: Sendable {
    private let text: Data?

    init() {
        let url = Bundle.module.bundleURL.appendingPathComponent("OpenAPI/openapi.json")
        text = try? Data(contentsOf: url)
    }

    /// Open to programs on other sites' pages: it is the same for everybody.
    func answer(_ request: Request) throws -> Response {
        guard let text else { throw NotFound() }
        return Response(
            status: .ok,
            headers: [
                .contentType: "application/json; charset=utf-8", .cacheControl: "public, max-age=300",
                .accessControlAllowOrigin: "*", .crossOriginResources: "cross-origin",
            ], body: ResponseBody(byteBuffer: ByteBuffer(bytes: text)))
    }
}

extension HTTPField.Name {
    fileprivate static let crossOriginResources = HTTPField.Name("Cross-Origin-Resource-Policy")!
}
