import FieldReports
import HTTPTypes
import LocalTime
import Office
import Operations
import Storage
import TestKit
import Testing

@Suite(.bothEngines) struct IdempotencyTests {
    private static let replayed = HTTPField.Name("Idempotent-Replayed")!
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

    @Test("an act is done once: a repeat has the first answer and says so, whatever others have done since")
    func acts() async throws {
        try await Service.run { api in
            let citizen = try await api.citizen()
            let operatorOfIOC = try await api.official(.iocOperator, at: nil, phone: "0912000003")
            let leader = try await api.official(.agencyLeader, at: .paHam, phone: "0912000002")
            let code = try await api.send(as: citizen)
            let body: [String: any Sendable] = ["category": "giao_thong", "reason": "Đúng lĩnh vực."]
            func classify(_ body: [String: any Sendable]) async throws -> Reply {
                try await api.post("/reports/\(code)/classification", body, as: operatorOfIOC, headers: Self.key)
            }
            let first = try await classify(body)
            #expect(first.status == 200 && first.headers[Self.replayed] == nil)
            // Somebody else files it otherwise meanwhile.
            let other = try await api.post(
                "/reports/\(code)/classification", ["category": "khac", "reason": "Sửa lại."], as: leader)
            #expect(other.status == 200)
            api.test.clock.advance(.hours(2))
            let second = try await classify(body)
            #expect(second.status == 200)
            #expect(second.headers[Self.replayed] == "true")
            #expect(second.bytes == first.bytes)
            let changed = try await classify(["category": "giao_thong", "reason": "Lý do khác."])
            #expect(changed.status == 422 && changed.code == "idempotencyKeyReused")
            let elsewhere = try await api.post("/reports/\(code)/message", body, as: operatorOfIOC, headers: Self.key)
            #expect(elsewhere.status == 422 && elsewhere.code == "idempotencyKeyReused")
            let events = try await api.province.store.read { try $0.events.of(ReportCode(code)!) }
            #expect(events.filter { $0.event.name == "classified" }.count == 2)
        }
    }

    @Test("a repeat of an act is asked for before the version that it was made from")
    func versions() async throws {
        try await Service.run { api in
            let citizen = try await api.citizen()
            let code = try await api.send(as: citizen)
            let version = try await api.province.store.read { try $0.reports.load(ReportCode(code)!)!.version }
            let body: [String: any Sendable] = ["words": "Cho hỏi thêm.", "version": version]
            for _ in 1...2 {
                let said = try await api.post("/reports/\(code)/message", body, as: citizen, headers: Self.key)
                #expect(said.status == 200)
            }
            let late = try await api.post("/reports/\(code)/message", body, as: citizen)
            #expect(late.status == 409 && late.code == "staleReport")
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
            #expect(try await api.province.keeping.vitals().reports == 1)
        }
    }
}
