import FieldReports
package import LocalTime
import Logging
import Media
package import Operations
package import Outbound
package import Storage
import Synchronization

/// A whole province in a temporary folder, with a clock that stands still until it is moved and numbers that are the
/// same in every run. The folder goes with the value's last use: call `close()`.
package final class TestProvince: Sendable {
    package let province: Province
    package let gateway: DemonstrationGateway
    package let clock: TestClock
    package let temporary: TemporaryStore
    package var folder: String { temporary.folder }

    package init(
        at start: String = "2026-03-03T09:15:00+07:00", seed: UInt64 = 1, areas: [Area] = []
    ) async throws {
        let temporary = try await TemporaryStore(Dialect.Engine.ofTest)
        self.temporary = temporary
        let clock = TestClock(start)
        let gateway = DemonstrationGateway(now: { clock.now })
        self.clock = clock
        self.gateway = gateway
        let log = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
        let vault = Vault(keys: .fresh())
        province = Province(
            store: temporary.store, vault: vault, passwords: PasswordHasher(cost: .cheap),
            random: SeededRandom(seed: seed), gateway: gateway,
            library: MediaLibrary(folder: temporary.folder + "/media", under: VaultShelfKeys(vault), logger: log),
            log: log, areas: areas, now: { clock.now })
        try await province.prepare()
    }

    /// Another node of the same province: the store and the keys are shared, and nothing that is in memory.
    package func node(over store: (any Store)? = nil) -> Province {
        Province(
            store: store ?? province.store, vault: province.vault, passwords: province.passwords,
            random: province.random, gateway: gateway, library: province.library, log: province.log,
            now: province.now)
    }

    /// A province over a store that nobody has prepared.
    package static func bare(_ store: any Store, _ clock: TestClock) -> Province {
        let log = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
        let vault = Vault(keys: .fresh())
        return Province(
            store: store, vault: vault, passwords: PasswordHasher(cost: .cheap), random: SeededRandom(seed: 1),
            gateway: DemonstrationGateway(now: { clock.now }),
            library: MediaLibrary(folder: "/nonexistent", under: VaultShelfKeys(vault), logger: log), log: log,
            now: { clock.now })
    }

    package func close() async {
        await province.library.close()
        await temporary.end()
    }
}

/// A clock that moves only when it is told to.
package final class TestClock: Sendable {
    private let instant: Mutex<Instant>

    package init(_ start: String) { instant = Mutex(Instant(start) ?? Instant(milliseconds: 0)) }

    package var now: Instant { instant.withLock { $0 } }
    package func set(_ instant: Instant) { self.instant.withLock { $0 = instant } }
    package func set(_ text: String) { if let instant = Instant(text) { set(instant) } }
    package func advance(_ span: Span) { instant.withLock { $0 = $0 + span } }
}
