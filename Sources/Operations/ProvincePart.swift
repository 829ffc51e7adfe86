import LocalTime
import Logging
import Media
import Office
import Outbound
import Storage

/// The use cases of one subject, over what the whole province stands on. A part keeps nothing of its own.
protocol ProvincePart: Sendable {
    var province: Province { get }
}

extension ProvincePart {
    var store: any Store { province.store }
    var vault: Vault { province.vault }
    var passwords: PasswordHasher { province.passwords }
    var random: any RandomSource { province.random }
    var gateway: any MessageGateway { province.gateway }
    var library: MediaLibrary { province.library }
    var books: BookKeeper { province.books }
    var live: LiveEvents { province.live }
    var classifiers: ClassifierKeeper { province.classifiers }
    var areas: [Subject.Kind: Area] { province.areas }
    var log: Logger { province.log }

    func now() -> Instant { province.now() }
}
