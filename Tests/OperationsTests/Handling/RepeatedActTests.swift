import FieldReports
import Foundation
import LocalTime
import Office
import Operations
import Storage
import TestKit
import Testing

@Suite("An act that is sent again", .bothEngines)
struct RepeatedActTests {
    private static let request = RequestKey(
        key: "mot-lan", method: "POST", path: "/reports/x/message", body: Data("Cho hỏi thêm.".utf8))

    @Test("is done once and answered as it was then, whatever others have done since")
    func once() async throws {
        try await withProvince { test in
            let citizen = try await test.citizen()
            let officer = try await test.official(.agencyOfficer, at: .paHam, phone: "0912000001")
            let code = try await test.send(by: citizen)
            let seen = try #require(try await test.stored(code)).version
            func press() async throws -> Handled {
                try await test.province.cases.perform(
                    .say(words: "Cho hỏi thêm."), on: code, by: citizen, seen: seen, request: Self.request)
            }
            let first = try await press()
            test.clock.advance(.hours(1))
            try await test.province.cases.handle(.accept, on: code, by: officer)
            let second = try await press()
            #expect(!first.isRepeat && second.isRepeat)
            #expect(first.seen?.inside?.report == second.seen?.inside?.report)
            #expect(second.seen?.face.status == .routed, "the report of then, not of now")
            #expect(first.at == second.at)
            #expect(try await test.events(code)["messageSent"] == 1)
        }
    }

    @Test("REP-22: tells whoever may no longer know of the report only that it was done")
    func noLongerTheirs() async throws {
        try await withProvince { test in
            let officer = try await test.official(.agencyOfficer, at: .paHam, phone: "0912000001")
            let centre = try await test.official(.iocOperator, phone: "0912000003")
            let code = try await test.send(by: try await test.citizen())
            let said = Command.say(words: "Xin cho biết bản nào.")
            let first = try await test.province.cases.perform(said, on: code, by: officer, request: Self.request)
            #expect(first.seen != nil)
            try await test.province.cases.handle(
                .route(to: "so-xay-dung", reason: "Đúng phạm vi"), on: code, by: centre)
            let again = try await test.province.cases.perform(said, on: code, by: officer, request: Self.request)
            #expect(again.isRepeat && again.seen == nil)
        }
    }

    @Test("eight at once are one act")
    func concurrent() async throws {
        try await withProvince { test in
            let citizen = try await test.citizen()
            let code = try await test.send(by: citizen)
            let repeats = try await withThrowingTaskGroup(of: Bool.self) { group in
                for _ in 0..<8 {
                    group.addTask {
                        try await test.province.cases.perform(
                            .say(words: "Cho hỏi thêm."), on: code, by: citizen, request: Self.request
                        ).isRepeat
                    }
                }
                return try await group.reduce(into: []) { $0.append($1) }
            }
            #expect(repeats.filter { !$0 }.count == 1)
            #expect(try await test.events(code)["messageSent"] == 1)
        }
    }

    @Test("with other words, or about another report, is refused; another person's key is another key")
    func otherWords() async throws {
        try await withProvince { test in
            let citizen = try await test.citizen()
            let officer = try await test.official(.agencyOfficer, at: .paHam, phone: "0912000001")
            let (code, other) = (try await test.send(by: citizen), try await test.send(by: citizen))
            let said = Command.say(words: "Cho hỏi thêm.")
            try await test.province.cases.handle(said, on: code, by: citizen, request: Self.request)
            var changed = Self.request
            changed.digest = "khác"
            await #expect(throws: RequestKeyReused.self) {
                try await test.province.cases.handle(said, on: code, by: citizen, request: changed)
            }
            await #expect(throws: RequestKeyReused.self) {
                try await test.province.cases.handle(said, on: other, by: citizen, request: Self.request)
            }
            try await test.province.cases.handle(said, on: code, by: officer, request: Self.request)
            #expect(try await test.events(code)["messageSent"] == 2)
        }
    }

    @Test("what was refused did not use up its key")
    func refused() async throws {
        try await withProvince { test in
            let citizen = try await test.citizen()
            let code = try await test.send(by: citizen)
            await #expect(throws: Denial.self) {
                try await test.province.cases.handle(.say(words: ""), on: code, by: citizen, request: Self.request)
            }
            let handled = try await test.province.cases.perform(
                .say(words: "Cho hỏi thêm."), on: code, by: citizen, request: Self.request)
            #expect(!handled.isRepeat)
        }
    }

    @Test("is known for thirty days; no word of it is kept beside the history")
    func swept() async throws {
        try await withProvince { test in
            let citizen = try await test.citizen()
            let code = try await test.send(by: citizen)
            try await test.province.cases.handle(
                .say(words: "Cho hỏi thêm."), on: code, by: citizen, request: Self.request)
            func kept() async throws -> [[StoredValue]] {
                try await test.province.store.read { try $0.rows("SELECT * FROM answered_request").map(\.values) }
            }
            let texts = try await kept().joined().compactMap { value -> String? in
                guard case .text(let text) = value else { return nil }
                return text
            }
            #expect(Set(texts) == [Self.request.key, Self.request.digest, "report"])
            test.clock.advance(.days(30))
            try await test.province.duties.sweep()
            #expect(try await kept().count == 1)
            test.clock.advance(.seconds(1))
            try await test.province.duties.sweep()
            #expect(try await kept().isEmpty)
        }
    }
}
