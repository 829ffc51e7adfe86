/// One step of the schema's growth. Never edited once it has shipped: a change is a new migration.
package struct Migration: Sendable {
    package let number: Int
    package let name: String
    package let statements: [Statement]

    package init(_ number: Int, _ name: String, _ statements: [Statement]) {
        self.number = number
        self.name = name
        self.statements = statements
    }

    /// One statement, for both engines or for one of them.
    package struct Statement: Sendable {
        let engines: Set<Dialect.Engine>
        let sql: String

        package static func both(_ sql: String) -> Self { Self(engines: Set(Dialect.Engine.allCases), sql: sql) }

        /// What each engine says in its own words.
        package static func each(_ texts: (Dialect) -> [String]) -> [Self] {
            Dialect.all.flatMap { dialect in texts(dialect).map { Self(engines: [dialect.engine], sql: $0) } }
        }
    }

    package func text(in dialect: Dialect) -> [String] {
        statements.filter { $0.engines.contains(dialect.engine) }.map(\.sql)
    }

    /// Tells an edited migration from the one that was applied: FNV-1a over the text for this engine.
    /// It guards against a slip, not against an enemy.
    package func fingerprint(in dialect: Dialect) -> String {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for text in [name] + text(in: dialect) {
            for byte in text.utf8 + [0] {
                hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3
            }
        }
        return String(hash, radix: 16)
    }
}
