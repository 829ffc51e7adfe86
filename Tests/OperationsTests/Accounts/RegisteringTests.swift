import FieldReports
import LocalTime
import Office
import Operations
import Outbound
import Storage
import TestKit
import Testing

@Suite("Registering", .bothEngines)
struct RegisteringTests {
    private let phone = "0912345678"

    @Test("a one-time code lives ten minutes", arguments: [(599, true), (600, false)])
    func expiry(seconds: Int, lives: Bool) async throws {
        try await withProvince { test in
            let handle = try await test.province.accounts.register(.person(phone: phone))
            let code = test.code(to: phone)
            test.clock.advance(.seconds(seconds))
            if lives {
                _ = try await test.province.accounts.verifyPhone(phone, code: code, of: handle)
            } else {
                await #expect(throws: AccountProblem.codeExpired) {
                    try await test.province.accounts.verifyPhone(phone, code: code, of: handle)
                }
            }
        }
    }

    @Test("the sixth try is refused, also with the right code, until a new one is sent")
    func tries() async throws {
        try await withProvince { test in
            let handle = try await test.province.accounts.register(.person(phone: phone))
            let code = test.code(to: phone)
            for _ in 1...5 {
                await #expect(throws: AccountProblem.codeWrong) {
                    try await test.province.accounts.verifyPhone(phone, code: code.wrong, of: handle)
                }
            }
            await #expect(throws: AccountProblem.tooManyTries) {
                try await test.province.accounts.verifyPhone(phone, code: code, of: handle)
            }
            try await test.province.accounts.renewCode(of: handle)
            _ = try await test.province.accounts.verifyPhone(phone, code: test.code(to: phone), of: handle)
        }
    }

    @Test("a code that is right opens one door once")
    func codeServesOnce() async throws {
        try await withProvince { test in
            let handle = try await test.province.accounts.register(.person(phone: phone))
            let code = test.code(to: phone)
            _ = try await test.province.accounts.verifyPhone(phone, code: code, of: handle)
            await #expect(throws: AccountProblem.codeWrong) {
                try await test.province.accounts.verifyPhone(phone, code: code, of: handle)
            }
            await #expect(throws: AccountProblem.codeWrong) {
                try await test.province.accounts.recover(phone: phone, code: code, newPassword: "duong-len-pa-din")
            }
            await #expect(throws: AccountProblem.phoneTaken) {
                try await test.province.accounts.register(.person(phone: phone))
            }
        }
    }

    @Test("before its telephone is proved a registration is nobody: it signs nobody in and recovers nothing")
    func unproved() async throws {
        try await withProvince { test in
            let handle = try await test.province.accounts.register(.person(phone: phone))
            let sent = test.gateway.messages.count
            await #expect(throws: AccountProblem.wrongCredentials) {
                try await test.province.accounts.signIn(phone: phone, password: "suoi-nam-rom-mua-lu", code: nil)
            }
            try await test.province.accounts.askRecovery(phone: phone)
            #expect(test.gateway.messages.count == sent)
            #expect(try await test.province.oversight.verifiedPeople() == 0)
            test.clock.advance(.hours(25))
            try await test.province.duties.sweep()
            try await test.province.accounts.renewCode(of: handle)
            #expect(test.gateway.messages.count == sent)
        }
    }
}
