// A province behind the whole shell, with all its sites, people in every office, and a browser for each.

import FieldReports
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import LocalTime
import NIOCore
import Office
import Operations
import Outbound
import Portal
import Storage
import TestKit
import Web

@testable import Center
@testable import Desk

struct OfficeHouse {
    static let keys = SiteKeys(secret: Array(repeating: 9, count: 32))
    let test: TestProvince
    let views: Views
    let router: Hummingbird.Router<SiteContext>

    init(at start: String = "2026-03-03T09:15:00+07:00") async throws {
        let test = try await TestProvince(at: start)
        self.test = test
        let assets = try Assets()
        views = try Views(
            folders: [.shared, PortalSite.templates, DeskSite.templates, CenterSite.templates], assets: assets.root)
        let router = Hummingbird.Router(context: SiteContext.self)
        var shell = WebShell(
            views: views, assets: assets, keys: Self.keys, doorkeeper: ProvinceDoorkeeper(province: test.province),
            proxies: try TrustedProxies(), now: { test.clock.now }, site: { $0.hasPrefix("/xu-ly") ? .desk : .center })
        shell.limits = { _, _ in nil }
        shell.install(on: router)
        PortalSite(province: test.province, views: views, keys: Self.keys).addRoutes(to: router)
        DeskSite(province: test.province, views: views, site: .desk, keys: Self.keys).addRoutes(to: router)
        CenterSite(province: test.province, views: views, site: .center, keys: Self.keys).addRoutes(to: router)
        self.router = router
    }

    func close() async { await test.close() }

    /// A browser in which this person is signed in; nil is a stranger.
    func browser(_ viewer: Viewer?) async throws -> OfficeBrowser {
        guard let account = viewer?.account else { return OfficeBrowser(router: router, token: nil) }
        var generator = SystemRandomNumberGenerator()
        let token = ShownToken.random(using: &generator)
        let digest = Hex.text(Outbound.SessionToken(token.text)?.digest ?? [])
        let now = test.clock.now
        try await test.province.store.write {
            try $0.sessions.insert(digest: digest, account: account, at: now, expires: now + .days(400))
        }
        return OfficeBrowser(router: router, token: token)
    }
}

/// What a person without scripts can do: open an address, and send a form of the page with some fields filled in.
struct OfficeBrowser {
    let router: Hummingbird.Router<SiteContext>
    let token: ShownToken?

    func get(_ path: String) async throws -> TestResponse { try await send(.get, path, nil) }

    func post(_ path: String, _ fields: [(String, String)]) async throws -> TestResponse {
        var generator = SystemRandomNumberGenerator()
        let csrf = FormToken(keys: OfficeHouse.keys).token(for: token, using: &generator)
        let body = ([("csrf", csrf)] + fields).map { "\(percentEncoded($0.0))=\(percentEncoded($0.1))" }
        return try await send(.post, path, ByteBuffer(string: body.joined(separator: "&")))
    }

    func upload(_ path: String, _ fields: [(String, String)], file: [UInt8], as field: String) async throws
        -> TestResponse
    {
        var generator = SystemRandomNumberGenerator()
        let csrf = FormToken(keys: OfficeHouse.keys).token(for: token, using: &generator)
        let body = ByteBuffer(multipart: [("csrf", csrf)] + fields, file: file, as: field)
        return try await send(.post, path, body, type: "multipart/form-data; boundary=xyz")
    }

    /// Sends one act of a report's desk page, with the version which that page shows.
    func act(
        _ slug: String, on code: ReportCode, _ fields: [(String, String)] = [], version: Int? = nil
    ) async throws -> TestResponse {
        let page = String(buffer: try await get("/xu-ly/\(code)").body)
        let shown = page.firstMatch(of: /name="version" value="([0-9]+)"/).map { String($0.1) } ?? "0"
        return try await post(
            "/xu-ly/\(code)/\(slug)",
            [("version", version.map(String.init) ?? shown)] + fields.map { ("\(slug)-\($0.0)", $0.1) })
    }

    private func send(
        _ method: HTTPRequest.Method, _ path: String, _ body: ByteBuffer?,
        type: String = "application/x-www-form-urlencoded"
    ) async throws -> TestResponse {
        var headers: HTTPFields = [.accept: "text/html"]
        if let token { headers[.cookie] = "phien=\(token.text)" }
        if body != nil { headers[.contentType] = type }
        let sent = headers
        let answer = try await Application(router: router).test(.router) { client in
            try await client.execute(uri: path, method: method, headers: sent, body: body)
        }
        checkPage(answer.text, path)
        return answer
    }
}
