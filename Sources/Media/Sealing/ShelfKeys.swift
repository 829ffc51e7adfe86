// Whoever holds the keys under which the shelf is sealed. This room does not know where they are kept: the vault is
// declared to hold them where both are known.

package import Crypto

package protocol ShelfKeys: Sendable {
    /// The one that seals from now on.
    func newest() -> ShelfKey

    /// An older one, for what it sealed. Throws where there is none of that name.
    func key(named id: String) throws -> SymmetricKey
}

package struct ShelfKey: Sendable {
    /// At most 255 bytes of UTF-8.
    package let id: String
    package let key: SymmetricKey

    package init(id: String, key: SymmetricKey) { (self.id, self.key) = (id, key) }
}
