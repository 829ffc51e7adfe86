import Crypto
package import FieldReports
import Foundation
package import Office
import Outbound
import Storage

/// What somebody has filled in and not yet sent. It lives under a random key in their cookie, so that signing in
/// half-way, a lost signal or an empty battery loses nothing (REP-08). It holds no identity.
package struct ReportDraft: Sendable, Equatable, Codable {
    package var form = SubmissionForm()
    /// Makes sending it twice one report.
    package let requestKey: String
    /// Whose it is, once somebody signed in has kept it. Nobody else on the same phone sees it.
    package var owner: AccountID?
    /// The person has said how urgent it is, be it not at all.
    package var urgencyAsked = false
    /// The place that the person kept although their words seem to say another; not asked again until either changes.
    package var keptPlace: KeptPlace?
    /// The digest of the words about which the person has been told what the program makes of them.
    package var toldAbout: String?
    /// They took an expansion that was offered (REP-12).
    package var adviceTaken: Bool?

    init(requestKey: String) { self.requestKey = requestKey }
}

/// The cookie's value: 32 random bytes. Only their digest is stored.
package struct DraftKey: Sendable, Hashable {
    package let text: String

    /// Nil for anything that cannot be a key of ours.
    package init?(_ text: String) {
        guard text.utf8.count == 43, Base64URL.bytes(text)?.count == 32 else { return nil }
        self.text = text
    }

    fileprivate init(random bytes: [UInt8]) { text = Base64URL.text(bytes) }

    fileprivate var digest: String { Hex.text(SHA256.hash(data: Data("draft:\(text)".utf8))) }
}

extension Intake {
    package func freshDraft() -> (key: DraftKey, draft: ReportDraft) {
        (DraftKey(random: random.bytes(32)), ReportDraft(requestKey: province.freshName()))
    }

    /// The draft under a key, unless it became another account's.
    ///
    /// - Throws: `StorageError` alone.
    package func draft(_ key: DraftKey, for viewer: Viewer) async throws -> ReportDraft? {
        let body = try await store.read { try $0.drafts.find(digest: key.digest) }
        // A draft in a form of another day is begun anew.
        guard let body, let draft = try? JSONDecoder().decode(ReportDraft.self, from: Data(body.utf8)) else {
            return nil
        }
        return draft.owner == nil || draft.owner == viewer.account ? draft : nil
    }

    /// - Throws: `StorageError`; `EncodingError` where a number of the draft is none.
    package func keep(_ draft: ReportDraft, under key: DraftKey, by viewer: Viewer) async throws {
        var draft = draft
        draft.owner = draft.owner ?? viewer.account
        let body = String(decoding: try JSONEncoder().encode(draft), as: UTF8.self)
        let (now, owner) = (now(), draft.owner)
        try await store.write { try $0.drafts.put(digest: key.digest, body: body, owner: owner, at: now) }
    }

    /// - Throws: `StorageError` alone.
    package func dropDraft(_ key: DraftKey) async throws {
        try await store.write { try $0.drafts.delete(digest: key.digest) }
    }

    /// The report that a press of «Gửi» has made already, when a second press comes after the draft is gone.
    ///
    /// - Throws: `StorageError` alone.
    package func sent(under requestKey: String, by viewer: Viewer) async throws -> ReportCode? {
        guard let account = viewer.account else { return nil }
        return try await store.read { try $0.reports.made(by: account, key: requestKey)?.code }
    }
}
