// Refuses posts that come from other sites.
//
// First by what the browser says of itself (Sec-Fetch-Site, else Origin, else Referer), then, for whoever is signed in,
// by the form's token: in the body of a form, else in `X-CSRF-Token`. A multipart body is not read here; its reader
// demands the token as the first field (MultipartReader). A program that shows its own bearer token has no cookie that
// another site could ride on.

import HTTPTypes
package import Hummingbird
import NIOCore

package struct FormGuard: RouterMiddleware {
    private let tokens: FormToken
    private let origins: Set<String>
    private let largestForm = 256 << 10

    /// `origins`: other names this installation answers to, as `https://phananh.example.vn`, when a proxy changes Host.
    package init(tokens: FormToken, origins: Set<String> = []) {
        self.tokens = tokens
        self.origins = origins
    }

    package func handle(
        _ request: Request, context: SiteContext, next: (Request, SiteContext) async throws -> Response
    ) async throws -> Response {
        guard ![.get, .head, .options].contains(request.method), !request.showsBearerToken else {
            return try await next(request, context)
        }
        guard comesFromHere(request) else { throw ForgedForm() }
        var request = request
        if request.isForm {
            let body = try await request.body.collect(upTo: largestForm)
            request.body = RequestBody(buffer: body)
            try check(try Form(urlEncoded: body)["csrf"] ?? request.headers[.formToken], in: context)
        } else if !request.isMultipart {
            try check(request.headers[.formToken], in: context)
        }
        return try await next(request, context)
    }

    private func check(_ token: String?, in context: SiteContext) throws {
        guard let session = context.visit.session, context.visit.person != nil else { return }
        guard let token, tokens.isValid(token, for: session) else { throw ForgedForm() }
    }

    private func comesFromHere(_ request: Request) -> Bool {
        if let site = request.headers[.secFetchSite] { return site == "same-origin" || site == "none" }
        if let origin = request.headers[.origin] { return isOurs(origin, request) }
        if let referer = request.headers[.referer] { return isOurs(referer, request) }
        return true
    }

    private func isOurs(_ address: String, _ request: Request) -> Bool {
        let origin = address.split(separator: "/", maxSplits: 3, omittingEmptySubsequences: false).prefix(3)
        guard origin.count == 3, let authority = request.head.authority else { return false }
        return origin[2] == authority || origins.contains(origin.joined(separator: "/"))
    }
}

/// The post did not come from a page of ours, or that page is from an earlier session.
package struct ForgedForm: Explained {
    package var code: String { "forgedForm" }
    package var sentence: String {
        "Trang này đã mở quá lâu hoặc được gửi từ nơi khác. Vui lòng tải lại trang rồi gửi lại."
    }
    package var status: HTTPResponse.Status { .forbidden }
}

extension Request {
    var showsBearerToken: Bool { headers[.authorization]?.lowercased().hasPrefix("bearer ") == true }
    var isForm: Bool { mediaType == "application/x-www-form-urlencoded" }
    var isMultipart: Bool { mediaType == "multipart/form-data" }

    private var mediaType: String? {
        headers[.contentType]?.prefix { $0 != ";" }.lowercased().trimmingSuffix(" ")
    }
}

extension String {
    fileprivate func trimmingSuffix(_ character: Character) -> String {
        var text = self
        while text.last == character { text.removeLast() }
        return text
    }
}

extension HTTPField.Name {
    static let formToken = HTTPField.Name("X-CSRF-Token")!
    static let secFetchSite = HTTPField.Name("Sec-Fetch-Site")!
}
