import FieldReports
import Office
import Synchronization

/// Everything that the program has acknowledged: a promise each, to be found again at the end.
final class Ledger: Sendable {
    private struct State {
        var before = Kill.node
        var book = Book()
    }

    struct Book: Sendable {
        /// By the key under which each was sent, also those that nobody has answered yet.
        var tried: Set<String> = []
        var reports: [String: SentReport] = [:]
        var acts: [DoneAct] = []
        var photos: [KeptPhoto] = []
        /// Answers that no client should have got, with how often.
        var strange: [String: Int] = [:]
    }

    private let state = Mutex(State())

    var book: Book { state.withLock { $0.book } }

    /// What is acknowledged from now on comes before such a kill.
    func expect(_ kill: Kill) { state.withLock { $0.before = kill } }

    func tries(_ key: String) { state.withLock { _ = $0.book.tried.insert(key) } }

    func keep(_ report: SentReport) {
        state.withLock { state in
            if let earlier = state.book.reports[report.key], earlier.code != report.code {
                state.book.strange["one key made \(earlier.code) and \(report.code)", default: 0] += 1
            }
            state.book.reports[report.key] = report
            state.book.reports[report.key]?.before = state.before
        }
    }

    func keep(_ act: DoneAct) {
        state.withLock { state in
            state.book.acts.append(act)
            state.book.acts[state.book.acts.count - 1].before = state.before
        }
    }

    func keep(_ photo: KeptPhoto) {
        state.withLock { state in
            state.book.photos.append(photo)
            state.book.photos[state.book.photos.count - 1].before = state.before
        }
    }

    func wonder(_ what: String) { state.withLock { $0.book.strange[what, default: 0] += 1 } }
}

/// A report whose code somebody holds in hand.
struct SentReport: Sendable {
    let key: String
    let code: ReportCode
    let sender: Player
    /// SHA-256 of its words, in hexadecimal.
    let digest: String
    let photo: String?
    var before = Kill.node
}

/// An act that was answered with 200.
struct DoneAct: Sendable {
    let code: ReportCode
    /// The event that it left.
    let event: String
    let account: AccountID?
    /// Words of its own, where the act has words.
    let mark: String?
    /// Of the report, when it was answered.
    let version: Int
    var before = Kill.node
}

/// A photo whose name somebody holds.
struct KeptPhoto: Sendable {
    let id: String
    let sha256: String
    let bytes: Int
    let size: PictureSize
    let owner: Player
    var before = Kill.node
}
