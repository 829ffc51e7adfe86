// An identity as it is stored. The context holds the person's id: a row copied onto another person does not open.

import Foundation

package struct SealedIdentity: Sendable, Hashable {
    package let box: SealedBox

    package init(box: SealedBox) { self.box = box }

    package init(bytes: [UInt8]) throws(VaultFailure) { box = try SealedBox(bytes: bytes) }

    package init(_ record: IdentityRecord, of personID: String, in vault: Vault) {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        guard let json = try? encoder.encode(record) else { preconditionFailure("Five strings encode as JSON") }
        // A length in steps of 64 bytes: the size of a box must not tell a long name from a short one.
        let padding = [UInt8](repeating: UInt8(ascii: " "), count: 63 - (json.count + 63) % 64)
        box = vault.seal(Array(json) + padding, context: Self.context(personID))
    }

    package var bytes: [UInt8] { box.bytes }

    package func record(of personID: String, in vault: Vault) throws(VaultFailure) -> IdentityRecord {
        let json = Data(try vault.open(box, context: Self.context(personID)))
        guard let record = try? JSONDecoder().decode(IdentityRecord.self, from: json) else { throw .notASealedBox }
        return record
    }

    /// With the newest key, after a rotation.
    package func resealed(of personID: String, in vault: Vault) throws(VaultFailure) -> SealedIdentity {
        SealedIdentity(box: try vault.reseal(box, context: Self.context(personID)))
    }

    private static func context(_ personID: String) -> String { "person:\(personID)" }
}
