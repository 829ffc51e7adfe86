import CLibPQ
import Glibc
import Storage

/// Opens a connection with the settings that the promises rest on, and makes sure that they hold.
///
/// - Throws: `StorageError`, also when the server dies between letting us in and answering.
func connect(_ settings: PostgresSettings) throws -> PostgresConnection {
    let handle = try dial(settings)
    let connection = PostgresConnection(handle)
    PQsetNoticeProcessor(handle, { _, _ in }, nil)
    guard PQserverVersion(handle) >= 150_000 else {
        throw StorageError.unsuitable(.version(found: Int(PQserverVersion(handle)) / 10_000, wanted: 15))
    }
    guard PQenterPipelineMode(handle) == 1 else { throw StorageError.failed("no pipeline mode") }
    do {
        try insist(on: connection, settings)
        return connection
    } catch let failure as PostgresFailure {
        throw failure.error
    }
}

/// What is not said in the address: give up soon, notice a dead host, come back as whoever can write.
private func dial(_ settings: PostgresSettings) throws -> OpaquePointer {
    _ = try Address(settings.url)
    let defaults = [
        ("connect_timeout", "\(settings.connectSeconds)"), ("fallback_application_name", "phananh"),
        ("keepalives_idle", "10"), ("keepalives_interval", "5"), ("keepalives_count", "3"),
        ("tcp_user_timeout", "15000"),
    ]
    // What stands in the address outranks what stands before it; what stands after outranks the address.
    let words = defaults + [("dbname", settings.url), ("client_encoding", "UTF8")]
    let (names, values) = (words.map { strdup($0.0) }, words.map { strdup($0.1) })
    defer { for text in names + values { free(text) } }
    let handle = PQconnectdbParams(names.map { UnsafePointer($0) } + [nil], values.map { UnsafePointer($0) } + [nil], 1)
    guard let handle else { throw StorageError.unavailable(.memory, detail: "no room for a connection") }
    guard PQstatus(handle) == CONNECTION_OK else {
        let failure = connectionFailure(String(cString: PQerrorMessage(handle)))
        PQfinish(handle)
        throw failure
    }
    return handle
}

/// «On disk before the answer», whatever the server's own settings are; and no question or lock that lasts without an
/// end. (A COMMIT that waits for a synchronous standby waits as long as the server does.)
private func insist(on connection: PostgresConnection, _ settings: PostgresSettings) throws {
    try connection.send(
        """
        SELECT set_config('statement_timeout', \("\(settings.statementSeconds)s"), false),
               set_config('lock_timeout', \("\(settings.lockSeconds)s"), false),
               set_config('idle_in_transaction_session_timeout', \("\(settings.idleSeconds)s"), false),
               set_config('extra_float_digits', '1', false), set_config('jit', 'off', false),
               set_config('synchronous_commit',
                          CASE current_setting('synchronous_commit') WHEN 'off' THEN 'on'
                          ELSE current_setting('synchronous_commit') END, false)
        """)
    if let schema = settings.schema {
        try connection.send("SELECT set_config('search_path', \(quoted(schema)), false)")
    }
    let encoding: String? = try connection.ask("SELECT current_setting('server_encoding') AS encoding").rows().first?
        .get("encoding")
    guard encoding == "UTF8" else { throw StorageError.unsuitable(.encoding(found: encoding ?? "")) }
}
