import Crypto
import Media

/// Keys of a shelf, by name; the last one seals.
struct OneKey: ShelfKeys {
    var keys: [ShelfKey]

    static let own = OneKey(keys: [ShelfKey(id: "k1-test", key: SymmetricKey(size: .bits256))])

    func newest() -> ShelfKey { keys[keys.count - 1] }

    func key(named id: String) throws -> SymmetricKey {
        guard let key = keys.first(where: { $0.id == id })?.key else { throw Unknown() }
        return key
    }

    struct Unknown: Error {}
}
