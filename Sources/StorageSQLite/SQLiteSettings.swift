/// What may be tuned; the defaults serve a province on two cores.
package struct SQLiteSettings: Sendable {
    /// Connections that read at the same time.
    package var readers = 4
    /// How many writes may share a commit, and for how long one commit gathers them: what a caller may have to wait.
    package var batch = 256
    package var batchMilliseconds = 20
    /// How many callers may wait before the rest are told to come back later.
    package var waitingJobs = 20_000
    /// How long to wait for another program that holds the file, such as a command run beside the server.
    package var busySeconds = 5.0
    /// How long to try to open the file while another program is opening it.
    package var openingSeconds = 60.0
    /// After a crash a file up to this size is checked before it is used. SQLite recovers by itself; the check is for
    /// damage by disk or hand, and would keep a big province waiting.
    package var checkedBytes = 256 << 20
    /// A limit on the file, in pages of 4 KiB; none when nil.
    package var maximumPages: Int?

    package init() {}
}
