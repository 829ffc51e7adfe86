import FieldReports
import Foundation
import Hummingbird
import HummingbirdTesting
import LocalTime
import Media
import Office
import Operations
import Outbound
import Portal
import TestKit
import Web

/// The people's site over a province in a temporary folder, behind the shell that stands before it in service.
struct PortalHouse: Sendable {
    let test: TestProvince
    let isDemonstration: Bool
    let contacts: [SupportContact]

    init(
        at start: String = "2026-03-03T09:15:00+07:00", isDemonstration: Bool = false,
        contacts: [SupportContact] = [.fictitious]
    ) async throws {
        self.contacts = contacts
        test = try await TestProvince(at: start)
        self.isDemonstration = isDemonstration
    }

    /// A node of its own at each call.
    private func router(limits: @escaping RateLimit.Choose = { _, _ in nil }) throws -> Hummingbird.Router<SiteContext>
    {
        let (province, clock) = (withWorker, test.clock)
        let assets = try Assets()
        let views = try Views(folders: [.shared, PortalSite.templates], assets: assets.root)
        let keys = SiteKeys(secret: [UInt8](repeating: 7, count: 32))
        var site = Site.portal
        site.isDemonstration = isDemonstration
        let base = site
        var shell = WebShell(
            views: views, assets: assets, keys: keys, doorkeeper: ProvinceDoorkeeper(province: province),
            proxies: try TrustedProxies([]), now: { clock.now }, site: { _ in base })
        shell.limits = limits
        shell.bodyLimit = PortalSite.bodyLimit
        let router = Hummingbird.Router(context: SiteContext.self)
        shell.install(on: router)
        PortalSite(
            province: province, views: views, keys: keys, base: base, contacts: contacts, hasMap: false,
            outbox: test.gateway
        ).addRoutes(to: router)
        return router
    }

    /// The same province with the media worker that the build made beside the tests.
    private var withWorker: Province {
        let old = test.province
        return Province(
            store: old.store, vault: old.vault, passwords: old.passwords, random: old.random, gateway: old.gateway,
            library: MediaLibrary(
                folder: test.folder + "/media", under: VaultShelfKeys(old.vault), worker: Self.worker, logger: old.log),
            log: old.log, now: old.now)
    }

    static var worker: String {
        URL(filePath: #filePath).appending(path: "../../../../.build/debug/media-worker").standardized.path
    }

    /// A visit with one browser, or several.
    func open(_ visit: @Sendable @escaping (any TestClientProtocol) async throws -> Void) async throws {
        try await Application(router: try router()).test(.router) { try await visit($0) }
        await test.close()
    }

    /// Two nodes of the province, with the limits that they have in service.
    func openTwo(_ visit: @Sendable @escaping ([any TestClientProtocol]) async throws -> Void) async throws {
        let here = Application(router: try router(limits: PortalSite.rateLimit))
        let there = Application(router: try router(limits: PortalSite.rateLimit))
        try await here.test(.router) { one in
            try await there.test(.router) { other in try await visit([one, other]) }
        }
        await test.close()
    }
}

extension SupportContact {
    static let fictitious = SupportContact(
        topic: .technical, name: "Lường Thị Thử", position: "Chuyên viên", unit: "Phòng Kỹ thuật", phone: "0215 000 000"
    )
}

/// A browser without scripts: it keeps cookies and follows what it is told.
actor Visitor {
    struct Answer: Sendable {
        let status: Int
        let location: String?
        let page: String
    }

    private let client: any TestClientProtocol
    private var cookies: [String: String] = [:]

    init(_ client: any TestClientProtocol) { self.client = client }

    func get(_ address: String) async throws -> Answer { try await send(address, .get, type: nil, body: nil) }

    /// Posts a form as the page shows it: with the token of the page it stands on.
    func post(_ address: String, from page: String, _ fields: KeyValuePairs<String, String> = [:]) async throws
        -> Answer
    {
        let all = [("csrf", token(page))] + fields.map { ($0.key, $0.value) }
        let body = all.map { "\(percentEncoded($0.0))=\(percentEncoded($0.1))" }.joined(separator: "&")
        return try await send(
            address, .post, type: "application/x-www-form-urlencoded", body: ByteBuffer(string: body))
    }

    func upload(
        _ address: String, from page: String, field: String, _ fields: KeyValuePairs<String, String> = [:],
        file: [UInt8]
    ) async throws -> Answer {
        let fields = [("csrf", token(page))] + fields.map { ($0.key, $0.value) }
        let body = ByteBuffer(multipart: fields, file: file, as: field)
        return try await send(address, .post, type: "multipart/form-data; boundary=xyz", body: body)
    }

    private func token(_ page: String) -> String {
        page.firstMatch(of: /name="csrf-token" content="([^"]*)"/).map { String($0.1) } ?? ""
    }

    private func send(_ address: String, _ method: HTTPRequest.Method, type: String?, body: ByteBuffer?) async throws
        -> Answer
    {
        var headers: HTTPFields = [.accept: "text/html"]
        if let type { headers[.contentType] = type }
        if !cookies.isEmpty {
            headers[.cookie] = cookies.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }.joined(
                separator: "; ")
        }
        let response = try await client.executeRequest(uri: address, method: method, headers: headers, body: body)
        for line in response.headers[values: .setCookie] { keep(line) }
        let page = String(buffer: response.body)
        checkPage(page, address)
        return Answer(status: response.status.code, location: response.headers[.location], page: page)
    }

    private func keep(_ line: String) {
        let pair = line.prefix { $0 != ";" }.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        guard pair.count == 2 else { return }
        cookies[String(pair[0])] = pair[1].isEmpty ? nil : String(pair[1])
    }
}

extension Visitor {
    /// Registers, reads the code from the demonstration's telephone, and is signed in afterwards.
    func register(_ name: String = "Giàng A Páo", phone: String, in house: PortalHouse, tiep: String = "") async throws
        -> Answer
    {
        let form = try await get("/dang-ky")
        _ = try await post(
            "/dang-ky", from: form.page,
            ["kind": "individual", "fullName": name, "phone": phone, "password": "suoi-nam-rom-mua-lu", "tiep": tiep])
        let code = house.test.gateway.newest(to: "+84" + phone.dropFirst())?.text.firstNumber ?? ""
        let verify = try await get("/dang-ky/xac-minh")
        return try await post("/dang-ky/xac-minh", from: verify.page, ["phone": phone, "code": code, "tiep": tiep])
    }

    /// Steps two and three with what most reports have.
    func fillIn(_ description: String = "Cống qua đường bị bùn đất lấp kín, nước tràn vào nhà dân.") async throws {
        let place = try await get("/gui/dia-diem")
        _ = try await post(
            "/gui/dia-diem", from: place.page,
            ["unit": UnitKeyCode.paHam, "placeWords": "Gần cầu treo, bản Huổi Hạ", "lam": "tiep"])
        let words = try await get("/gui/noi-dung")
        _ = try await post(
            "/gui/noi-dung", from: words.page,
            [
                "description": description, "category": "cap_thoat_nuoc", "observedAt": "2026-03-03T08:00",
                "urgentKind": "",
            ])
    }

    /// Sends what is filled in; gives the code.
    func sendIt() async throws -> String {
        let check = try await get("/gui/kiem-tra")
        let key = check.page.firstMatch(of: /name="requestKey" value="([^"]*)"/).map { String($0.1) } ?? ""
        let sent = try await post("/gui/kiem-tra", from: check.page, ["requestKey": key, "undertaking": "1"])
        return sent.location?.firstMatch(of: /PA[0-9]{6}-[0-9A-Z]{6}/).map { String($0.output) } ?? ""
    }

    /// All of it, from registering to the code.
    func sendReport(in house: PortalHouse) async throws -> String {
        _ = try await register(phone: "0912345678", in: house)
        try await fillIn()
        return try await sendIt()
    }
}
