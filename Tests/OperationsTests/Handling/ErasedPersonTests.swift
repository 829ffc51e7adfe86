import FieldReports
import LocalTime
import Office
import Operations
import Storage
import TestKit
import Testing

@Suite("A person who was erased", .bothEngines)
struct ErasedPersonTests {
    @Test(
        "A0.18: erasing a person leaves the report with its day, its answer and its history, and opens no name any more"
    )
    func report() async throws {
        try await withProvince { test in
            let citizen = try await test.citizen("Giàng A Páo", phone: "0912345678")
            let officer = try await test.official(.agencyOfficer, at: .paHam, phone: "0912000001")
            let leader = try await test.official(.agencyLeader, at: .paHam, phone: "0912000002")
            let code = try await test.send(by: citizen)
            try await test.province.cases.handle(
                .requestConsent(purpose: "Hẹn gặp", fields: [.phone], seenBy: "Chuyên viên", until: nil), on: code,
                by: officer)
            try await test.province.cases.handle(.answerConsent(id: 1, .granted), on: code, by: citizen)
            let before = try #require(try await test.stored(code))
            let (person, now) = (before.reporter, test.clock.now)
            try await test.province.store.write { try $0.people.erase(person, at: now) }

            #expect(try await test.stored(code) == before)
            let opened = try await test.province.cases.openIdentity(
                of: code, fields: [.phone], reason: "Hẹn gặp", by: officer)
            #expect(opened.fields == [:])
            // What is owed is owed, and is done like any other
            try await test.answer(code, by: officer, and: leader)
            try await test.province.cases.handle(
                .moderate(.approved(blurred: [], text: nil)), on: code, by: officer)
            let seen = try await test.province.reports.find(code, for: .anyone)
            #expect(seen.face.answers.count == 1 && seen.face.deadline == before.round?.deadline)
            #expect(try await test.differences() == [])
        }
    }
}
