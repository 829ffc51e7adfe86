// The two cookies: the session, and one sentence for the next page. Whoever only reads gets none.

import Foundation
import HTTPTypes
package import Hummingbird
package import LocalTime
import Outbound

/// `__Host-` where the connection is encrypted: then no other host, path or plain connection can set it.
package enum SessionCookie {
    private static func name(_ isSecure: Bool) -> String { isSecure ? "__Host-phien" : "phien" }

    package static func read(_ request: Request, isSecure: Bool) -> ShownToken? {
        request.cookies[name(isSecure)].flatMap { ShownToken($0.value) }
    }

    package static func set(_ token: ShownToken, for lifetime: Span, on response: inout Response, isSecure: Bool) {
        response.setCookie(
            Cookie(
                name: name(isSecure), value: token.text, maxAge: lifetime.wholeSeconds, path: "/", secure: isSecure,
                httpOnly: true, sameSite: .lax))
    }

    package static func clear(on response: inout Response, isSecure: Bool) {
        response.setCookie(
            Cookie(
                name: name(isSecure), value: "", maxAge: 0, path: "/", secure: isSecure, httpOnly: true, sameSite: .lax)
        )
    }
}

/// Signed, so that nobody can put words on a page of ours; gone after it was shown once.
package struct FlashCookie: Sendable {
    private let keys: SiteKeys

    package init(keys: SiteKeys) { self.keys = keys }

    private static func name(_ isSecure: Bool) -> String { isSecure ? "__Host-nhan" : "nhan" }

    package func read(_ request: Request, isSecure: Bool) -> Flash? {
        guard let value = request.cookies[Self.name(isSecure)]?.value else { return nil }
        let parts = value.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 3, let kind = Flash.Kind(rawValue: parts[0]), let mark = Base64URL.bytes(parts[2]),
            keys.isMark(mark, of: "\(parts[0]).\(parts[1])", for: .flash),
            let sentence = Base64URL.bytes(parts[1]).flatMap({ String(validating: $0, as: UTF8.self) })
        else { return nil }
        return Flash(kind, sentence)
    }

    package func set(_ flash: Flash, on response: inout Response, isSecure: Bool) {
        let text = "\(flash.kind.rawValue).\(Base64URL.text(Array(flash.sentence.utf8)))"
        let value = "\(text).\(Base64URL.text(keys.mark(text, for: .flash)))"
        response.setCookie(
            Cookie(
                name: Self.name(isSecure), value: value, maxAge: 60, path: "/", secure: isSecure, httpOnly: true,
                sameSite: .lax))
    }

    package func clear(on response: inout Response, isSecure: Bool) {
        response.setCookie(
            Cookie(
                name: Self.name(isSecure), value: "", maxAge: 0, path: "/", secure: isSecure, httpOnly: true,
                sameSite: .lax))
    }
}
