/// Where the database is and how much of it one node uses; the defaults serve a province on a few nodes.
package struct PostgresSettings: Sendable {
    /// `postgres://user@host:port/name?…`, as libpq reads it: several hosts, TLS and a password file included.
    package var url: String
    /// Connections for writing. Many small commits at once are what lets the server sync its log once for all of them.
    package var writers = 12
    /// Connections for reading. A node holds `writers + readers + 1` at most.
    package var readers = 8
    /// How many callers may wait before the rest are told to come back later.
    package var waitingJobs = 20_000
    /// How long one may wait for a connection, and how long a lost one is sought again, in seconds.
    package var patience = 8.0
    package var connectSeconds = 5
    /// 0 for ever.
    package var statementSeconds = 30
    package var lockSeconds = 10
    /// How long a transaction may wait for its own body; 0 for ever.
    package var idleSeconds = 60
    /// Another schema than the one that the address leads to.
    package var schema: String?
    /// How often a transaction that gave way to another is tried again.
    package var tries = 100

    package init(url: String) { self.url = url }

    /// Whether this names a PostgreSQL server, and not a folder.
    package static func isURL(_ text: String) -> Bool {
        text.hasPrefix("postgres://") || text.hasPrefix("postgresql://")
    }
}
