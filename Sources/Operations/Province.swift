package import LocalTime
package import Logging
package import Media
import Office
package import Outbound
package import Printing
package import Storage

/// A running province: what every use case needs, and the only door to writing.
///
/// The use cases themselves stand in a few values by subject (`accounts`, `intake`, `cases`, `reports` …), each a
/// `ProvincePart`. Portal, desk, API and the duties all come through them, so what the rules refuse to one they refuse
/// to all. Each use case loads, asks the domain to decide, and keeps what it decided in one short transaction.
package struct Province: Sendable {
    package let store: any Store
    package let vault: Vault
    package let passwords: PasswordHasher
    package let random: any RandomSource
    package let gateway: any MessageGateway
    package let library: MediaLibrary
    package let books: BookKeeper
    package let live: LiveEvents
    package let classifiers: ClassifierKeeper
    /// By kind: what the duties and the post must know of each sort of subject.
    let areas: [Subject.Kind: Area]
    let figures = FigureKeeper()
    let overviews = OverviewKeeper()
    let readiness = ReadinessKeeper()
    let limiter = RateLimiter()
    /// Makes PDF, DOCX and XLSX.
    package let printer: DocumentPrinter
    package let log: Logger
    /// The clock comes in from outside, so that tests and simulations are exact.
    package let now: @Sendable () -> Instant

    package init(
        store: any Store, vault: Vault, passwords: PasswordHasher, random: any RandomSource,
        gateway: any MessageGateway, library: MediaLibrary, log: Logger, areas: [Area] = [],
        printer: DocumentPrinter = DocumentPrinter(), now: @escaping @Sendable () -> Instant
    ) {
        self.store = store
        self.vault = vault
        self.passwords = passwords
        self.random = random
        self.gateway = gateway
        self.library = library
        books = BookKeeper(store: store, log: log)
        live = LiveEvents()
        classifiers = ClassifierKeeper(store: store, log: log)
        self.areas = Dictionary(
            uniqueKeysWithValues: ([.reports] + Area.outreach + Area.dataProtection + areas).map { ($0.kind, $0) })
        self.log = log
        self.printer = printer
        self.now = now
        store.listen { [live, weak books, weak classifiers] news in
            switch news {
            case .changed(let subject): live.publish(subject)
            case .books:
                books?.forget()
                classifiers?.lookAgain()
            case .everything:
                books?.forget()
                classifiers?.lookAgain()
                live.countEverything()
            }
        }
    }
}

extension Province {
    /// A positive number nobody can guess.
    package func freshNumber() -> Int64 {
        let bytes = random.bytes(8)
        return Int64(bitPattern: bytes.reduce(UInt64(0)) { $0 << 8 | UInt64($1) } & 0x7FFF_FFFF_FFFF_FFFF)
    }

    /// Ends every stream and worker, and lets go of the files.
    package func close() async {
        live.finish()
        await library.close()
        await gateway.close()
        await store.close()
    }

    package func freshName(bytes: Int = 16) -> String { Hex.text(random.bytes(bytes)) }
}
