import FieldReports
import LocalTime
import Office
import Operations
import Outbound
import Storage
import TestKit
import Testing

@Suite("A0.24: people change", .bothEngines)
struct ChangingTests {
    private let phone = "0912345678"
    private let old = "suoi-nam-rom-mua-lu"
    private let new = "duong-len-pa-din-cao"

    @Test("a new password ends every session but the one it opens")
    func password() async throws {
        try await withProvince { test in
            let citizen = try await test.citizen(phone: phone)
            let earlier = try await test.province.accounts.signIn(phone: phone, password: old, code: nil)
            let now = try await test.province.accounts.changePassword(old, to: new, by: citizen)
            #expect(try await test.province.accounts.signedIn(earlier.token) == nil)
            #expect(try await test.province.accounts.signedIn(now.token)?.viewer == citizen)
        }
    }

    @Test("a recovered password ends every session, and asking says nothing to a stranger")
    func recovery() async throws {
        try await withProvince { test in
            _ = try await test.citizen(phone: phone)
            let earlier = try await test.province.accounts.signIn(phone: phone, password: old, code: nil)
            let sent = test.gateway.messages.count
            try await test.province.accounts.askRecovery(phone: "0987654321")
            #expect(test.gateway.messages.count == sent)
            try await test.province.accounts.askRecovery(phone: phone)
            _ = try await test.province.accounts.recover(phone: phone, code: test.code(to: phone), newPassword: new)
            #expect(try await test.province.accounts.signedIn(earlier.token) == nil)
            await #expect(throws: AccountProblem.wrongCredentials) {
                try await test.province.accounts.signIn(phone: phone, password: old, code: nil)
            }
        }
    }

    @Test("recovery answers a stranger the same, whatever is wrong with number, code or gateway")
    func recoveryTellsNothing() async throws {
        try await withProvince { test in
            _ = try await test.citizen(phone: phone)
            for number in [phone, "0987654321"] {
                await #expect(throws: InvalidSubmission.self) {
                    try await test.province.accounts.recover(phone: number, code: "123456", newPassword: "ngan")
                }
            }
            try await test.province.accounts.askRecovery(phone: phone)
            let code = test.code(to: phone)
            test.clock.advance(.minutes(11))
            for (number, code) in [(phone, code), ("0987654321", code)] {
                await #expect(throws: AccountProblem.codeWrong) {
                    try await test.province.accounts.recover(phone: number, code: code, newPassword: new)
                }
            }
            try await test.province.accounts.askRecovery(phone: phone)
            let fresh = test.code(to: phone)
            for typed in Array(repeating: fresh.wrong, count: 5) + [fresh] {
                await #expect(throws: AccountProblem.codeWrong) {
                    try await test.province.accounts.recover(phone: phone, code: typed, newPassword: new)
                }
            }
            let log = RecordingLog()
            let gateway = FlakyGateway(.temporary(.timedOut), times: ["+84912345678": 1])
            try await test.province(through: gateway, log: log.logger).accounts.askRecovery(phone: phone)
            #expect(log.lines.contains { $0.contains("gatewayTimedOut") })
            #expect(!log.lines.contains { $0.contains("912345678") })
        }
    }

    @Test("a new telephone proves itself before the old one lets go; another person's number is refused")
    func telephone() async throws {
        try await withProvince { test in
            let citizen = try await test.citizen(phone: phone)
            _ = try await test.citizen("Lò Thị Mai", phone: "0977000111")
            try await test.province.accounts.askPhoneChange(to: "0977000222", password: old, by: citizen)
            _ = try await test.province.accounts.signIn(phone: phone, password: old, code: nil)
            try await test.province.accounts.changePhone(code: test.code(to: "0977000222"), by: citizen)
            _ = try await test.province.accounts.signIn(phone: "0977000222", password: old, code: nil)
            await #expect(throws: AccountProblem.wrongCredentials) {
                try await test.province.accounts.signIn(phone: phone, password: old, code: nil)
            }
            #expect(try await test.province.accounts.ownIdentity(of: citizen)?.phone == "+84977000222")

            try await test.province.accounts.askPhoneChange(to: "0977000111", password: old, by: citizen)
            let taken = test.code(to: "0977000111")
            await #expect(throws: AccountProblem.phoneTaken) {
                try await test.province.accounts.changePhone(code: taken, by: citizen)
            }
        }
    }

    @Test("a closed account leaves its reports and frees its number")
    func closing() async throws {
        try await withProvince { test in
            let citizen = try await test.citizen(phone: phone)
            let session = try await test.province.accounts.signIn(phone: phone, password: old, code: nil)
            let code = try await test.send(by: citizen)
            try await test.province.accounts.closeAccount(password: old, by: citizen)
            #expect(try await test.province.accounts.signedIn(session.token) == nil)
            #expect(try await test.stored(code)?.reporter == citizen.person)
            let next = try await test.citizen(phone: phone)
            #expect(next.account != citizen.account)
            await #expect(throws: NoSuchReport.self) { try await test.province.reports.find(code, for: next) }
            #expect(try await test.differences() == [])
        }
    }

    @Test("a disabled account is out at once, and stays out")
    func disabling() async throws {
        try await withProvince { test in
            let citizen = try await test.citizen(phone: phone)
            let session = try await test.province.accounts.signIn(phone: phone, password: old, code: nil)
            try await test.province.accounts.askRecovery(phone: phone)
            let code = test.code(to: phone)
            try await test.province.personnel.disableAccount(session.account, by: nil)
            #expect(try await test.province.accounts.signedIn(session.token) == nil)
            await #expect(throws: AccountProblem.wrongCredentials) {
                try await test.province.accounts.signIn(phone: phone, password: old, code: nil)
            }
            await #expect(throws: AccountProblem.codeWrong) {
                try await test.province.accounts.recover(phone: phone, code: code, newPassword: new)
            }
            await #expect(throws: AccountProblem.accountClosed) {
                try await test.province.accounts.changePassword(old, to: new, by: citizen)
            }
            let kept = try await test.province.store.read { try $0.accounts.find(session.account) }
            #expect(kept?.disabledAt == test.clock.now)
            #expect(try await test.province.accounts.viewer(of: session.account) == nil)
        }
    }

    @Test("A0.9: an acting leader decides on the last day of the term and not on the next")
    func term() async throws {
        try await withProvince(at: "2026-03-03T09:15:00+07:00") { test in
            let citizen = try await test.citizen(phone: phone)
            let officer = try await test.official(.agencyOfficer, at: .paHam, phone: "0912000001")
            let last = test.clock.now.day + 2
            let made = try await test.province.personnel.createOfficial(
                fullName: "Quàng Văn Thay", phone: "0912000002",
                [Appointment(.agencyLeader, at: .paHam, from: test.clock.now.day, to: last)], by: nil, password: old)
            var codes: [ReportCode] = []
            for _ in 1...2 {
                let code = try await test.send(by: citizen)
                try await test.province.cases.handle(.accept, on: code, by: officer)
                codes.append(code)
            }
            test.clock.set(last.at(hour: 23, minute: 59))
            try await test.answer(
                codes[0], by: officer, and: try #require(await test.province.accounts.viewer(of: made.account)))
            #expect(try await test.stored(codes[0])?.status == .answered)

            test.clock.set((last + 1).at(hour: 0))
            let after = try #require(await test.province.accounts.viewer(of: made.account))
            #expect(after.appointments == [])
            await #expect(throws: NoSuchReport.self) { try await test.answer(codes[1], by: officer, and: after) }
            #expect(try await test.stored(codes[1])?.status == .pendingApproval)
        }
    }
}
