import Office
import Outbound
import Storage

/// Whether the vault's keys at hand open the people of a store.
package enum KeyCheck: Sendable, Equatable {
    /// Nobody's identity is kept.
    case nobody
    case noKeyFile
    /// Why the key file is of no use.
    case unusable(sentence: String)
    case opened(Int, failed: Int)
}

extension Store {
    /// Tries every identity; what it reads is forgotten at once.
    func check(_ file: KeyFile?) async throws -> KeyCheck {
        let hasPeople = try await !batch(after: PersonID(rawValue: -1), limit: 1).isEmpty
        guard hasPeople else { return .nobody }
        guard let file, file.exists else { return .noKeyFile }
        let vault: Vault
        do { vault = try Vault.unlock(file, mayCreate: false).vault } catch let failure {
            return .unusable(sentence: failure.sentence)
        }
        var (opened, failed) = (0, 0)
        var last = PersonID(rawValue: -1)
        while true {
            let people = try await batch(after: last, limit: 500)
            guard let end = people.last?.0 else { return .opened(opened, failed: failed) }
            for (person, sealed) in people {
                if vault.opens(sealed, of: person) { opened += 1 } else { failed += 1 }
            }
            last = end
        }
    }

    private func batch(after last: PersonID, limit: Int) async throws -> [(PersonID, String)] {
        try await read { try $0.people.batch(after: last, limit: limit) }
    }
}

extension Vault {
    fileprivate func opens(_ sealed: String, of person: PersonID) -> Bool {
        guard let bytes = Base64URL.bytes(sealed), let box = try? SealedIdentity(bytes: bytes) else { return false }
        return (try? box.record(of: String(person.rawValue), in: self)) != nil
    }
}
