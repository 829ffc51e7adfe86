import Foundation
import Glibc
import Storage
import StoragePostgres
import Synchronization

/// A PostgreSQL server of the tests' own: on a socket in a temporary folder, heard by nobody else, started when the
/// first test asks for it and ended with them.
package final class Cluster: Sendable {
    package let folder: String
    private let process: Mutex<Process?>

    /// - Parameter isDurable: false skips every wait for the disk, where a test is not about that.
    package init(isDurable: Bool, port: Int = 5432) throws {
        folder = FileManager.default.temporaryDirectory.path + "/phananh-pg-" + UUID().uuidString.prefix(8)
        process = Mutex(nil)
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let (user, group) = Self.owner
        if getuid() == 0 { chown(folder, user, group) }
        try Self.run([
            "initdb", "-D", folder + "/data", "-U", "phananh", "-A", "trust", "-E", "UTF8",
            "--locale=C.UTF-8", "--no-sync", "--data-checksums",
        ])
        let careless = isDurable ? [] : ["-c", "fsync=off", "-c", "full_page_writes=off"]
        start(
            [
                "postgres", "-D", folder + "/data", "-k", folder, "-c", "listen_addresses=", "-c",
                "max_connections=200",
                "-c", "shared_buffers=64MB", "-c", "log_min_messages=fatal",
            ] + careless)
        try waitUntilReady()
    }

    /// An address of this server in which everything happens within `schema`.
    package func url(schema: String, database: String = "postgres", user: String = "phananh") -> String {
        "postgresql:///\(database)?host=\(folder)&user=\(user)&options=-csearch_path%3D\(schema)"
    }

    package func stop() {
        let running = process.withLock { process in
            defer { process = nil }
            return process
        }
        if let running {
            kill(running.processIdentifier, SIGQUIT)
            running.waitUntilExit()
        }
        try? FileManager.default.removeItem(atPath: folder)
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

// MARK: - Processes

extension Cluster {
    /// PostgreSQL refuses to run as root.
    private static let owner: (uid_t, gid_t) = {
        guard getuid() == 0, let entry = getpwnam("postgres") else { return (getuid(), getgid()) }
        return (entry.pointee.pw_uid, entry.pointee.pw_gid)
    }()

    /// The newest server that is installed.
    package static let programs: String? = {
        let home = "/usr/lib/postgresql"
        let versions = (try? FileManager.default.contentsOfDirectory(atPath: home)) ?? []
        let newest = versions.compactMap { Int($0) }.filter { $0 >= 15 }.max()
        return newest.map { "\(home)/\($0)/bin" }
    }()

    /// As its owner, and ended by the kernel when this process is gone, however that happens.
    private static func process(_ words: [String]) throws -> Process {
        guard let programs else { throw NoServer() }
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/setpriv")
        let identity = getuid() == 0 ? ["--reuid", "\(owner.0)", "--regid", "\(owner.1)", "--clear-groups"] : []
        process.arguments = identity + ["--pdeathsig", "QUIT", programs + "/" + words[0]] + words.dropFirst()
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        process.currentDirectoryURL = URL(fileURLWithPath: "/")
        return process
    }

    private static func run(_ words: [String]) throws {
        let process = try process(words)
        try process.run()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw NoServer() }
    }

    /// The kernel watches the thread that started the server, so that thread lives as long as this process.
    private func start(_ words: [String]) {
        let started = DispatchSemaphore(value: 0)
        let thread = Thread { [self] in
            if let process = try? Self.process(words), (try? process.run()) != nil {
                self.process.withLock { $0 = process }
            }
            started.signal()
            while true { sleep(1000) }
        }
        thread.start()
        started.wait()
    }

    private func waitUntilReady() throws {
        let end = ContinuousClock.now + .seconds(30)
        var settings = PostgresSettings(url: url(schema: "public"))
        (settings.writers, settings.readers) = (1, 1)
        while true {
            do {
                try PostgresStore.look(settings)
                return
            } catch {
                guard ContinuousClock.now < end else { throw error }
                usleep(20_000)
            }
        }
    }
}

struct NoServer: Error, CustomStringConvertible {
    let description = "PostgreSQL 15 or later is not installed here: Scripts/set-up-browser installs it for the tests"
}
