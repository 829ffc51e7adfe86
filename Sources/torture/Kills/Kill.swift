/// What is killed.
enum Kill: String, CaseIterable, Sendable {
    /// `phananh serve`, with SIGKILL.
    case node = "the node"
    /// One process of the database server that serves a connection, with SIGKILL: the server throws everybody out and
    /// recovers.
    case backend = "a backend"
    /// The whole database server, and it is started again.
    case server = "the server"
}
