// Passwords: the algorithm against its standard, the stored text, and what is refused.

import Foundation
import Testing

@testable import Outbound

@Suite("Passwords")
struct PasswordTests {
    private let hasher = PasswordHasher(cost: .cheap, random: SeededRandom(seed: 7))

    // RFC 7914, section 12, without the one of N = 2^20 (1 GB) and the one without a password.
    @Test(
        "scrypt gives what RFC 7914 says",
        arguments: [
            (
                "password", "NaCl", 1024, 8, 16,
                "fdbabe1c9d3472007856e7190d01e9fe7c6ad7cbc8237830e77376634b3731622eaf30d92e22a3886ff109279d9830dac727afb94a83ee6d8360cbdfa2cc0640"
            ),
            (
                "pleaseletmein", "SodiumChloride", 16384, 8, 1,
                "7023bdcb3afd7348461c06cd81fd38ebfda8fbba904f8e3ea9b543f6545da1f2d5432955613f0fcf62d49705242a9af9e61e85dc0d651e40dfcf017b45575887"
            ),
        ])
    func vectors(_ vector: (String, String, Int, Int, Int, String)) throws {
        let (password, salt, rounds, blockSize, parallelism, expected) = vector
        let cost = try #require(ScryptCost(rounds: rounds, blockSize: blockSize, parallelism: parallelism))
        #expect(Hex.text(try scrypt(password, salt: Array(salt.utf8), cost: cost, bytes: 64)) == expected)
    }

    @Test("The right password is right, any other is wrong")
    func check() async throws {
        let stored = try await hasher.hash("con suối chảy qua bản")
        #expect(stored.hasPrefix("$scrypt$ln=10,r=8,p=1$"))
        #expect(try await hasher.check("con suối chảy qua bản", against: stored) == .right)
        for wrong in ["con suối chảy qua bàn", "con suối chảy qua bản ", "", "Con suối chảy qua bản"] {
            #expect(try await hasher.check(wrong, against: stored) == .wrong)
        }
    }

    @Test("Two keyboards that compose letters differently type one password")
    func composition() async throws {
        let password = "đường lên Mường Phăng"
        let stored = try await hasher.hash(password.precomposedStringWithCanonicalMapping)
        #expect(try await hasher.check(password.decomposedStringWithCanonicalMapping, against: stored) == .right)
    }

    @Test("The same password is stored differently for two people")
    func salted() async throws {
        #expect(try await hasher.hash("con suối chảy qua bản") != hasher.hash("con suối chảy qua bản"))
    }

    @Test("An empty password is never right, not even against itself")
    func empty() async throws {
        #expect(try await hasher.check("", against: hasher.hash("")) == .wrong)
        #expect(try await hasher.check("", against: nil) == .wrong)
    }

    @Test(
        "Nothing is right against an account that is not there or a text that was spoiled",
        arguments: [
            nil, "", "plain", "$scrypt$ln=10,r=8,p=1$$", "$scrypt$ln=40,r=8,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAA",
            "$scrypt$ln=10,r=8000,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
            "$bcrypt$x$y$z",
        ])
    func nobody(_ stored: String?) async throws {
        #expect(try await hasher.check("con suối chảy qua bản", against: stored) == .wrong)
    }

    @Test("A password stored at a lower cost is right, and said to be weak")
    func raisedCost() async throws {
        let stored = try await hasher.hash("con suối chảy qua bản")
        let costlier = PasswordHasher(cost: try #require(ScryptCost(rounds: 2048)), random: SeededRandom(seed: 8))
        #expect(try await costlier.check("con suối chảy qua bản", against: stored) == .rightButWeak)
    }

    @Test("Many log in at once and each is answered rightly")
    func crowd() async throws {
        let stored = try await hasher.hash("con suối chảy qua bản")
        let right = try await withThrowingTaskGroup(of: Bool.self) { group in
            for index in 0..<40 {
                let password = index.isMultiple(of: 2) ? "con suối chảy qua bản" : "đoán thử lần \(index)"
                group.addTask { try await hasher.check(password, against: stored).isRight }
            }
            return try await group.reduce(0) { $0 + ($1 ? 1 : 0) }
        }
        #expect(right == 20)
    }

    @Test("The line of those waiting has an end")
    func busy() async throws {
        let full = SlowWork(name: "full", threads: 1, waitingLimit: 0)
        await #expect(throws: PasswordFailure.busy) { try await full.run { 1 } }
    }
}

@Suite("Rules for passwords")
struct PasswordRuleTests {
    @Test(
        "A password that is easily guessed is refused",
        arguments: [
            ("ngan123", PasswordObjection.tooShort), (String(repeating: "dài ", count: 60), .tooLong),
            ("a0912345678b", .holdsPhone), ("+84912345678", .holdsPhone), ("Lò Thị Mai 1990", .holdsName),
            ("lothimai1990", .holdsName), ("aaaaabbbbb", .tooPlain), ("1234567890", .tooPlain),
            ("0987654321", .tooPlain),
            ("abcdefghij", .tooPlain), ("Mật khẩu 123", .tooCommon), ("MATKHAU123", .tooCommon),
            ("password123", .tooCommon),
            ("Điện Biên Phủ", .tooCommon),
        ])
    func refused(_ password: String, _ objection: PasswordObjection) {
        #expect(PasswordRules.objection(to: password, phone: "+84912345678", fullName: "Lò Thị Mai") == objection)
    }

    @Test(
        "A sentence that is easy to remember will do",
        arguments: ["con suối chảy qua bản", "Sáng nay trời mưa", "xk7pq2mwtz", "0123456780"])
    func accepted(_ password: String) {
        #expect(PasswordRules.objection(to: password, phone: "+84912345678", fullName: "Lò Thị Mai") == nil)
    }

    @Test("A temporary password passes the rules and can be read aloud")
    func temporary() {
        let random = SeededRandom(seed: 3)
        let drawn = (0..<50).map { _ in TemporaryPassword.draw(from: random) }
        #expect(Set(drawn).count == 50)
        for password in drawn {
            #expect(PasswordRules.objection(to: password, phone: "+84912345678", fullName: "Lò Thị Mai") == nil)
            #expect(password.count == 19 && !password.contains { "01oli".contains($0) })
        }
    }
}
