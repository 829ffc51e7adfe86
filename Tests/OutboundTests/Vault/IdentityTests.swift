// Who someone is: sealed at rest, found without opening, and never printed.

import Foundation
import Testing

@testable import Outbound

@Suite("Identities")
struct IdentityTests {
    private let vault = Vault(keys: .fresh())
    private let mai = IdentityRecord(
        fullName: "Lò Thị Mai", phone: "+84912345678", email: "mai@example.vn", organisationName: "Hợp tác xã Nà Tấu",
        contactPerson: "Quàng Văn Pánh")

    @Test("An identity opens for its own person and no other")
    func sealed() throws {
        let stored = SealedIdentity(mai, of: "7", in: vault).bytes
        #expect(try SealedIdentity(bytes: stored).record(of: "7", in: vault) == mai)
        #expect(throws: VaultFailure.sealBroken) { try SealedIdentity(bytes: stored).record(of: "8", in: vault) }
    }

    @Test("It still opens after it was sealed again with a new key")
    func resealed() throws {
        let old = SealedIdentity(mai, of: "7", in: vault)
        try vault.rotate()
        let new = try old.resealed(of: "7", in: vault)
        #expect(vault.isCurrent(new.box) && !vault.isCurrent(old.box))
        #expect(try new.record(of: "7", in: vault) == mai)
    }

    @Test("A long name and a short one make boxes of one size")
    func oneSize() {
        let short = IdentityRecord(fullName: "Lò Ú", phone: "+84912345678")
        let long = IdentityRecord(fullName: "Nguyễn Thị", phone: "+84912345678")
        #expect(
            SealedIdentity(short, of: "7", in: vault).bytes.count
                == SealedIdentity(long, of: "7", in: vault).bytes.count)
    }

    @Test("REP-16: however an identity is printed, nothing of it is seen")
    func neverPrinted() {
        struct Page { var title = "Phản ánh", reporter: IdentityRecord? }
        let page = Page(reporter: mai)
        var dumped = ""
        dump(page, to: &dumped)
        dump(mai, to: &dumped)
        let printed = [
            "\(mai)", String(reflecting: mai), String(describing: mai), "\([mai])", "\(["a": mai])", "\(page)",
            String(reflecting: page), "\(Optional(mai) as Any)", dumped,
        ]
        for text in printed {
            #expect(text.contains("IdentityRecord(•••)"))
            for leak in ["Mai", "912345678", "example.vn", "Nà Tấu", "Pánh"] { #expect(!text.contains(leak)) }
        }
        #expect(Mirror(reflecting: mai).children.isEmpty)
    }

    @Test("Keys, tokens and contacts print nothing either")
    func keysNeverPrinted() throws {
        let keys = VaultKeys.fresh()
        let token = SessionToken.draw(from: SeededRandom(seed: 1))
        let phone = try #require(Contact(phone: "0912345678"))
        #expect("\(keys) \(keys.pepper) \(keys.signing)" == "VaultKeys(•••) Pepper(•••) SigningKey(•••)")
        #expect("\(keys.sealing) \(token) \(phone)" == "[SealingKey(•••)] SessionToken(•••) Contact(•••)")
        #expect(
            "\(TOTP(secret: [1, 2, 3])) \(OneTimeCode.draw(from: SeededRandom(seed: 1)))"
                == "TOTP(•••) OneTimeCode(•••)")
    }
}

@Suite("Contacts")
struct ContactTests {
    @Test(
        "A phone has one form, however it is typed",
        arguments: [
            ("0912345678", "+84912345678"), ("0912 345 678", "+84912345678"), ("(091) 234.5678", "+84912345678"),
            ("+84 912-345-678", "+84912345678"), ("84912345678", "+84912345678"), ("0084912345678", "+84912345678"),
            ("+84 0912 345 678", "+84912345678"), ("0215 3825 123", "+842153825123"),
            ("+856 20 5555 1234", "+8562055551234"),
        ])
    func phones(_ typed: String, _ stored: String) {
        #expect(Contact(phone: typed)?.value == stored)
    }

    @Test(
        "What is no phone is refused",
        arguments: [
            "", "+", "113", "091234567", "09123456789", "0112345678", "912345678", "+0123456789", "không có",
            "٠٩١٢٣٤٥٦٧٨",
        ])
    func notPhones(_ typed: String) {
        #expect(Contact(phone: typed) == nil)
    }

    @Test("Only a Vietnamese mobile number can be sent a code")
    func mobiles() {
        #expect(Contact(phone: "0912345678")?.isVietnameseMobile == true)
        #expect(Contact(phone: "02153825123")?.isVietnameseMobile == false)
        #expect(Contact(phone: "+8562055551234")?.isVietnameseMobile == false)
        #expect(Contact(email: "mai@example.vn")?.isVietnameseMobile == false)
        #expect(Contact(phone: "+84912345678")?.readable == "0912 345 678")
    }

    @Test(
        "An e-mail has one form",
        arguments: [
            ("  Mai@Example.VN ", "mai@example.vn"), ("a.b+c@ubnd.dienbien.gov.vn", "a.b+c@ubnd.dienbien.gov.vn"),
        ])
    func emails(_ typed: String, _ stored: String) {
        #expect(Contact(email: typed)?.value == stored)
    }

    @Test(
        "What is no e-mail is refused",
        arguments: [
            "", "mai", "@example.vn", "mai@", "mai@example", "a@b@c.vn", "a b@c.vn", "a@.vn", "a@c.vn\r\nBcc: x@y.vn",
        ])
    func notEmails(_ typed: String) {
        #expect(Contact(email: typed) == nil)
    }

    @Test("A contact is found by its digest, which tells nothing without the key")
    func digests() throws {
        let vault = Vault(keys: .fresh())
        let phone = try #require(Contact(phone: "0912 345 678"))
        let same = try #require(Contact(phone: "+84912345678"))
        let other = try #require(Contact(phone: "0912 345 679"))
        #expect(vault.digest(of: phone) == vault.digest(of: same))
        #expect(vault.digest(of: phone) != vault.digest(of: other))
        #expect(vault.digest(of: phone) != Vault(keys: .fresh()).digest(of: phone))
        #expect(vault.digest(of: phone).count == 32)
        let before = vault.digest(of: phone)
        try vault.rotate()
        #expect(vault.digest(of: phone) == before, "a rotation must not empty the index")
    }
}
