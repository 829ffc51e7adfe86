// Codes, sessions and signed texts.

import LocalTime
import Testing

@testable import Outbound

private let now = Instant(milliseconds: 1_772_812_800_000)

@Suite("Authenticator codes")
struct TOTPTests {
    // RFC 6238, appendix B, SHA-1, eight digits.
    @Test(
        "The digits are those of RFC 6238",
        arguments: [
            (59, "94287082"), (1_111_111_109, "07081804"), (1_111_111_111, "14050471"), (1_234_567_890, "89005924"),
            (2_000_000_000, "69279037"), (20_000_000_000, "65353130"),
        ])
    func vectors(_ second: Int64, _ digits: String) {
        let totp = TOTP(secret: Array("12345678901234567890".utf8))
        let instant = Instant(milliseconds: second * 1000)
        #expect(totp.code(at: instant, digits: 8) == digits)
        #expect(totp.code(at: instant) == String(digits.suffix(6)))
    }

    @Test("A clock half a minute off is forgiven, a minute and a half is not")
    func drift() {
        let totp = TOTP.draw(from: SeededRandom(seed: 1))
        for (seconds, accepted) in [(-90, false), (-30, true), (0, true), (30, true), (90, false)] {
            let digits = totp.code(at: now + .seconds(seconds))
            #expect((totp.accept(digits, at: now, lastUsed: nil) != nil) == accepted, "\(seconds) s")
        }
    }

    @Test("The same digits are not accepted twice, the next ones are")
    func replay() throws {
        let totp = TOTP.draw(from: SeededRandom(seed: 1))
        let step = try #require(totp.accept(totp.code(at: now), at: now, lastUsed: nil))
        #expect(totp.accept(totp.code(at: now), at: now + .seconds(20), lastUsed: step) == nil)
        #expect(totp.accept(totp.code(at: now - .seconds(30)), at: now, lastUsed: step) == nil)
        let later = now + .seconds(30)
        #expect(totp.accept(totp.code(at: later), at: later, lastUsed: step) == step + 1)
    }

    @Test("What is not the code is refused", arguments: ["", "12345", "abcdef", "0000000"])
    func wrong(_ typed: String) {
        #expect(TOTP.draw(from: SeededRandom(seed: 1)).accept(typed, at: now, lastUsed: nil) == nil)
    }

    @Test("The address holds what an app needs, with Vietnamese names escaped")
    func address() throws {
        let totp = TOTP(secret: Array("12345678901234567890".utf8))
        #expect(
            totp.address(issuer: "Phản ánh", account: "0912345678")
                == "otpauth://totp/Ph%E1%BA%A3n%20%C3%A1nh:0912345678?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"
                + "&issuer=Ph%E1%BA%A3n%20%C3%A1nh&algorithm=SHA1&digits=6&period=30")
        #expect(TOTP(base32: "gezd gnbv gy3t qojq gezd gnbv gy3t qojq")?.secret == totp.secret)
        #expect(TOTP(base32: "not base 32!") == nil)
    }
}

@Suite("One-time codes")
struct OneTimeCodeTests {
    private let pepper = Vault(keys: .fresh()).pepper

    @Test("A code is six digits, kept only as a digest for one phone and purpose")
    func codes() throws {
        let random = SeededRandom(seed: 5)
        let codes = (0..<200).map { _ in OneTimeCode.draw(from: random) }
        #expect(codes.allSatisfy { $0.digits.count == 6 && $0.digits.allSatisfy(\.isNumber) })
        #expect(Set(codes.map(\.digits)).count > 190)
        #expect(codes.contains { $0.digits.hasPrefix("0") }, "a leading zero is a digit like any other")

        let code = codes[0]
        let stored = code.digest(about: "verify:+84912345678", pepper: pepper)
        let typed = try #require(OneTimeCode(typed: " \(code.digits.prefix(3)) \(code.digits.suffix(3)) "))
        #expect(typed.matches(stored, about: "verify:+84912345678", pepper: pepper))
        #expect(!typed.matches(stored, about: "verify:+84912345679", pepper: pepper))
        #expect(!codes[1].matches(stored, about: "verify:+84912345678", pepper: pepper))
    }

    @Test("What is not six digits is no code", arguments: ["", "12345", "1234567", "12345a", "１２３４５６"])
    func malformed(_ typed: String) {
        #expect(OneTimeCode(typed: typed) == nil)
    }
}

@Suite("Sessions and signed texts")
struct SignedTextTests {
    private let signer = TokenSigner(pepper: Vault(keys: .fresh()).pepper)

    @Test("A session is found by the digest of what the browser shows")
    func sessions() throws {
        let token = SessionToken.draw(from: SystemRandom())
        #expect(try #require(SessionToken(token.text)).digest == token.digest)
        #expect(SessionToken.draw(from: SystemRandom()).digest != token.digest)
        #expect(token.text.count == 43)
    }

    @Test(
        "What cannot be a session is refused",
        arguments: [
            "", "abc", String(repeating: "=", count: 43), String(repeating: "A", count: 44),
            String(repeating: "B", count: 43),
        ])
    func notSessions(_ text: String) {
        #expect(SessionToken(text) == nil)
    }

    @Test("A signed text comes back as it was, until its time")
    func signed() {
        let token = signer.sign("xã Mường Phăng", purpose: "draft", until: now + .hours(1))
        #expect(signer.payload(of: token, purpose: "draft", at: now) == "xã Mường Phăng")
        #expect(signer.payload(of: token, purpose: "draft", at: now + .hours(1)) == nil)
        #expect(signer.payload(of: token, purpose: "other", at: now) == nil)
        #expect(TokenSigner(pepper: Vault(keys: .fresh()).pepper).payload(of: token, purpose: "draft", at: now) == nil)
    }

    @Test("A changed sign anywhere is noticed")
    func tampered() {
        let token = signer.sign("payload", purpose: "draft", until: now + .hours(1))
        for index in token.indices {
            var changed = token
            changed.replaceSubrange(index...index, with: token[index] == "7" ? "8" : "7")
            #expect(signer.payload(of: changed, purpose: "draft", at: now) == nil)
        }
    }

    @Test("A form belongs to one session")
    func forms() {
        let mine = SessionToken.draw(from: SeededRandom(seed: 1)).digest
        let other = SessionToken.draw(from: SeededRandom(seed: 2)).digest
        let token = signer.formToken(session: mine, until: now + .hours(1))
        #expect(signer.acceptsForm(token, session: mine, at: now))
        #expect(!signer.acceptsForm(token, session: other, at: now))
        #expect(!signer.acceptsForm("", session: mine, at: now))
    }
}

@Suite("Encodings and chance")
struct EncodingTests {
    // RFC 4648, section 10, without padding.
    @Test(
        "Base32 is that of RFC 4648",
        arguments: [
            ("", ""), ("f", "MY"), ("fo", "MZXQ"), ("foo", "MZXW6"), ("foob", "MZXW6YQ"), ("fooba", "MZXW6YTB"),
            ("foobar", "MZXW6YTBOI"),
        ])
    func base32(_ plain: String, _ encoded: String) {
        #expect(Base32.text(Array(plain.utf8)) == encoded)
        #expect(Base32.bytes(encoded) == Array(plain.utf8))
    }

    @Test("Base64url and hexadecimal come back as they were", arguments: 0..<40)
    func roundTrips(_ count: Int) {
        let bytes = SeededRandom(seed: UInt64(count)).bytes(count)
        #expect(Base64URL.bytes(Base64URL.text(bytes)) == bytes)
        #expect(Hex.bytes(Hex.text(bytes)) == bytes)
    }

    @Test("One value has one spelling in base64url", arguments: ["A", "AA==", "AB", "A+", "A/", "A A"])
    func oneSpelling(_ text: String) {
        #expect(Base64URL.bytes(text) == nil)
    }

    @Test("A seed repeats itself, and numbers stay below their limit and reach all of it")
    func chance() {
        #expect(SeededRandom(seed: 9).bytes(64) == SeededRandom(seed: 9).bytes(64))
        #expect(SeededRandom(seed: 9).bytes(64) != SeededRandom(seed: 10).bytes(64))
        let random = SeededRandom(seed: 9)
        #expect(Set((0..<300).map { _ in random.number(below: 7) }) == Set(0..<7))
        #expect(SystemRandom().bytes(32) != SystemRandom().bytes(32))
    }

    @Test("Bytes are equal only when all of them are")
    func constantTime() {
        #expect(ConstantTime.equal([1, 2, 3], [1, 2, 3]) && ConstantTime.equal([UInt8](), []))
        #expect(!ConstantTime.equal([1, 2, 3], [1, 2, 4]) && !ConstantTime.equal([1, 2, 3], [1, 2]))
        #expect(!ConstantTime.equal([0, 2, 3], [1, 2, 3]))
    }
}
