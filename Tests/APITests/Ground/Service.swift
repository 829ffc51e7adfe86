// The API as the world meets it: the whole shell with its middleware around it, over a province of the test's own.

import API
import FieldReports
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Logging
import NIOCore
import Office
import Operations
import TestKit
import Testing
import Web

struct Service: Sendable {
    let test: TestProvince
    let client: any TestClientProtocol

    var province: Province { test.province }

    static func run(
        at start: String = "2026-03-03T09:15:00+07:00", _ body: @Sendable (Service) async throws -> Void
    ) async throws {
        let test = try await TestProvince(at: start)
        // It must keep metadata: a request's number is among them.
        var log = Logger(label: "test")
        log.logLevel = .critical
        let app = Application(router: try router(test.province), logger: log)
        try await app.test(.router) { client in try await body(Service(test: test, client: client)) }
        await test.close()
    }

    /// Two nodes of one province, with the limits that they have in service.
    static func runNodes(
        limits: @escaping RateLimit.Choose = JSONAPI.rateLimit, _ body: @Sendable ([Service]) async throws -> Void
    ) async throws {
        let test = try await TestProvince()
        let here = Application(router: try router(test.province, limits: limits))
        let there = Application(router: try router(test.node(), limits: limits))
        try await here.test(.router) { one in
            try await there.test(.router) { other in
                try await body([Service(test: test, client: one), Service(test: test, client: other)])
            }
        }
        await test.close()
    }

    /// - Parameter limits: none, unless a test is about them: the clock stands still, so buckets never fill again.
    static func router(
        _ province: Province, limits: @escaping RateLimit.Choose = { _, _ in nil }
    ) throws -> Hummingbird.Router<SiteContext> {
        let assets = try Assets()
        let router = Hummingbird.Router(context: SiteContext.self)
        var shell = WebShell(
            views: try Views(folders: [.shared], assets: assets.root), assets: assets,
            keys: SiteKeys(secret: [UInt8](repeating: 7, count: 32)),
            doorkeeper: ProvinceDoorkeeper(province: province), proxies: try TrustedProxies(),
            now: province.now, site: { _ in Site(kind: .portal, navigation: []) })
        shell.limits = limits
        shell.bodyLimit = { JSONAPI.bodyLimit($0) ?? 1 << 20 }
        shell.install(on: router)
        JSONAPI(province: province, metricsToken: "mat-khau-giam-sat").addRoutes(to: router)
        return router
    }
}

// MARK: - Asking

extension Service {
    func ask(
        _ method: HTTPRequest.Method, _ path: String, as token: String? = nil, headers: HTTPFields = [:],
        bytes: [UInt8]? = nil
    ) async throws -> Reply {
        var headers = headers
        if let token { headers[.authorization] = "Bearer \(token)" }
        let address = path.hasPrefix("/api/") || !path.hasPrefix("//") ? path : String(path.dropFirst())
        let reply = try await client.execute(
            uri: address, method: method, headers: headers, body: bytes.map { ByteBuffer(bytes: $0) }
        ) { Reply(status: $0.status.code, headers: $0.headers, bytes: Array($0.body.readableBytesView)) }
        // Every answer of every test is held against the contract.
        let faults = try #require(ContractDocument.shared).faults(of: reply, to: method, address)
        #expect(faults == [], "\(method) \(address): \(reply.status)")
        return reply
    }

    func get(_ path: String, as token: String? = nil, headers: HTTPFields = [:]) async throws -> Reply {
        try await ask(.get, "/api/v1" + path, as: token, headers: headers)
    }

    func post(
        _ path: String, _ body: [String: any Sendable] = [:], as token: String? = nil, headers: HTTPFields = [:]
    ) async throws -> Reply {
        var headers = headers
        headers[.contentType] = "application/json"
        return try await ask(
            .post, "/api/v1" + path, as: token, headers: headers,
            bytes: [UInt8](try JSONSerialization.data(withJSONObject: body, options: .sortedKeys)))
    }
}

struct Reply: Sendable {
    let status: Int
    let headers: HTTPFields
    let bytes: [UInt8]

    var text: String { String(decoding: bytes, as: UTF8.self) }

    /// A member by its path: names, or places in a list.
    func member(_ path: String...) -> Any? {
        var value: Any? = try? JSONSerialization.jsonObject(with: Data(bytes))
        for step in path {
            if let index = Int(step), let list = value as? [Any] {
                value = list.indices.contains(index) ? list[index] : nil
            } else {
                value = (value as? [String: Any])?[step]
            }
        }
        return value
    }

    var code: String { member("code") as? String ?? "" }
    /// The codes of every field, where there are several.
    var problems: Set<String> {
        let each = (member("errors") as? [[String: Any]] ?? []).compactMap { $0["code"] as? String }
        return Set(each + [code])
    }
}
