package import FieldReports
import Foundation
package import Logging
import Office
package import Storage
import Synchronization

/// Holds the classifier in force, so that reading a text costs no more than reading it.
package final class ClassifierKeeper: Sendable {
    private struct State {
        var kept: Classifier?
        /// How often somebody said that another one may be in force, and how often they had when `kept` was looked for.
        var heard = 0
        var seen = 0
        var isPreparing = false
        /// Whoever comes while a version is being loaded waits for the same one.
        var loading: [Int: Task<Classifier, any Error>] = [:]

        /// A slow reader's older answer replaces no newer one.
        mutating func keep(_ classifier: Classifier, heard: Int) {
            guard kept.map({ heard > seen || heard == seen && classifier.version >= $0.version }) ?? true else {
                return
            }
            (kept, seen) = (classifier, heard)
        }
    }

    private let store: any Store
    private let log: Logger
    private let state = Mutex(State())

    package init(store: any Store, log: Logger) { (self.store, self.log) = (store, log) }

    /// The one in force now. The first call may take a few seconds, on a thread of its own.
    ///
    /// - Throws: `StorageError` alone.
    package func current() async throws -> Classifier {
        let heard = state.withLock(\.heard)
        let version = try await store.read { try $0.classifiers.version() }
        let kept = state.withLock(\.kept)
        let classifier = if let kept, kept.version == version { kept } else { try await loading(version).value }
        state.withLock { $0.keep(classifier, heard: heard) }
        return classifier
    }

    /// The one that was in force when somebody last looked; nil while nobody has. Sending never waits for it, nor for a
    /// newer one, which is looked for meanwhile.
    package var ready: Classifier? {
        let (kept, isOld) = state.withLock { ($0.kept, $0.heard != $0.seen) }
        if kept != nil, isOld { prepare() }
        return kept
    }

    /// Another one may be in force.
    func lookAgain() { state.withLock { $0.heard += 1 } }

    /// Whether the one at hand is the store's. For versions that nobody announces to this program, such as those of
    /// `phananh train` beside it on SQLite.
    ///
    /// - Throws: `StorageError` alone.
    package func check() async throws -> Bool {
        guard let kept = ready?.version else { return true }
        let isCurrent = try await store.read { try $0.classifiers.version() } == kept
        if !isCurrent { lookAgain() }
        return isCurrent
    }

    /// Looks for it beside what goes on, where it is missing or may be old.
    package func prepare() {
        let isNeeded = state.withLock { state in
            let isNeeded = !state.isPreparing && (state.kept == nil || state.heard != state.seen)
            if isNeeded { state.isPreparing = true }
            return isNeeded
        }
        guard isNeeded else { return }
        Task {
            do { _ = try await current() } catch { log.error("the classifier cannot be loaded: \(error)") }
            state.withLock { $0.isPreparing = false }
        }
    }

    private func loading(_ version: Int) -> Task<Classifier, any Error> {
        state.withLock { state in
            if let task = state.loading[version] { return task }
            let task = Task { [self] in
                defer { self.state.withLock { $0.loading[version] = nil } }
                return try await load(version)
            }
            state.loading[version] = task
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
