/// How far long work has come, for whoever waits for it.
package struct Headway: Sendable, Equatable {
    package enum Stage: String, Sendable, CaseIterable {
        case dumping, copying, indexing, comparing, replaying, files, hashing, sealing, unsealing, restoring
    }

    package let stage: Stage
    /// A table or a folder; empty where the stage says it all.
    package let subject: String
    /// Rows or files done so far.
    package let count: Int

    package init(_ stage: Stage, _ subject: String = "", _ count: Int = 0) {
        (self.stage, self.subject, self.count) = (stage, subject, count)
    }

    /// Called on the thread that works: it must be quick.
    package typealias Listener = @Sendable (Headway) -> Void
}
