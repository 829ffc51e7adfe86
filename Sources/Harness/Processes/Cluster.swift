package import Foundation
import Synchronization

/// A PostgreSQL server of one's own: on a socket in a temporary folder, heard by nobody else, and ended with whoever
/// started it. It can be killed and started again over what it left on the disk.
package final class Cluster: Sendable {
    package let folder: String
    private let isDurable: Bool
    private let process = Mutex<Process?>(nil)

    /// - Parameter isDurable: false skips every wait for the disk, where a test is not about that.
    package init(isDurable: Bool) throws {
        self.isDurable = isDurable
        folder = FileManager.default.temporaryDirectory.path + "/phananh-pg-" + UUID().uuidString.prefix(8)
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        if let owner = Self.owner { chown(folder, owner.0, owner.1) }
        // What this writes is not what is tried, so nobody waits for the disk here.
        let made = try Self.run(
            "initdb", "-D", data, "-U", "phananh", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync",
            "--data-checksums")
        guard made else { throw NoServer() }
        try start()
    }

    private var data: String { folder + "/data" }

    /// An address of this server in which everything happens within `schema`.
    package func url(schema: String, database: String = "postgres", user: String = "phananh") -> String {
        "postgresql:///\(database)?host=\(folder)&user=\(user)&options=-csearch_path%3D\(schema)"
    }

    package func stop() {
        kill()
        try? FileManager.default.removeItem(atPath: folder)
    }
}

// MARK: - Its life

extension Cluster {
    /// Starts the server and waits until it lets somebody in; what it must recover first, it recovers.
    package func start() throws {
        let careless = isDurable ? [] : ["-c", "fsync=off", "-c", "full_page_writes=off"]
        let words =
            ["-D", data, "-k", folder] + ["-c", "listen_addresses=", "-c", "max_connections=200"]
            // Many tests make the whole schema at once, and each table and index of it is a lock until it is kept.
            + ["-c", "max_locks_per_transaction=512"]
            + ["-c", "shared_buffers=64MB", "-c", "log_min_messages=fatal"]
            // After a crash it makes sure of the whole folder, in one call rather than file by file.
            + ["-c", "recovery_init_sync_method=syncfs"] + careless
        let end = ContinuousClock.now + .seconds(60)
        while true {
            let started = try Nursery.start(try Self.program("postgres"), words, signal: "QUIT", as: Self.owner)
            process.withLock { $0 = started }
            while started.isRunning {
                if try Self.run("pg_isready", "-q", "-h", folder) { return }
                guard ContinuousClock.now < end else { throw NoServer() }
                usleep(10_000)
            }
            // Those of its children that outlived a kill keep the next one out for a moment.
            guard ContinuousClock.now < end else { throw NoServer() }
            usleep(20_000)
        }
    }

    /// Ends the server at once, without letting anybody finish: `SIGQUIT` as `pg_ctl -m immediate` does, or `SIGKILL` to
    /// every process of it.
    package func kill(_ signal: Int32 = SIGQUIT) {
        let running = process.withLock { process in
            defer { process = nil }
            return process
        }
        guard let running else { return }
        let all = [running.processIdentifier] + (signal == SIGKILL ? children(of: running.processIdentifier) : [])
        for process in all { Foundation.kill(process, signal) }
        running.waitUntilExit()
    }

    /// The processes that serve connections at this moment.
    package var backends: [pid_t] {
        guard let server = process.withLock({ $0?.processIdentifier }) else { return [] }
        return children(of: server).filter { process in
            let title = (try? String(contentsOfFile: "/proc/\(process)/cmdline", encoding: .utf8)) ?? ""
            return title.contains("[local]")
        }
    }

    private func children(of process: pid_t) -> [pid_t] {
        let list = try? String(contentsOfFile: "/proc/\(process)/task/\(process)/children", encoding: .utf8)
        return (list ?? "").split(whereSeparator: \.isWhitespace).compactMap { pid_t($0) }
    }
}

// MARK: - The one of this process

extension Cluster {
    private static let one = Mutex<Result<Cluster, any Error>?>(nil)

    package static func shared() throws -> Cluster {
        try one.withLock { one in
            if let one { return try one.get() }
            let made = Result { try Cluster(isDurable: false) }
            one = made
            atexit { if case .success(let cluster) = Cluster.one.withLock({ $0 }) { cluster.stop() } }
            return try made.get()
        }
    }
}

// MARK: - Programs

extension Cluster {
    /// PostgreSQL refuses to run as root.
    private static let owner: (uid_t, gid_t)? = {
        guard getuid() == 0, let entry = getpwnam("postgres") else { return nil }
        return (entry.pointee.pw_uid, entry.pointee.pw_gid)
    }()

    /// The newest server that is installed.
    package static let programs: String? = {
        let home = "/usr/lib/postgresql"
        let versions = (try? FileManager.default.contentsOfDirectory(atPath: home)) ?? []
        let newest = versions.compactMap { Int($0) }.filter { $0 >= 15 }.max()
        return newest.map { "\(home)/\($0)/bin" }
    }()

    /// Where a program of the installed server is.
    package static func program(_ name: String) throws -> String {
        guard let programs else { throw NoServer() }
        return programs + "/" + name
    }

    private static func run(_ name: String, _ words: String...) throws -> Bool {
        let process = try Nursery.start(try program(name), words, as: owner)
        process.waitUntilExit()
        return process.terminationStatus == 0
    }
}

struct NoServer: Error, CustomStringConvertible {
    let description = "PostgreSQL 15 or later is not installed here: Scripts/set-up-browser installs it for the tests"
}
