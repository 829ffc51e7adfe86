// A receipt proves what it says, and nothing else.

import Crypto
import Foundation
import LocalTime
import Testing

@testable import Outbound

@Suite("Receipts")
struct ReceiptTests {
    private let signer = ReceiptSigner(key: Vault(keys: .fresh()).signingKey)
    private let digest = Hex.text(SHA256.hash(data: Array("Cầu treo bản Nà Tấu bị đứt cáp".utf8)))

    @Test("What is signed is five lines that anyone can write again")
    func canonical() throws {
        let content = try content(deadline: Day(year: 2026, month: 3, day: 16))
        #expect(
            String(decoding: content.canonicalBytes, as: UTF8.self) == """
                phananh-receipt-1
                code: PA-260306-7K2M
                submitted-at: 2026-03-06T22:40:00+07:00
                content-sha256: \(digest)
                deadline: 2026-03-16

                """)
        #expect(
            String(decoding: try self.content(deadline: nil).canonicalBytes, as: UTF8.self).hasSuffix("deadline: -\n"))
    }

    @Test("A receipt is vouched for by the published key, after a trip through JSON too")
    func roundTrip() throws {
        let receipt = signer.sign(try content(deadline: nil))
        let read = try JSONDecoder().decode(Receipt.self, from: JSONEncoder().encode(receipt))
        let published = try #require(PublicKey(signer.publicKey.text))
        #expect(read == receipt)
        #expect(signer.verify(read) && read.isVouchedFor(by: published))
        #expect(published.id == receipt.keyID)
    }

    @Test("A receipt with any part changed is not vouched for")
    func tampering() throws {
        let receipt = signer.sign(try content(deadline: Day(year: 2026, month: 3, day: 16)))
        let other = String(digest.reversed())
        let changed: [ReceiptContent?] = [
            ReceiptContent(
                code: "PA-260306-7K2N", submittedAt: submittedAt, contentSHA256: digest,
                deadline: receipt.content.deadline),
            ReceiptContent(
                code: receipt.content.code, submittedAt: submittedAt + .seconds(1), contentSHA256: digest,
                deadline: receipt.content.deadline),
            ReceiptContent(
                code: receipt.content.code, submittedAt: submittedAt, contentSHA256: other,
                deadline: receipt.content.deadline),
            ReceiptContent(code: receipt.content.code, submittedAt: submittedAt, contentSHA256: digest, deadline: nil),
        ]
        for content in changed {
            let forged = Receipt(content: try #require(content), keyID: receipt.keyID, signature: receipt.signature)
            #expect(!signer.verify(forged))
        }
        #expect(!signer.verify(Receipt(content: receipt.content, keyID: "s-other", signature: receipt.signature)))
        #expect(!signer.verify(Receipt(content: receipt.content, keyID: receipt.keyID, signature: "")))
        #expect(!ReceiptSigner(key: Vault(keys: .fresh()).signingKey).verify(receipt))
    }

    @Test(
        "What would not fit on its line cannot be signed",
        arguments: ["", "PA 1", "PA-1\ndeadline: 2030-01-01", "PÁ-1"])
    func badCode(_ code: String) {
        #expect(ReceiptContent(code: code, submittedAt: submittedAt, contentSHA256: digest, deadline: nil) == nil)
    }

    @Test(
        "A digest has one spelling",
        arguments: ["", "abc", String(repeating: "A", count: 64), String(repeating: "g", count: 64)])
    func badDigest(_ digest: String) {
        #expect(ReceiptContent(code: "PA-1", submittedAt: submittedAt, contentSHA256: digest, deadline: nil) == nil)
    }

    @Test("The public key is given in the form that other tools read")
    func pem() throws {
        let lines = signer.publicKey.pem.split(separator: "\n")
        let body = try #require(Data(base64Encoded: String(lines[1])))
        #expect(lines.first == "-----BEGIN PUBLIC KEY-----" && lines.last == "-----END PUBLIC KEY-----")
        #expect(Base64URL.text(body.suffix(32)) == signer.publicKey.text)
        #expect(Hex.text(body.prefix(12)) == "302a300506032b6570032100")
    }

    private let submittedAt = Day(number: 20_518).at(hour: 22, minute: 40)

    private func content(deadline: Day?) throws -> ReceiptContent {
        try #require(
            ReceiptContent(
                code: "PA-260306-7K2M", submittedAt: submittedAt, contentSHA256: digest, deadline: deadline))
    }
}
