/// Where a province lies, or will lie: a file, or a schema of a server. What the engines do each in their own way when a
/// whole province is moved, kept or brought back.
package protocol StorePlace: Sendable {
    var engine: Dialect.Engine { get }
    /// As it may be shown to anybody: without a password.
    var name: String { get }
    /// What a dump is called in a backup.
    var dumpName: String { get }

    /// Opens the province that is there, as it is, for work that may take hours.
    ///
    /// - Throws: `PlaceProblem.noProvince`: looking does not make one.
    func open() async throws -> any Store

    /// - Throws: `PlaceProblem` when something is there, or the place itself is not.
    func requireEmpty() async throws

    /// Gives `fill` a store to fill in one transaction; it is the province of this place when `fill` returns. When it
    /// throws, nothing is left.
    func build<T: Sendable>(_ fill: @Sendable (any Store) async throws -> T) async throws -> T

    /// Writes the province as it stands at one moment into a new file, while everyone goes on reading and writing.
    func dump(to file: String, _ told: @escaping Headway.Listener) async throws -> Dump

    /// Looks through a dump: whether it is whole, as far as that can be told without restoring it.
    ///
    /// - Returns: what `body` says of the store in it, where a dump is one.
    func look<T: Sendable>(
        into file: String, _ body: @Sendable (any Store) async throws -> T
    ) async throws -> T?

    /// Restores a dump beside what is there and gives it to `check`; when that returns it becomes the province of this
    /// place, or goes away again when it was only tried.
    func restore<T: Sendable>(
        _ file: String, _ dump: Dump.Origin, keeping: Bool, _ check: @Sendable (any Store) async throws -> T
    ) async throws -> T

    /// Where a dump of this place can be tried out: within `folder`, or on the same server.
    func rehearsal(in folder: String) -> any StorePlace
}

/// What a dump holds.
package struct Dump: Sendable, Equatable {
    package let origin: Origin
    package let tables: [TableDigest]
    /// The contents that it names, by their SHA-256, in order.
    package let media: [String]

    package struct Origin: Sendable, Equatable, Codable {
        /// How many migrations made it.
        package let number: Int
        /// PostgreSQL's name for the schema that was dumped.
        package let schema: String?

        package init(number: Int, schema: String?) { (self.number, self.schema) = (number, schema) }
    }

    /// - Throws: `PlaceProblem.noProvince`.
    package init(_ tx: any Transaction, schema: String?, _ told: Headway.Listener) throws {
        let number = try tx.schemaNumber()
        guard number > 0 else { throw PlaceProblem.noProvince(at: "") }
        origin = Origin(number: number, schema: schema)
        let present = Set(try tx.tableNames())
        tables = try tx.digests(of: ProvinceTable.all.filter { present.contains($0.name) }, told)
        media = try tx.mediaNamed()
    }
}

extension Transaction {
    /// Every content that a report or an upload names.
    package func mediaNamed() throws -> [String] {
        guard try tableNames().contains("media") else { return [] }
        var hashes: [String] = []
        try each("SELECT DISTINCT sha256 FROM media ORDER BY sha256") { row in
            hashes.append(try row.get("sha256"))
            return true
        }
        return hashes
    }
}
