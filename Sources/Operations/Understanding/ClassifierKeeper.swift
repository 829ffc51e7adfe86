package import FieldReports
import Foundation
package import Logging
package import Storage
import Synchronization

/// Holds the classifier in force, so that reading a text costs no more than reading it.
package final class ClassifierKeeper: Sendable {
    private struct State {
        var kept: Classifier?
        /// Another one may be in force by now.
        var mayBeOld = false
        /// Whoever comes while it is being loaded waits for the same one.
        var loading: (version: Int, task: Task<Classifier, any Error>)?
    }

    private let store: any Store
    private let log: Logger
    private let state = Mutex(State())

    package init(store: any Store, log: Logger) { (self.store, self.log) = (store, log) }

    /// The one in force now. The first call may take a few seconds, on a thread of its own.
    package func current() async throws -> Classifier {
        let version = try await store.read { try $0.classifiers.version() }
        if let classifier = ready, classifier.version == version { return classifier }
        return try await loading(version).value
    }

    /// The one that was in force when somebody last looked; nil while nobody has. Sending never waits for it, nor for a
    /// newer one, which is looked for meanwhile.
    package var ready: Classifier? {
        let (kept, mayBeOld) = state.withLock { ($0.kept, $0.mayBeOld) }
        if mayBeOld { prepare() }
        return kept
    }

    /// Somebody has taught another one, here or on another node.
    func lookAgain() { state.withLock { $0.mayBeOld = true } }

    /// Looks for it beside what goes on, where nobody has yet.
    package func prepare() {
        let isNeeded = state.withLock { state in
            defer { state.mayBeOld = false }
            return (state.kept == nil || state.mayBeOld) && state.loading == nil
        }
        guard isNeeded else { return }
        Task {
            do { _ = try await current() } catch { log.error("the classifier cannot be loaded: \(error)") }
        }
    }

    private func loading(_ version: Int) -> Task<Classifier, any Error> {
        state.withLock { state in
            if let loading = state.loading, loading.version == version { return loading.task }
            let task = Task { [self] in
                defer { self.state.withLock { $0.loading = nil } }
                let classifier = try await load(version)
                self.state.withLock { $0.kept = classifier }
                return classifier
            }
            state.loading = (version, task)
            return task
        }
    }

    private func load(_ version: Int) async throws -> Classifier {
        if version > 0, let classifier = try await store.read({ try $0.classifiers.load(version) }) {
            return classifier
        }
        // Learning takes seconds: no thread that answers people is held by it.
        return await withCheckedContinuation { continuation in
            Thread.detachNewThread { continuation.resume(returning: Classifier.starter) }
        }
    }
}
