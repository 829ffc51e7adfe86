import FieldReports
import LocalTime
import Office
import Operations
import Outbound
import Storage
import TestKit
import Testing

/// The codes go to the victim's telephone, whoever asked for them: what the victim types must complete only what the
/// victim began.
@Suite("REP-15: nobody completes what somebody else began", .bothEngines)
struct SomebodyElsesTests {
    private let phone = "0912345678"
    private let own = "suoi-nam-rom-mua-lu"
    private let strangers = "nguoi-la-dat-mat-khau"

    @Test("a number registered again before its code was typed stays with whoever types their own code")
    func registering() async throws {
        try await withProvince { test in
            let victim = try await test.province.accounts.register(.person("Lò Thị Mai", phone: phone, password: own))
            let first = test.code(to: phone)
            let stranger = try await test.province.accounts.register(
                .person("Kẻ Lạ Mặt", phone: phone, password: strangers))
            let second = test.code(to: phone)
            #expect(first != second)
            // The newest code is the stranger's: under the victim's registration it is wrong, and the first still lives.
            await #expect(throws: AccountProblem.codeWrong) {
                try await test.province.accounts.verifyPhone(phone, code: second, of: victim)
            }
            await #expect(throws: AccountProblem.codeWrong) {
                try await test.province.accounts.verifyPhone(phone, code: first, of: nil)
            }
            let session = try await test.province.accounts.verifyPhone(phone, code: first, of: victim)
            let viewer = try #require(await test.province.accounts.viewer(of: session.account))
            #expect(try await test.province.accounts.ownIdentity(of: viewer)?.fullName == "Lò Thị Mai")
            _ = try await test.province.accounts.signIn(phone: phone, password: own, code: nil)
            await #expect(throws: AccountProblem.wrongCredentials) {
                try await test.province.accounts.signIn(phone: phone, password: strangers, code: nil)
            }
            // What the stranger began is gone, also with its own code.
            await #expect(throws: AccountProblem.codeWrong) {
                try await test.province.accounts.verifyPhone(phone, code: second, of: stranger)
            }
        }
    }

    @Test("a code completes only the registration of its own number")
    func anotherNumber() async throws {
        try await withProvince { test in
            let handle = try await test.province.accounts.register(.person(phone: "0977000111"))
            let code = test.code(to: "0977000111")
            await #expect(throws: AccountProblem.codeWrong) {
                try await test.province.accounts.verifyPhone(phone, code: code, of: handle)
            }
        }
    }

    @Test("a code is renewed by the registration that it belongs to, and by nobody who knows the number")
    func renewing() async throws {
        try await withProvince { test in
            let victim = try await test.province.accounts.register(.person(phone: phone))
            let code = test.code(to: phone)
            let sent = test.gateway.messages.count
            try await test.province.accounts.renewCode(of: nil)
            try await test.province.accounts.renewCode(of: .draw(from: SeededRandom(seed: 7)))
            #expect(test.gateway.messages.count == sent)
            let stranger = try await test.province.accounts.register(
                .person("Kẻ Lạ Mặt", phone: phone, password: strangers))
            try await test.province.accounts.renewCode(of: stranger)
            #expect(test.gateway.messages.count == sent + 2)
            _ = try await test.province.accounts.verifyPhone(phone, code: code, of: victim)
        }
    }

    @Test("a recovery that a stranger asked for sets the password of whoever types the code, and no other")
    func recovering() async throws {
        try await withProvince { test in
            _ = try await test.citizen(phone: phone)
            try await test.province.accounts.askRecovery(phone: phone)
            try await test.province.accounts.askRecovery(phone: phone)
            _ = try await test.province.accounts.recover(
                phone: phone, code: test.code(to: phone), newPassword: "ruong-bac-thang")
            _ = try await test.province.accounts.signIn(phone: phone, password: "ruong-bac-thang", code: nil)
            await #expect(throws: AccountProblem.wrongCredentials) {
                try await test.province.accounts.signIn(phone: phone, password: own, code: nil)
            }
        }
    }

    @Test("a code that a stranger's change of telephone sent to the victim opens nothing of the victim's")
    func changingTelephone() async throws {
        try await withProvince { test in
            let stranger = try await test.citizen("Kẻ Lạ Mặt", phone: "0977000111")
            let victim = try await test.province.accounts.register(.person(phone: phone))
            let victims = test.code(to: phone)
            try await test.province.accounts.askPhoneChange(to: phone, password: own, by: stranger)
            let strangersCode = test.code(to: phone)
            #expect(victims != strangersCode)
            await #expect(throws: AccountProblem.codeWrong) {
                try await test.province.accounts.verifyPhone(phone, code: strangersCode, of: victim)
            }
            await #expect(throws: AccountProblem.codeWrong) {
                try await test.province.accounts.changePhone(code: victims, by: stranger)
            }
            _ = try await test.province.accounts.verifyPhone(phone, code: victims, of: victim)
            await #expect(throws: AccountProblem.phoneTaken) {
                try await test.province.accounts.changePhone(code: strangersCode, by: stranger)
            }
        }
    }
}
