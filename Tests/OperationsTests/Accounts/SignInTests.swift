import FieldReports
import LocalTime
import Office
import Operations
import Outbound
import Storage
import TestKit
import Testing

@Suite("Signing in", .bothEngines)
struct SignInTests {
    private let password = "suoi-nam-rom-mua-lu"

    @Test("an unknown telephone and a wrong password are told apart by nobody")
    func sameAnswer() async throws {
        try await withProvince { test in
            _ = try await test.citizen(phone: "0912345678")
            await #expect(throws: AccountProblem.wrongCredentials) {
                try await test.province.accounts.signIn(phone: "0912345678", password: "khong-phai-mat-khau", code: nil)
            }
            await #expect(throws: AccountProblem.wrongCredentials) {
                try await test.province.accounts.signIn(phone: "0987654321", password: password, code: nil)
            }
        }
    }

    @Test("the figures of a second factor serve once, and the next ones again")
    func secondFactor() async throws {
        try await withProvince { test in
            let phone = "0912000009"
            let made = try await test.province.personnel.createOfficial(
                fullName: "Lò Văn Thử", phone: phone, [Appointment(.iocOperator)], by: nil, password: password)
            await #expect(throws: AccountProblem.secondFactorRequired) {
                try await test.province.accounts.signIn(phone: phone, password: password, code: nil)
            }
            let code = try #require(made.secondFactor?.code(at: test.clock.now))
            _ = try await test.province.accounts.signIn(phone: phone, password: password, code: code)
            await #expect(throws: AccountProblem.wrongCredentials) {
                try await test.province.accounts.signIn(phone: phone, password: password, code: code)
            }
            test.clock.advance(.seconds(30))
            let next = made.secondFactor?.code(at: test.clock.now)
            _ = try await test.province.accounts.signIn(phone: phone, password: password, code: next)
        }
    }

    @Test("a lost password is not a way round the second factor")
    func recoveryOfAnOfficial() async throws {
        try await withProvince { test in
            let (phone, new) = ("0912000009", "duong-len-pa-din-cao")
            let made = try await test.province.personnel.createOfficial(
                fullName: "Lò Văn Thử", phone: phone, [Appointment(.iocOperator)], by: nil, password: password)
            try await test.province.accounts.askRecovery(phone: phone)
            let code = test.code(to: phone)
            await #expect(throws: AccountProblem.secondFactorRequired) {
                try await test.province.accounts.recover(phone: phone, code: code, newPassword: new)
            }
            let figures = made.secondFactor?.code(at: test.clock.now)
            _ = try await test.province.accounts.recover(
                phone: phone, code: code, newPassword: new, secondFactor: figures)

            // A wrong second factor costs the code.
            try await test.province.accounts.askRecovery(phone: phone)
            let again = test.code(to: phone)
            await #expect(throws: AccountProblem.wrongCredentials) {
                try await test.province.accounts.recover(
                    phone: phone, code: again, newPassword: password, secondFactor: figures)
            }
            await #expect(throws: AccountProblem.codeWrong) {
                try await test.province.accounts.recover(
                    phone: phone, code: again, newPassword: password, secondFactor: figures)
            }
        }
    }
}
