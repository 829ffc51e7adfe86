import FieldReports
import LocalTime
import Office
import Operations
import Outbound
import Storage
import TestKit
import Testing

@Suite("Sent again by the network", .bothEngines)
struct RepeatTests {
    @Test("twenty times at once is one report")
    func together() async throws {
        try await withProvince { test in
            let citizen = try await test.citizen()
            let form = SubmissionForm.culvert(at: test.clock.now)
            let request = RequestKey(key: "khoa-1", digest: "a")
            let sent = try await withThrowingTaskGroup(of: Submitted.self) { group in
                for _ in 1...20 {
                    group.addTask { try await test.province.intake.submit(form, by: citizen, request: request) }
                }
                return try await group.reduce(into: []) { $0.append($1) }
            }
            #expect(Set(sent.map(\.seen.face.code)).count == 1)
            #expect(sent.count { $0.isRepeat } == 19)
            let verified = try await test.province.keeping.verify()
            #expect(verified.reports == 1)
            #expect(verified.differences == [])
        }
    }

    @Test("a repeat for somebody else names that person once")
    func assisted() async throws {
        try await withProvince { test in
            let helper = try await test.official(.assistant, phone: "0912000009")
            let request = RequestKey(key: "khoa-1", digest: "a")
            let named = Helped(IdentityRecord(fullName: "Mùa Thị Dợ", phone: "0977123456"), consents: true)
            for _ in 1...3 {
                _ = try await test.province.intake.submit(
                    .culvert(at: test.clock.now), by: helper, onBehalfOf: named, request: request)
            }
            let people: Int? = try await test.province.store.read {
                try $0.rows("SELECT COUNT(*) AS n FROM person").first?.get("n")
            }
            #expect(people == 2)
        }
    }

    @Test("the same key with other words is a mistake; by another account it is its own")
    func otherWords() async throws {
        try await withProvince { test in
            let citizen = try await test.citizen()
            let other = try await test.citizen("Lò Thị Mai", phone: "0977000111")
            let form = SubmissionForm.culvert(at: test.clock.now)
            _ = try await test.province.intake.submit(
                form, by: citizen, request: RequestKey(key: "khoa-1", digest: "a"))
            await #expect(throws: RequestKeyReused.self) {
                try await test.province.intake.submit(
                    form, by: citizen, request: RequestKey(key: "khoa-1", digest: "b"))
            }
            let own = try await test.province.intake.submit(
                form, by: other, request: RequestKey(key: "khoa-1", digest: "b"))
            #expect(own.isRepeat == false)
            #expect(try await test.province.keeping.verify().reports == 2)
        }
    }
}
