import Crypto
package import FieldReports
package import Foundation
package import LocalTime
package import Office
import Outbound
package import Storage

/// What came of an act.
package struct Handled: Sendable {
    /// The report as the person may see it afterwards; nil when the act itself took it from their sight.
    package let seen: SeenReport?
    /// When it was done.
    package let at: Instant
    /// The request had been done before; nothing was done now, and this is what it was answered then.
    package let isRepeat: Bool
}

extension RequestKey {
    /// A key with the digest of a request as it was sent: what it asks, where, and in which words. Not of what the
    /// program makes of it, for that depends on what others have done since.
    package init(key: String, method: String, path: String, body: some DataProtocol) {
        var hash = SHA256()
        hash.update(data: Data("\(method) \(path)\n".utf8))
        hash.update(data: body)
        self.init(key: key, digest: Hex.text(hash.finalize()))
    }
}

extension Cases {
    /// What this request was answered, where it had been done before.
    ///
    /// - Throws: `RequestKeyReused` where the key was used for something else.
    package func answered(_ request: RequestKey?, on code: ReportCode, by viewer: Viewer) async throws -> Handled? {
        guard let request else { return nil }
        return try await store.read { try $0.answered(request, on: code, by: viewer) }
    }
}

extension Transaction {
    /// The answer of then: the report as it stood after the act, given again by its history. Who may no longer know of the
    /// report hears only that it was done. The same key with other words is a mistake of the client, not a repeat.
    func answered(_ request: RequestKey?, on code: ReportCode, by viewer: Viewer) throws -> Handled? {
        guard let request, let account = viewer.account,
            let earlier = try answeredRequests.find(account, key: request.key)
        else { return nil }
        guard earlier.digest == request.digest, earlier.subject == code.subject, let version = earlier.version else {
            throw RequestKeyReused()
        }
        let history = Array(try events.of(code).prefix { $0.sequence <= version })
        guard let report = Report(replaying: history), let last = history.last else { throw NoSuchReport() }
        let isVisible = try reports.load(code)?.isVisible(to: viewer) ?? false
        return Handled(seen: isVisible ? SeenReport(report, by: viewer) : nil, at: last.at, isRepeat: true)
    }
}
