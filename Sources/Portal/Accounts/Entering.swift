// A session begins: the cookie is set, and the person goes on to where they were going.

import Hummingbird
import LocalTime
import Operations
import Outbound
import Storage
import Web

extension PortalSite {
    func enter(
        _ session: Operations.Session, to path: String?, _ context: SiteContext, saying flash: Flash? = nil
    ) async throws -> Response {
        let token = ShownToken(session.token.text)
        let person = try await token.asyncMap {
            try await ProvinceDoorkeeper(province: province).person(holding: $0, at: province.now())
        }
        let mustChange = person?.principal(as: SignedIn.self)?.account.mustChangePassword ?? false
        var response = go(mustChange ? "/tai-khoan" : path ?? person?.home ?? "/cua-toi", context, saying: flash)
        if let token {
            SessionCookie.set(
                token, for: session.expires - province.now(), on: &response, isSecure: context.visit.isSecure)
        }
        PhoneCookie.clear(on: &response, isSecure: context.visit.isSecure)
        return response
    }
}

extension Optional where Wrapped: Sendable {
    fileprivate func asyncMap<T>(_ transform: (Wrapped) async throws -> T?) async throws -> T? {
        guard let self else { return nil }
        return try await transform(self)
    }
}

/// The number that a code was just sent to, so that nobody types it twice. In the person's own browser only.
enum PhoneCookie {
    private static let name = "so"

    static func read(_ request: Request) -> String {
        let value = request.cookies[name]?.value ?? ""
        return value.count <= 20 && value.allSatisfy { $0.isASCII && $0.isNumber } ? value : ""
    }

    static func set(_ phone: String, on response: inout Response, isSecure: Bool) {
        let digits = phone.filter { $0.isASCII && $0.isNumber }
        response.setCookie(
            Cookie(
                name: name, value: String(digits.prefix(20)), maxAge: 1800, path: "/", secure: isSecure, httpOnly: true,
                sameSite: .lax))
    }

    static func clear(on response: inout Response, isSecure: Bool) {
        response.setCookie(
            Cookie(name: name, value: "", maxAge: 0, path: "/", secure: isSecure, httpOnly: true, sameSite: .lax))
    }
}

/// The secret of the registration that this browser began: the code from the telephone serves with it alone.
enum RegistrationCookie {
    private static let name = "dang-ky"

    static func read(_ request: Request) -> RegistrationHandle? {
        request.cookies[name].flatMap { RegistrationHandle($0.value) }
    }

    static func set(_ handle: RegistrationHandle, on response: inout Response, isSecure: Bool) {
        response.setCookie(
            Cookie(
                name: name, value: handle.text, maxAge: 86_400, path: "/dang-ky", secure: isSecure, httpOnly: true,
                sameSite: .lax))
    }

    static func clear(on response: inout Response, isSecure: Bool) {
        response.setCookie(
            Cookie(
                name: name, value: "", maxAge: 0, path: "/dang-ky", secure: isSecure, httpOnly: true, sameSite: .lax))
    }
}
