// Everything of one content, read to its last byte and compared with what it should be.

import Glibc

package struct ShelfFault: Sendable, Equatable {
    package enum Kind: Sendable { case missing, damaged }

    /// On the shelf; it contains the content's hash.
    package let name: String
    package let kind: Kind
}

extension MediaStore {
    /// The original against its name, every derivative against its sum. Empty when all is well; throws only when it
    /// cannot be known.
    package func faults(of hash: ContentHash) async throws -> [ShelfFault] {
        var faults = try await fault(.original(hash)) { try await $0.hash() == hash }
        faults += try await faultsOfMade(hash, by: nil)
        let plans = Set(try await shelf.names(of: hash, in: .derived).compactMap(\.plan))
        for plan in plans.sorted() { faults += try await faultsOfMade(hash, by: plan) }
        return faults
    }

    private func faultsOfMade(_ hash: ContentHash, by plan: String?) async throws -> [ShelfFault] {
        guard let made = try await variants(of: hash, by: plan) else {
            return try await fault(.facts(of: hash, by: plan)) { _ in false }
        }
        var faults: [ShelfFault] = []
        for facts in made {
            faults += try await fault(.derived(hash, facts.variant)) { file in
                guard file.length == facts.bytes else { return false }
                guard let sum = facts.sha256 else { return true }
                return try await file.hash() == sum
            }
        }
        return faults
    }

    private func fault(
        _ name: ShelfName, isWhole: (ShelfFile) async throws -> Bool
    ) async throws -> [ShelfFault] {
        let file: ShelfFile
        do {
            file = try await shelf.open(name)
        } catch MediaStoreError.notFound {
            return [ShelfFault(name: name.description, kind: .missing)]
        } catch MediaStoreError.damaged {
            return [ShelfFault(name: name.description, kind: .damaged)]
        }
        do {
            return try await isWhole(file) ? [] : [ShelfFault(name: name.description, kind: .damaged)]
        } catch MediaStoreError.notFound, MediaStoreError.damaged, MediaStoreError.disk(code: EIO, path: _) {
            // It ends before its end, or the disk cannot give it back.
            return [ShelfFault(name: name.description, kind: .damaged)]
        }
    }
}
