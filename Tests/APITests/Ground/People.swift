// Signing in as people of the tests, who are made up.

import FieldReports
import Foundation
import HTTPTypes
import LocalTime
import Office
import Operations
import Outbound
import TestKit
import Testing

let password = "suoi-nam-rom-mua-lu"

extension Service {
    /// Registers and verifies a citizen through the API.
    func citizen(_ name: String = "Giàng A Páo", phone: String = "0912345678") async throws -> String {
        let made = try await post("/accounts", ["fullName": name, "phone": phone, "password": password])
        try #require(made.status == 201, "\(made.text)")
        let code = test.gateway.newest(to: "+84" + phone.dropFirst())?.text.firstNumber ?? ""
        let session = try await post(
            "/accounts/verification",
            ["phone": phone, "code": code, "registration": made.member("registration") as? String ?? ""])
        return try #require(session.member("token") as? String, "\(session.text)")
    }

    /// An official with one role, signed in with both factors.
    func official(_ role: Role, at agency: AgencyCode? = nil, phone: String) async throws -> String {
        try await signIn(try await badge(role, at: agency, phone: phone))
    }

    func badge(_ role: Role, at agency: AgencyCode? = nil, phone: String) async throws -> Badge {
        let made = try await province.personnel.createOfficial(
            fullName: "Lò Văn Thử", phone: phone, [.ofTest(role, at: agency, on: test.clock.now.day)], by: nil,
            password: Badge.password)
        return Badge(phone: phone, secondFactor: made.secondFactor)
    }

    /// An official's session lasts twelve hours: another day begins with signing in.
    func signIn(_ badge: Badge) async throws -> String {
        let code = badge.secondFactor?.code(at: test.clock.now) ?? ""
        let session = try await post("/sessions", ["phone": badge.phone, "password": Badge.password, "code": code])
        return try #require(session.member("token") as? String, "\(session.text)")
    }

    /// What a culvert's reporter sends; members may be put in place of others, or taken out with NSNull.
    func culvert(_ changes: [String: any Sendable] = [:]) -> [String: any Sendable] {
        let plain: [String: any Sendable] = [
            "description": "Cống qua đường bị bùn đất lấp kín, nước tràn vào nhà dân.",
            "category": "cap_thoat_nuoc", "observedAt": test.clock.now.description, "undertaking": true,
            "place": ["unit": AgencyCode.paHam.unitCode, "words": "Gần cầu treo, bản Huổi Hạ"]
                as [String: any Sendable],
        ]
        return plain.merging(changes) { _, new in new }.filter { !($0.value is Absent) }
    }

    func send(_ changes: [String: any Sendable] = [:], as token: String) async throws -> String {
        let sent = try await post("/reports", culvert(changes), as: token)
        try #require(sent.status == 201, "\(sent.text)")
        return sent.code
    }

    /// A report of `token`'s that the commune accepted and everybody may see.
    func published(_ changes: [String: any Sendable] = [:], by token: String, officer: String) async throws -> String {
        let code = try await send(changes, as: token)
        try await act("acceptance", code, as: officer)
        try await act("moderation", code, ["decision": "approved"], as: officer)
        return code
    }

    @discardableResult
    func act(
        _ act: String, _ code: String, _ body: [String: any Sendable] = [:], as token: String,
        expecting status: Int = 200
    ) async throws -> Reply {
        let reply = try await post("/reports/\(code)/\(act)", body, as: token)
        #expect(reply.status == status, "\(act): \(reply.text)")
        return reply
    }
}

/// With what an official signs in.
struct Badge: Sendable {
    static let password = "mat-khau-thu-nghiem"
    let phone: String
    let secondFactor: TOTP?
}

/// Takes a member out.
struct Absent: Sendable {}

extension AgencyCode {
    var unitCode: String { String(rawValue.dropFirst("ubnd-".count)) }
}
