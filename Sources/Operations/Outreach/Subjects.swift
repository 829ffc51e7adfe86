import LocalTime
package import Office
import Storage

/// None, or none that this person may know of: the same answer.
package struct NoSuchSubject: Error, Equatable {
    package let kind: Subject.Kind

    package init(_ kind: Subject.Kind) { self.kind = kind }
}

extension Transaction {
    /// What a request about a letter, an outline … came to, where it had been done before.
    ///
    /// - Throws: `RequestKeyReused` where the key was used for something else.
    func answered(_ request: RequestKey?, of kind: Subject.Kind, by viewer: Viewer) throws -> Int64? {
        guard let request, let account = viewer.account,
            let earlier = try answeredRequests.find(account, key: request.key)
        else { return nil }
        guard earlier.digest == request.digest, let subject = earlier.subject, subject.kind == kind else {
            throw RequestKeyReused()
        }
        return subject.number
    }

    /// What this request has come to, so that a repeat is answered and not done again.
    func remember(_ request: RequestKey?, on value: some Ledgered, by viewer: Viewer, at now: Instant) throws {
        guard let request, let account = viewer.account else { return }
        try answeredRequests.put(account, request, of: value.subject, version: value.version, at: now)
    }
}
