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
            try await test.province.register(.person(phone: phone))
            let code = test.code(to: phone)
            test.clock.advance(.seconds(seconds))
            if lives {
                _ = try await test.province.verifyPhone(phone, code: code)
            } else {
                await #expect(throws: AccountProblem.codeExpired) {
                    try await test.province.verifyPhone(phone, code: code)
                }
            }
        }
    }

    @Test("the sixth try is refused, also with the right code, until a new one is sent")
    func tries() async throws {
        try await withProvince { test in
            try await test.province.register(.person(phone: phone))
            let code = test.code(to: phone)
            for _ in 1...5 {
                await #expect(throws: AccountProblem.codeWrong) {
                    try await test.province.verifyPhone(phone, code: code.wrong)
                }
            }
            await #expect(throws: AccountProblem.tooManyTries) {
                try await test.province.verifyPhone(phone, code: code)
            }
            try await test.province.resendVerification(phone)
            _ = try await test.province.verifyPhone(phone, code: test.code(to: phone))
        }
    }

    @Test("a code that is right opens one door once")
    func codeServesOnce() async throws {
        try await withProvince { test in
            _ = try await test.citizen(phone: phone)
            let code = test.code(to: phone)
            await #expect(throws: AccountProblem.codeWrong) { try await test.province.verifyPhone(phone, code: code) }
            await #expect(throws: AccountProblem.codeWrong) {
                try await test.province.recover(phone: phone, code: code, newPassword: "duong-len-pa-din")
            }
        }
    }

    @Test("an unverified account gives way to whoever proves the number; a verified one does not")
    func givesWay() async throws {
        try await withProvince { test in
            let squatter = try await test.province.register(.person("Người Chiếm Số", phone: phone))
            let old = test.code(to: phone)
            let owner = try await test.province.register(.person("Lò Thị Mai", phone: phone))
            if old != test.code(to: phone) {
                await #expect(throws: AccountProblem.codeWrong) {
                    try await test.province.verifyPhone(phone, code: old)
                }
            }
            let session = try await test.province.verifyPhone(phone, code: test.code(to: phone))
            #expect(session.account == owner)
            #expect(session.account != squatter)
            await #expect(throws: AccountProblem.phoneTaken) {
                try await test.province.register(.person(phone: phone))
            }
        }
    }

    @Test("before its telephone is verified an account signs nobody in")
    func unverified() async throws {
        try await withProvince { test in
            try await test.province.register(.person(phone: phone))
            await #expect(throws: AccountProblem.phoneNotVerified) {
                try await test.province.signIn(phone: phone, password: "suoi-nam-rom-mua-lu", code: nil)
            }
        }
    }
}
