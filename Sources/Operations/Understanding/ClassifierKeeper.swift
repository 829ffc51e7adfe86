package import FieldReports
package import Storage
import Synchronization

/// Holds the classifier in force, so that reading a text costs no more than reading it.
package final class ClassifierKeeper: Sendable {
    private let store: any Store
    private let kept = Mutex<Classifier?>(nil)

    package init(store: any Store) { self.store = store }

    /// The one in force now. The first call may take a second or two.
    package func current() async throws -> Classifier {
        let version = try await store.read { try $0.classifiers.version() }
        if let classifier = ready, classifier.version == version { return classifier }
        let classifier = version == 0 ? Classifier.starter : try await load(version)
        kept.withLock { $0 = classifier }
        return classifier
    }

    /// The one that was in force when somebody last looked; nil while nobody has. Sending never waits for it.
    package var ready: Classifier? { kept.withLock(\.self) }

    private func load(_ version: Int) async throws -> Classifier {
        try await store.read { try $0.classifiers.load(version) } ?? Classifier.starter
    }
}
