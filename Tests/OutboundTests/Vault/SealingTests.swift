// What is sealed opens only for whom it was sealed, and only unchanged.

import Testing

@testable import Outbound

@Suite("Sealing")
struct SealingTests {
    private let vault = Vault(keys: .fresh())
    private let secret = Array("Lò Thị Mai, bản Nà Tấu".utf8)

    @Test("What was sealed opens again")
    func roundTrip() throws {
        let box = vault.seal(secret, context: "person:7")
        #expect(try vault.open(SealedBox(bytes: box.bytes), context: "person:7") == secret)
        #expect(try vault.open(vault.seal([], context: "person:7"), context: "person:7") == [])
    }

    @Test("The sealed bytes hold nothing readable, and differ every time")
    func unreadable() {
        let boxes = [vault.seal(secret, context: "person:7"), vault.seal(secret, context: "person:7")]
        #expect(boxes[0].bytes != boxes[1].bytes)
        let marker = Array("bản".utf8)
        for box in boxes {
            #expect(!box.bytes.indices.contains { box.bytes[$0...].starts(with: marker) })
        }
    }

    @Test("A box moved to another person does not open", arguments: ["person:8", "person:77", "", "person:7\n"])
    func wrongContext(_ context: String) {
        let box = vault.seal(secret, context: "person:7")
        #expect(throws: VaultFailure.sealBroken) { try vault.open(box, context: context) }
    }

    @Test("A change of any byte is noticed")
    func tampering() {
        let bytes = vault.seal(secret, context: "person:7").bytes
        for index in bytes.indices {
            var changed = bytes
            changed[index] ^= 1
            #expect(throws: VaultFailure.self, "byte \(index)") {
                try vault.open(SealedBox(bytes: changed), context: "person:7")
            }
        }
    }

    @Test(
        "What is no box is refused before any key is tried",
        arguments: [[], [1], [1, 200], [2, 0], [UInt8](repeating: 1, count: 20)])
    func notABox(_ bytes: [UInt8]) {
        #expect(throws: VaultFailure.notASealedBox) { try SealedBox(bytes: bytes) }
    }

    @Test("Another installation's vault opens nothing of ours")
    func otherVault() {
        let box = vault.seal(secret, context: "person:7")
        #expect(throws: VaultFailure.unknownKey(id: box.keyID)) {
            try Vault(keys: .fresh()).open(box, context: "person:7")
        }
    }

    @Test("After a rotation the new key seals, and both open")
    func rotation() throws {
        let old = vault.seal(secret, context: "person:7")
        try vault.rotate()
        let new = vault.seal(secret, context: "person:7")
        #expect(old.keyID.hasPrefix("k1-") && new.keyID.hasPrefix("k2-"))
        #expect(!vault.isCurrent(old) && vault.isCurrent(new))
        #expect(try vault.open(old, context: "person:7") == secret)
        let again = try vault.reseal(old, context: "person:7")
        #expect(vault.isCurrent(again))
        #expect(try vault.open(again, context: "person:7") == secret)
    }
}
