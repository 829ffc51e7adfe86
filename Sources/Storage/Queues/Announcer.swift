import Synchronization

/// Those who listen to one store, and what one transaction has to tell them.
package final class Announcer: Sendable {
    private let listeners = Mutex<[@Sendable (Announcement) -> Void]>([])

    package init() {}

    package func listen(_ heard: @escaping @Sendable (Announcement) -> Void) {
        listeners.withLock { $0.append(heard) }
    }

    package func tell(_ news: some Sequence<Announcement>) {
        let listeners = listeners.withLock { $0 }
        for piece in news {
            for heard in listeners { heard(piece) }
        }
    }
}

/// What a transaction announces, each thing once. Thousands of reports, as an import makes them, are said in one word.
package struct News: Sendable {
    package private(set) var pieces: Set<Announcement> = []
    private static let most = 500

    package init() {}

    package mutating func add(_ piece: Announcement) {
        if pieces.contains(.everything) { return }
        pieces.insert(piece)
        if pieces.count > Self.most { pieces = [.everything] }
    }
}
