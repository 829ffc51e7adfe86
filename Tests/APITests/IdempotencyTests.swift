import FieldReports
import HTTPTypes
import Office
import Operations
import TestKit
import Testing

@Suite(.bothEngines) struct IdempotencyTests {
    private static let key: HTTPFields = [HTTPField.Name("Idempotency-Key")!: "may-cua-toi-1"]

    @Test("the same key with the same words is one report; with other words it is refused")
    func repeats() async throws {
        try await Service.run { api in
            let citizen = try await api.citizen()
            let body = api.culvert()
            let first = try await api.post("/reports", body, as: citizen, headers: Self.key)
            let second = try await api.post("/reports", body, as: citizen, headers: Self.key)
            #expect(first.status == 201 && second.status == 201)
            #expect(first.bytes == second.bytes)
            #expect(second.headers[HTTPField.Name("Idempotent-Replayed")!] == "true")

            let other = try await api.post(
                "/reports", api.culvert(["description": "Đường sạt lở."]), as: citizen, headers: Self.key)
            #expect(other.status == 422)
            #expect(other.code == "idempotencyKeyReused")

            // Another account's key is another key.
            let neighbour = try await api.citizen("Vàng Thị Sua", phone: "0912345679")
            let theirs = try await api.post("/reports", body, as: neighbour, headers: Self.key)
            #expect(theirs.status == 201)
            #expect(theirs.code != first.code)
        }
    }

    @Test("twenty repeats at once make one report")
    func concurrent() async throws {
        try await Service.run { api in
            let citizen = try await api.citizen()
            let body = api.culvert()
            let codes = try await withThrowingTaskGroup(of: String.self) { group in
                for _ in 0..<20 {
                    group.addTask { try await api.post("/reports", body, as: citizen, headers: Self.key).code }
                }
                return try await group.reduce(into: Set<String>()) { $0.insert($1) }
            }
            #expect(codes.count == 1)
            #expect(try await api.province.vitals().reports == 1)
        }
    }
}
