package import Crypto
package import Media
package import Outbound

/// The vault's keys, as the shelf of pictures asks for them.
package struct VaultShelfKeys: ShelfKeys {
    let vault: Vault

    package init(_ vault: Vault) { self.vault = vault }

    package func newest() -> ShelfKey {
        let (id, key) = vault.newestKey(for: Self.purpose)
        return ShelfKey(id: id, key: key)
    }

    /// - Throws: `VaultFailure` where the key file has none of that name.
    package func key(named id: String) throws -> SymmetricKey { try vault.key(id, for: Self.purpose) }

    private static let purpose = "media"
}
