import LocalTime
import Office
import Outbound
import Storage

/// What an account asks once under a key of its own and that is no act on a report: the key is taken first, so that of two
/// who come at once one does it, and what is refused frees it again.
extension Cases {
    /// - Returns: false for a repeat, of which nothing is done.
    /// - Throws: `RequestKeyReused` where the key was used for something else; what `body` throws.
    func once(_ request: RequestKey?, by account: AccountID, _ body: () async throws -> Void) async throws -> Bool {
        guard try await claim(request, by: account) else { return false }
        try await freeing(request, by: account, ifFailing: body)
        return true
    }

    /// - Returns: false where the same was asked before.
    func claim(_ request: RequestKey?, by account: AccountID) async throws -> Bool {
        guard let request = request.map(sealed) else { return true }
        let now = now()
        return try await store.write { tx in
            if try tx.answeredRequests.claim(account, request, at: now) { return true }
            let earlier = try tx.answeredRequests.find(account, key: request.key)
            guard let earlier, earlier.digest == request.digest, earlier.subject == nil else {
                throw RequestKeyReused()
            }
            return false
        }
    }

    func freeing<Result>(
        _ request: RequestKey?, by account: AccountID, ifFailing body: () async throws -> Result
    ) async throws -> Result {
        do { return try await body() } catch {
            if let key = request?.key { try? await store.write { try $0.answeredRequests.free(account, key: key) } }
            throw error
        }
    }

    /// A password or a code may be among the words: whoever copies the database must have nothing to try others against.
    private func sealed(_ request: RequestKey) -> RequestKey {
        let digest = vault.pepper.digest(Array(request.digest.utf8), purpose: "request")
        return RequestKey(key: request.key, digest: Hex.text(digest))
    }
}
