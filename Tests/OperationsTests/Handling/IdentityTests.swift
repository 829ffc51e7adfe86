import FieldReports
import Foundation
import LocalTime
import Office
import Operations
import Outbound
import Storage
import TestKit
import Testing

@Suite("REP-16, REP-17: who reported", .bothEngines)
struct IdentityTests {
    @Test("REP-17: a name is opened with consent, for the fields that were consented to, and the person is told")
    func consent() async throws {
        try await withProvince { test in
            let citizen = try await test.citizen("Giàng A Páo", phone: "0912345678")
            let officer = try await test.official(.agencyOfficer, at: .paHam, phone: "0912000001")
            let code = try await test.send(by: citizen)
            try await test.province.cases.handle(.accept, on: code, by: officer)
            func open(_ fields: [IdentityField]) async throws -> [IdentityField: String] {
                try await test.province.cases.openIdentity(of: code, fields: fields, reason: "Hẹn gặp", by: officer)
                    .fields
            }
            await #expect(throws: Denial.noConsent) { try await open([.phone]) }
            try await test.province.cases.handle(
                .requestConsent(purpose: "Hẹn gặp", fields: [.phone], seenBy: "Chuyên viên", until: nil), on: code,
                by: officer)
            await #expect(throws: Denial.noConsent) { try await open([.phone]) }
            try await test.province.cases.handle(.answerConsent(id: 1, .granted), on: code, by: citizen)
            await #expect(throws: Denial.noConsent) { try await open([.phone, .fullName]) }
            #expect(try await test.events(code)["identityOpened"] == nil)

            #expect(try await open([.phone]) == [.phone: "+84912345678"])
            #expect(try await test.events(code)["identityOpened"] == 1)
            try await test.province.duties.deliver()
            #expect(try await test.province.reports.lines(for: citizen).contains { $0.words.contains("đã được xem") })

            try await test.province.cases.handle(.answerConsent(id: 1, .withdrawn), on: code, by: citizen)
            await #expect(throws: Denial.noConsent) { try await open([.phone]) }
        }
    }

    @Test("REP-16: no name, telephone or address stands in any file or in the log outside the sealed box")
    func nowhereElse() async throws {
        let log = RecordingLog()
        try await withProvince { test in
            let people = [
                Registration.person("Giàng A Páo", phone: "0912345678", email: "pao.giang@example.vn"),
                Registration.person("Lò Thị Mai Hương", phone: "0977000111", email: "huong.lo@example.vn"),
            ]
            let gateway = FlakyGateway(.temporary(.timedOut), times: ["+84912345678": 1])
            let province = test.province(through: gateway, log: log.logger)
            var viewers: [Viewer] = []
            for person in people {
                let handle = try await test.province.accounts.register(person)
                let session = try await test.province.accounts.verifyPhone(
                    person.phone, code: test.code(to: person.phone), of: handle)
                viewers.append(try #require(await province.accounts.viewer(of: session.account)))
            }
            let officer = try await test.official(.agencyOfficer, at: .paHam, phone: "0912000001")
            let leader = try await test.official(.agencyLeader, at: .paHam, phone: "0912000002")
            let helper = try await test.official(.assistant, phone: "0912000009")
            let named = IdentityRecord(fullName: "Mùa Thị Dợ", phone: "0977123456", email: "do.mua@example.vn")
            _ = try await province.intake.submit(
                .culvert(at: test.clock.now), by: helper, onBehalfOf: Helped(named, consents: true))
            let code = try await province.intake.submit(.culvert(at: test.clock.now), by: viewers[0]).seen.face.code
            try await province.cases.handle(.accept, on: code, by: officer)
            try await province.cases.handle(
                .requestConsent(
                    purpose: "Hẹn gặp", fields: IdentityField.allCases, seenBy: "Chuyên viên", until: nil), on: code,
                by: officer)
            try await province.cases.handle(.answerConsent(id: 1, .granted), on: code, by: viewers[0])
            let opened = try await province.cases.openIdentity(
                of: code, fields: IdentityField.allCases, reason: "Hẹn gặp", by: officer
            ).fields
            #expect(opened[.fullName] == "Giàng A Páo")
            try await test.answer(code, by: officer, and: leader)
            try await province.accounts.askPhoneChange(to: "0977000333", password: people[0].password, by: viewers[0])
            try await province.duties.deliver()
            test.clock.advance(.days(40))
            try await province.duties.elapseDue()
            try await province.duties.deliver()
            #expect(log.lines.contains { $0.contains("gatewayTimedOut") }, "something was logged at all")

            let secrets = [
                "Giàng A Páo", "Lò Thị Mai Hương", "Mùa Thị Dợ", "giang a pao", "lo thi mai huong", "mua thi do",
                "912345678", "977000111", "977123456", "912000001", "977000333", "pao.giang", "huong.lo", "do.mua",
            ]
            for (place, bytes) in try await test.everythingKept() {
                for secret in secrets { #expect(bytes.range(of: Data(secret.utf8)) == nil, "\(secret) in \(place)") }
            }
            for secret in secrets { #expect(!log.lines.contains { $0.contains(secret) }, "\(secret) in the log") }
        }
    }
}
