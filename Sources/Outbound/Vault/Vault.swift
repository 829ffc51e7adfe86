// The vault: the only place where what identifies a person is made unreadable, and readable again. It keeps keys,
// not records; who opens what, for which purpose, is written down by whoever calls it.
//
// Read: unlock → seal and open → look-up → rotation.

package import Crypto
import Foundation
import Synchronization

package final class Vault: Sendable {
    private let held: Mutex<VaultKeys>
    private let file: KeyFile?

    /// A vault without a file: its keys end with it.
    package init(keys: VaultKeys) {
        held = Mutex(keys)
        file = nil
    }

    private init(keys: VaultKeys, file: KeyFile) {
        held = Mutex(keys)
        self.file = file
    }

    /// Opens the vault of an installation.
    /// - Parameter mayCreate: true only at the first start. Where sealed records exist already, a new file would
    ///   hide that the right one is missing.
    package static func unlock(_ file: KeyFile, mayCreate: Bool) throws(VaultFailure) -> (
        vault: Vault, warnings: [VaultWarning]
    ) {
        var warnings: [VaultWarning] = []
        if mayCreate, !file.exists {
            let created = try file.createIfMissing()
            if created { warnings.append(.created(path: file.path)) }
        }
        let keys = try file.read()
        if let warning = file.warning() { warnings.append(warning) }
        return (Vault(keys: keys, file: file), warnings)
    }

    private var keys: VaultKeys { held.withLock { $0 } }
}

// MARK: - Seal and open

extension Vault {
    /// - Parameter context: whose secret it is ("person:7"). It is not stored; a box moved to another place does not open there.
    package func seal(_ plaintext: [UInt8], context: String) -> SealedBox {
        let key = keys.newest
        // The nonce is drawn by the cipher from the system: a repeated nonce would give the key away, so it is not
        // a parameter even in tests.
        guard
            let sealed = try? AES.GCM.seal(
                plaintext, using: key.key, authenticating: associatedData(key.id, context)),
            let combined = sealed.combined
        else { preconditionFailure("AES-256-GCM seals anything with a 256-bit key and a 96-bit nonce") }
        return SealedBox(keyID: key.id, combined: Array(combined))
    }

    package func open(_ box: SealedBox, context: String) throws(VaultFailure) -> [UInt8] {
        let key = try key(box.keyID)
        do {
            let sealed = try AES.GCM.SealedBox(combined: box.combined)
            return Array(try AES.GCM.open(sealed, using: key, authenticating: associatedData(box.keyID, context)))
        } catch {
            throw .sealBroken
        }
    }

    /// An unknown name may be a key that another node has just added: look at the file again before refusing.
    private func key(_ id: String) throws(VaultFailure) -> SymmetricKey {
        if let key = keys.key(id) { return key }
        if let file {
            let latest = try file.read()
            held.withLock { $0 = latest }
            if let key = latest.key(id) { return key }
        }
        throw .unknownKey(id: id)
    }

    private func associatedData(_ keyID: String, _ context: String) -> [UInt8] {
        Array("phananh-vault-\(SealedBox.version)\n\(keyID)\n\(context)".utf8)
    }
}

// MARK: - Keys of others

extension Vault {
    /// A key for whoever seals what is too large for a box, made of the newest one and of no use for anything else.
    package func newestKey(for purpose: String) -> (id: String, key: SymmetricKey) {
        let newest = keys.newest
        return (newest.id, derived(newest.key, purpose))
    }

    /// The same of an older one.
    package func key(_ id: String, for purpose: String) throws(VaultFailure) -> SymmetricKey {
        derived(try key(id), purpose)
    }

    private func derived(_ key: SymmetricKey, _ purpose: String) -> SymmetricKey {
        HKDF<SHA256>.deriveKey(
            inputKeyMaterial: key, info: Array("phananh-vault-\(purpose)".utf8), outputByteCount: 32)
    }
}

// MARK: - Look-up, tokens, signatures

extension Vault {
    /// The same for the same contact and different for any other, and useless without the key: an index column.
    package func digest(of contact: Contact) -> [UInt8] {
        Array(HMAC<SHA256>.authenticationCode(for: Array(contact.indexed.utf8), using: keys.blindIndex))
    }

    package var pepper: Pepper { keys.pepper }
    package var signingKey: SigningKey { keys.signing }
}

// MARK: - Rotation

extension Vault {
    /// Adds the key that seals from now on. Boxes sealed before still open; `isCurrent` says which to seal again.
    package func rotate() throws(VaultFailure) {
        if let file {
            let latest = try file.rotate()
            held.withLock { $0 = latest }
        } else {
            held.withLock { $0.rotate() }
        }
    }

    package var newestKeyID: String { keys.newest.id }

    package func isCurrent(_ box: SealedBox) -> Bool { box.keyID == newestKeyID }

    package func reseal(_ box: SealedBox, context: String) throws(VaultFailure) -> SealedBox {
        seal(try open(box, context: context), context: context)
    }
}
