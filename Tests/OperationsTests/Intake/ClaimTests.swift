import FieldReports
import LocalTime
import Office
import Operations
import Outbound
import Storage
import TestKit
import Testing

@Suite("A0.12: sent for somebody else", .bothEngines)
struct ClaimTests {
    private let phone = "0977123456"
    private let record = IdentityRecord(fullName: "Mùa Thị Dợ", phone: "0977 123 456")
    private var named: Helped { Helped(record, consents: true) }

    @Test("A0.12: the person named claims the report, is told of it, and rates it; the helper never does")
    func claims() async throws {
        try await withProvince { test in
            let helper = try await test.official(.assistant, phone: "0912000009")
            let officer = try await test.official(.agencyOfficer, at: .paHam, phone: "0912000001")
            let leader = try await test.official(.agencyLeader, at: .paHam, phone: "0912000002")
            let code = try await test.send(by: helper, onBehalfOf: named)
            #expect(try await test.stored(code)?.channel == .assisted)
            #expect(try await test.province.report(code, for: helper).inside?.audience == .assistant)

            let person = try await test.citizen("Mùa Thị Dợ", phone: phone)
            await #expect(throws: NoSuchReport.self) { try await test.province.report(code, for: person) }
            try await test.province.claim(code, by: person)
            let own = try await test.now(person)
            #expect(try await test.province.report(code, for: own).inside?.audience == .reporter)

            try await test.province.handle(.accept, on: code, by: officer)
            try await test.answer(code, by: officer, and: leader)
            try await test.province.deliver()
            #expect(try await test.province.lines(for: own).contains { $0.kind == .answer })
            await #expect(throws: Denial.self) {
                try await test.province.handle(.rate(.satisfied, comment: nil), on: code, by: helper)
            }
            try await test.province.handle(.rate(.satisfied, comment: nil), on: code, by: own)
            #expect(try await test.province.ownIdentity(of: own)?.phone == "+84977123456")
            #expect(try await test.differences() == [])
        }
    }

    @Test("AMB-29: only an assistant names somebody else, and only who has agreed")
    func roleAndConsent() async throws {
        try await withProvince { test in
            let citizen = try await test.citizen()
            await #expect(throws: AccountProblem.forbidden) { try await test.send(by: citizen, onBehalfOf: named) }
            let helper = try await test.official(.assistant, phone: "0912000009")
            let refused = await #expect(throws: InvalidSubmission.self) {
                try await test.send(by: helper, onBehalfOf: Helped(record, consents: false))
            }
            #expect(refused?.problems.map(\.code) == ["consentMissing"])
        }
    }

    @Test("another telephone claims nothing, nor does a code that is nobody's or not an assisted report's")
    func strangers() async throws {
        try await withProvince { test in
            let helper = try await test.official(.assistant, phone: "0912000009")
            let assisted = try await test.send(by: helper, onBehalfOf: named)
            let own = try await test.send(by: helper)
            let stranger = try await test.citizen("Lò Thị Mai", phone: "0977000111")
            for code in [assisted, own, ReportCode(number: 1)] {
                await #expect(throws: NoSuchReport.self) { try await test.province.claim(code, by: stranger) }
            }
            await #expect(throws: NoSuchReport.self) { try await test.province.claim(assisted, by: helper) }
        }
    }

    @Test("whoever has claimed a report keeps it: once more is harmless, and an account with own reports is told so")
    func again() async throws {
        try await withProvince { test in
            let helper = try await test.official(.assistant, phone: "0912000009")
            let first = try await test.send(by: helper, onBehalfOf: named)
            let second = try await test.send(by: helper, onBehalfOf: named)
            let person = try await test.citizen("Mùa Thị Dợ", phone: phone)
            try await test.province.claim(first, by: person)
            let own = try await test.now(person)
            try await test.province.claim(first, by: own)
            await #expect(throws: InvalidSubmission.self) { try await test.province.claim(second, by: own) }
            #expect(try await test.province.report(first, for: own).inside?.audience == .reporter)
        }
    }
}
