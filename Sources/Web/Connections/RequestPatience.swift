// How long a client may keep us waiting. Only time in which we wait for the client counts: what we do with a file that
// has come is not its sender's fault.

package import NIOCore

package struct RequestPatience: Sendable {
    /// From the first byte of a request to the end of its head.
    package var head = TimeAmount.seconds(20)
    /// For the whole of a body …
    package var body = TimeAmount.seconds(30)
    /// … and a second more whenever so many bytes of it have come: a slow line is no attack …
    package var bytesPerSecond = 4096
    /// … but no longer than this. An upload goes on later where it stopped.
    package var longestBody = TimeAmount.minutes(20)
    /// For what is still under way when its answer is given already, or its time is over.
    package var leaving = TimeAmount.seconds(5)
    /// How long what we send may lie untaken.
    package var taking = TimeAmount.seconds(60)

    package init() {}
}

/// Counts how long a client has kept us waiting for one body.
struct BodyClock {
    private let patience: RequestPatience
    private var waited = TimeAmount.zero
    private var since: NIODeadline?
    private var bytes = 0

    init(_ patience: RequestPatience) { self.patience = patience }

    /// From now on it is the client's turn.
    mutating func wait(at now: NIODeadline) { since = since ?? now }

    mutating func came(_ count: Int, at now: NIODeadline) {
        if let since { waited = waited + (now - since) }
        since = nil
        bytes += count
    }

    /// Nothing or less when its time is over.
    func left(at now: NIODeadline) -> TimeAmount {
        let earned = TimeAmount.seconds(Int64(bytes / patience.bytesPerSecond))
        let waiting = since.map { now - $0 } ?? .zero
        return min(patience.body + earned, patience.longestBody) - waited - waiting
    }
}
