// A small site behind the whole shell, for what every site must do. It has one signed-in officer.

import HTTPTypes
import Hummingbird
import HummingbirdTesting
import LocalTime
import NIOCore
import Operations
import Synchronization
import Web

struct FoundationHouse {
    static let token = ShownToken(String(repeating: "a", count: 43))!
    static let cookie = "phien=\(token.text)"
    static let keys = SiteKeys(secret: Array(repeating: 7, count: 32))

    static let now = Instant("2026-03-09T08:00:00+07:00")!

    var shell: WebShell

    /// `proxy`: the router's test client has no address, so nothing is trusted unless a test says so.
    init(limits: @escaping RateLimit.Choose = { _, _ in nil }) throws {
        let assets = try Assets()
        shell = WebShell(
            views: try Views(folders: [.shared], assets: assets.root), assets: assets, keys: Self.keys,
            doorkeeper: OneOfficer(), proxies: try TrustedProxies(), now: { Self.now },
            site: { _ in .sample })
        shell.limits = limits
    }

    func client<Value: Sendable>(_ test: @Sendable (any TestClientProtocol) async throws -> Value) async throws -> Value
    {
        let router = Router(context: SiteContext.self)
        shell.install(on: router)
        addRoutes(to: router)
        return try await Application(router: router).test(.router, test)
    }

    private func addRoutes(to router: Router<SiteContext>) {
        let (views, flashes, tokens) = (shell.views, shell.flashes, FormToken(keys: shell.keys))
        router.get("trang") { _, context in
            try views.render(SamplePage(title: "Trang mẫu", words: "Xin chào <b>"), on: .sample, for: context.visit)
        }
        router.get("ma") { _, context in context.visit.csrfToken }
        router.get("cua-toi") { _, context in try context.person().displayName }
        router.post("gui") { request, _ in try await request.readForm().text("words") }
        router.post("tep") { request, context in
            let sizes = Mutex<[Int]>([])
            let form = try await request.readMultipart(context, tokens: tokens) { event in
                if case .bytes(let piece) = event { sizes.withLock { $0.append(piece.readableBytes) } }
            }
            return "\(form.text("words")) \(sizes.withLock { $0.reduce(0, +) })"
        }
        router.get("loi") { _, _ -> String in throw SecretTrouble() }
        router.get("api/v1/loi") { _, _ -> String in throw SecretTrouble() }
        router.post("api/v1/bao") { _, _ -> String in
            throw FieldErrors([
                FieldError("phone", "Vui lòng nhập số điện thoại."), FieldError("place", "Thiếu địa điểm."),
            ])
        }
        router.get("nhan") { _, context in
            var response = Response.redirect(inside: "/trang")
            flashes.set(Flash(.success, "Đã gửi.\r\nSet-Cookie: a=b"), on: &response, isSecure: context.visit.isSecure)
            return response
        }
    }

    private struct SecretTrouble: Error, CustomStringConvertible {
        var description: String { "password of the database is 1234" }
    }

    private struct OneOfficer: Doorkeeper {
        private let limiter = RateLimiter()

        func allow(_ allowance: Allowance) async throws {
            let wait = limiter.take(allowance.rule, for: allowance.who, at: FoundationHouse.now)
            if let wait { throw TooManyRequests(wait: wait) }
        }

        func person(holding token: ShownToken, at now: Instant) async throws -> SignedInPerson? {
            token == FoundationHouse.token
                ? SignedInPerson(accountID: 1, displayName: "Mùa Thị Dở", roleLabel: "Chuyên viên", home: "/xu-ly")
                : nil
        }
    }
}

struct SamplePage: Page {
    static let template = "errors/show"
    let title: String
    let words: String
    var sentence: String { words }
}

extension Site {
    static let sample = Site(
        kind: .portal, navigation: [NavigationItem("Trang chủ", "/"), NavigationItem("Gửi", "/gui")])
}

extension TestResponse {
    var text: String { String(buffer: body) }
}

extension HTTPFields {
    static func cookie(_ value: String, _ more: HTTPFields = [:]) -> HTTPFields {
        var fields = more
        fields[.cookie] = value
        return fields
    }

    static let form: HTTPFields = [.contentType: "application/x-www-form-urlencoded"]
}

extension HTTPField.Name {
    static let secFetchSite = HTTPField.Name("Sec-Fetch-Site")!
    static let csrfToken = HTTPField.Name("X-CSRF-Token")!
}
