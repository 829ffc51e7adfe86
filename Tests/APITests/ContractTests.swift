import API
import Foundation
import HTTPTypes
import Hummingbird
import TestKit
import Testing
import Web

@Suite(.bothEngines) struct ContractTests {
    @Test("every route is in the OpenAPI document, and every operation of it is a route")
    func routesAndDocument() async throws {
        let test = try await TestProvince()
        let router = Router(context: SiteContext.self)
        JSONAPI(province: test.province).addRoutes(to: router)
        let routes = Set(router.routes.map { "\($0.method.rawValue.lowercased()) \(Self.address("\($0.path)"))" })

        try await Service.run { api in
            let document = try await api.get("/openapi.json")
            #expect(document.status == 200)
            #expect(document.member("openapi") as? String == "3.1.0")
            let paths = document.member("paths") as? [String: [String: Any]] ?? [:]
            let operations = Set(paths.flatMap { path, methods in methods.keys.map { "\($0) \(path)" } })
            #expect(operations.subtracting(routes) == [])
            #expect(routes.subtracting(operations) == [])
            #expect(operations.count > 60)
        }
        await test.close()
    }

    @Test("nothing in the document points at what is not there")
    func references() async throws {
        try await Service.run { api in
            let document = try await api.get("/openapi.json")
            let targets = document.text.matches(of: /"#\/components\/(\w+)\/(\w+)"/)
            #expect(targets.count > 100)
            for target in targets {
                let (kind, name) = (String(target.output.1), String(target.output.2))
                #expect(document.member("components", kind, name) != nil, "\(kind)/\(name)")
            }
        }
    }

    @Test("an answer with a member that is not declared, without one that is needed, or of another kind, fails")
    func strictness() throws {
        let document = try #require(ContractDocument.shared)
        func faults(_ text: String, status: Int = 202, to path: String = "/api/v1/accounts") -> [String] {
            document.faults(
                of: Reply(
                    status: status, headers: [.contentType: "application/json; charset=utf-8"],
                    bytes: Array(text.utf8)),
                to: .post, path)
        }
        let plain = #"{"next":"verification","registration":"x"}"#
        #expect(faults(plain, status: 201) == [])
        #expect(faults(#"{"next":"a","registration":"x","phone":"1"}"#, status: 201) == [".phone is not declared"])
        #expect(
            faults(#"{"next":true}"#, status: 201)
                == [".registration is missing", ".next: boolean in place of string"])
        #expect(faults(plain, status: 203) == ["203 is not declared"])
        let opened = #"{"code":"PA260303-000000","identity":{"fullName":"A","address":"B"}}"#
        #expect(
            faults(opened, status: 200, to: "/api/v1/reports/PA260303-000000/identity-opening")
                == [".identity.address is not declared"])
    }

    private static func address(_ path: String) -> String {
        let parts = path.split(separator: "/").map { part in
            part.hasPrefix(":") ? "{\(part.dropFirst())}" : String(part)
        }
        return "/" + parts.joined(separator: "/")
    }
}
