import API
import FieldReports
import HTTPTypes
import LocalTime
import Office
import Operations
import Outbound
import Storage
import TestKit
import Testing
import Web

@Suite("The API on two nodes over one store", .bothEngines)
struct NodesTests {
    @Test("passwords are not guessed at faster by going from node to node")
    func signingIn() async throws {
        try await Service.runNodes { nodes in
            _ = try await nodes[0].citizen()
            // Registering took from the same allowance.
            nodes[0].test.clock.advance(.minutes(6))
            for number in 0..<5 {
                let wrong = try await nodes[number % 2].post("/sessions", ["phone": "0912345678", "password": "sai"])
                #expect(wrong.status == 401)
            }
            for node in nodes {
                let refused = try await node.post("/sessions", ["phone": "0912345678", "password": password])
                #expect(refused.status == 429)
                #expect(refused.code == "tooManyRequests")
                #expect(refused.headers[.retryAfter] == "60")
            }
            nodes[0].test.clock.advance(.minutes(1))
            let right = try await nodes[1].post("/sessions", ["phone": "0912345678", "password": password])
            #expect(right.status == 201)
            #expect(try await nodes[0].post("/sessions", ["phone": "0912345678", "password": "sai"]).status == 429)
        }
    }

    @Test("codes are not asked for, nor tried, faster by going from node to node")
    func codes() async throws {
        try await Service.runNodes { nodes in
            _ = try await nodes[0].citizen()
            nodes[0].test.clock.advance(.minutes(6))
            let before = nodes[0].test.gateway.messages.count
            var answers: [Int] = []
            for number in 0..<8 {
                answers.append(try await nodes[number % 2].post("/accounts/recovery", ["phone": "0912345678"]).status)
            }
            #expect(answers == [202, 202, 202, 202, 202, 429, 429, 429])
            #expect(nodes[0].test.gateway.messages.count == before + 5)
            for node in nodes {
                let tried = try await node.post(
                    "/accounts/recovery/confirmation",
                    ["phone": "0912345678", "code": "000000", "password": "nuong-ngo-chin-vang"])
                #expect(tried.status == 429)
            }
        }
    }

    @Test("registering many telephones from one place is one allowance too")
    func registering() async throws {
        try await Service.runNodes(limits: Self.three) { nodes in
            var answers: [Int] = []
            for number in 0..<6 {
                let made = try await nodes[number % 2].post(
                    "/accounts", ["fullName": "Giàng A Páo", "phone": "091234567\(number)", "password": password])
                answers.append(made.status)
            }
            #expect(answers == [201, 201, 201, 429, 429, 429])
        }
    }

    @Test("reports are not sent faster by going from node to node, and reading goes on")
    func sending() async throws {
        try await Service.runNodes(limits: Self.three) { nodes in
            let citizen = try await nodes[0].citizen()
            var answers: [Int] = []
            for number in 0..<6 {
                // A slash more leads to the same route and to the same limit.
                let path = number == 5 ? "/reports/" : "/reports"
                answers.append(try await nodes[number % 2].post(path, nodes[0].culvert(), as: citizen).status)
            }
            #expect(answers == [201, 201, 201, 429, 429, 429])
            #expect(try await nodes[0].province.keeping.vitals().reports == 3)
            for node in nodes { #expect(try await node.get("/reports", as: citizen).status == 200) }
            nodes[0].test.clock.advance(.seconds(1))
            #expect(try await nodes[1].post("/reports", nodes[0].culvert(), as: citizen).status == 201)
        }
    }

    @Test("where the store cannot count, nobody may try")
    func unavailable() async throws {
        try await Service.runNodes { nodes in
            await nodes[0].province.store.close()
            for node in nodes {
                let refused = try await node.post("/sessions", ["phone": "0912345678", "password": password])
                #expect(refused.status == 503)
                #expect(refused.code == "storageUnavailable")
            }
        }
    }

    /// The limits of service, with a smaller burst of writes.
    private static let three: RateLimit.Choose = { request, context in
        var allowance = JSONAPI.rateLimit(request, context)
        if allowance?.rule == .writes { allowance?.rule.burst = 3 }
        return allowance
    }
}
