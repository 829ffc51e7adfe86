package import DataProtection
import FieldReports
import LocalTime
package import Office
import Outbound
package import Storage

/// A request as its reader may have it.
package struct SeenDataRequest: Sendable {
    package let request: DataRequest
    /// What may be done by this reader now.
    package let acts: [DataRequestAct]
    /// What the person wrote, while it waits.
    package let words: String?
    /// For the person alone: what their record shall say.
    package let correction: AskedWords?
}

/// What waits for the officers, and what is over.
package struct DataRequestQueue: Sendable {
    package let waiting: [DataRequest]
    package let ended: [DataRequest]
}

extension DataRequests {
    /// One's own, the newest first.
    /// - Throws: `AccountProblem.notSignedIn`.
    package func own(_ viewer: Viewer) async throws -> [DataRequest] {
        guard let account = viewer.account else { throw AccountProblem.notSignedIn }
        return try await store.read { tx in
            try tx.dataRequests.of(account).compactMap { try DataRequest.load($0, in: tx) }
        }
    }

    /// The oldest of what waits first: it falls due first.
    /// - Throws: `AccountProblem`.
    package func queue(for viewer: Viewer) async throws -> DataRequestQueue {
        try viewer.require(Self.officers)
        return try await store.read { tx in
            DataRequestQueue(
                waiting: try tx.dataRequests.queue().compactMap { try DataRequest.load($0, in: tx) },
                ended: try tx.dataRequests.ended().compactMap { try DataRequest.load($0, in: tx) })
        }
    }

    /// An officer reads the words of the person, and neither who it is nor what the record shall say.
    /// - Throws: `NoSuchSubject`, `VaultFailure`.
    package func one(_ number: Int64, for viewer: Viewer) async throws -> SeenDataRequest {
        let (request, sealed) = try await store.read { tx in
            (try tx.dataRequest(number, for: viewer), try tx.dataRequests.words(of: number))
        }
        let words = try sealed.map { try unseal($0, of: number) }
        let isOwn = request.account == viewer.account
        return SeenDataRequest(
            request: request, acts: request.acts(of: viewer),
            words: words.flatMap { $0.words.isEmpty ? nil : $0.words }, correction: isOwn ? words : nil)
    }

    /// Whether one of the person's reports waits for its answer: whoever wants to be erased is told first.
    ///
    /// - Throws: `StorageError` alone.
    package func hasOpenReports(_ viewer: Viewer) async throws -> Bool {
        try await store.read { try $0.reports.owesAnswer(to: viewer.people) }
    }
}

extension Oversight {
    /// In numbers alone, for UBND tỉnh, which is told of what is late; nil for others.
    ///
    /// - Throws: `StorageError` alone.
    package func dataRequests(for viewer: Viewer) async throws -> DataRequestCounts? {
        guard viewer.holds([.provincialOverseer]) else { return nil }
        let now = now()
        return try await store.read { try $0.dataRequests.counts(at: now) }
    }
}
