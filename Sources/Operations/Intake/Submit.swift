import Crypto
package import FieldReports
import Foundation
import LocalTime
package import Office
package import Outbound
package import Storage

/// A report comes in: at any minute of any day (REP-05), from a signed-in account (REP-08), once however often the
/// network makes the client repeat itself.
package struct Submitted: Sendable {
    package let seen: SeenReport
    package let receipt: Receipt?
    /// The client had sent this before; nothing new was made.
    package let isRepeat: Bool
}

/// Somebody who does not send by themselves, as the assistant names them.
package struct Helped: Sendable {
    package let record: IdentityRecord
    /// The assistant declares that this person agreed to the sending and to giving name and telephone (AMB-12, AMB-29).
    package let consents: Bool

    package init(_ record: IdentityRecord, consents: Bool) { (self.record, self.consents) = (record, consents) }
}

extension Intake {
    /// - Parameters:
    ///   - allowance: what the sending takes from, counted with the report; a repeat takes nothing.
    ///   - adviceTaken: the person took an expansion that was offered (REP-12).
    /// - Throws: `InvalidSubmission` with all that is wrong at once; `AccountProblem`; `TooManyRequests`;
    ///   `NoSuchReport` where an earlier report that it names is not theirs; `Denial` where that one may not be sent
    ///   again; `RequestKeyReused`.
    package func submit(
        _ form: SubmissionForm, by viewer: Viewer, onBehalfOf named: Helped? = nil, request: RequestKey? = nil,
        within allowance: Allowance? = nil, adviceTaken: Bool = false
    ) async throws -> Submitted {
        guard let account = viewer.account, let own = viewer.person else { throw AccountProblem.notSignedIn }
        try viewer.requireTrust(in: form, for: named)
        let (now, books) = (now(), try await books.current())
        let context = books.context(for: form, at: now, clerk: PaperClerk(viewer))
        let person = named == nil ? own : PersonID(rawValue: province.freshNumber())
        let earlier = try await province.cases.recurrence(of: form, by: viewer, books, at: now)
        let named = try named.map(province.accounts.checked).map {
            NamedPerson(record: $0, sealed: province.sealed($0, of: person))
        }

        let reading = province.understanding.reading(of: form.description, adviceTaken: adviceTaken)

        let keep: @Sendable (any Transaction, ReportCode) throws -> (Report, Bool) = { tx, code in
            if let request, let made = try tx.reports.made(by: account, key: request.key) {
                return (try tx.earlier(made, request), true)
            }
            if let allowance { try province.take(allowance, in: tx, at: now) }
            if let named {
                let digest = Contact(phone: named.record.phone).map { Base64URL.text(vault.digest(of: $0)) }
                try tx.people.insert(person, phoneDigest: digest, sealed: named.sealed, at: now)
            }
            let form = try tx.settled(form, by: account, at: now)
            let submission = try form.submission(
                code: code, reporter: person, submittedBy: account, isAssisted: named != nil, in: context)
            for item in form.media { guard try tx.media.find(item.id) != nil else { throw missingMedia } }
            let same = try submission.sameAs.map { try tx.named(asSame: $0, by: viewer) }
            let author = Author(account: account, standing: named == nil ? .reporter : .assistant, agency: nil)
            let decision = Report.submit(
                submission, by: author, routedTo: books.route(submission, context.finding), recurs: earlier,
                under: books.law)
            guard let report = try tx.keepNew(decision, of: submission, request: request, under: books.law) else {
                throw StaleReport()
            }
            if let reading { try tx.readings.insert(reading, of: code, at: now) }
            for item in form.media {
                guard try tx.media.attach(item.id, to: code.subject, owner: account) else { throw missingMedia }
            }
            try tx.resubmit(submission, by: viewer, at: now, under: books.law)
            try tx.join(submission, to: same, at: now, under: books.law)
            return (report, false)
        }
        let kept = try await province.remembering(allowance, at: now) { try await underFreeCode(on: now.day, keep) }
        guard let seen = SeenReport(kept.0, by: viewer) else { throw NoSuchReport() }
        return Submitted(seen: seen, receipt: receipt(for: kept.0), isRepeat: kept.1)
    }

    /// What the reporter holds in hand: that this content was received then, with this promise.
    package func receipt(for report: Report) -> Receipt? {
        let digest = SHA256.hash(data: Data(report.description.utf8))
        return ReceiptContent(
            code: report.code.description, submittedAt: report.submittedAt, contentSHA256: Hex.text(digest),
            deadline: report.rounds.first?.original.day
        ).map(ReceiptSigner(key: vault.signingKey).sign)
    }
}

private let missingMedia = InvalidSubmission([
    FieldProblem("media", "mediaUnknown", "Không tìm thấy tệp đã tải lên. Hãy tải lại.")
])

private struct NamedPerson: Sendable {
    let record: IdentityRecord
    let sealed: String
}

extension Transaction {
    /// The same key with other words is a mistake of the client, not a second report.
    fileprivate func earlier(_ made: (code: ReportCode, digest: String), _ request: RequestKey) throws -> Report {
        guard made.digest == request.digest else { throw RequestKeyReused() }
        guard let report = try reports.load(made.code) else { throw NoSuchReport() }
        return report
    }

    /// Media as the store knows them: what a client says of their kind is not believed.
    fileprivate func settled(_ form: SubmissionForm, by account: AccountID, at now: Instant) throws -> SubmissionForm {
        var form = form
        form.media = try form.media.map { item in
            guard let record = try media.find(item.id), record.owner == account, record.subject == nil else {
                throw missingMedia
            }
            return MediaItem(
                id: item.id, kind: record.kind, addedAt: now, addedBy: item.isPaper == true ? .agency : .reporter,
                seconds: record.seconds, isPaper: item.isPaper)
        }
        return form
    }

    /// REP-36: the new report knows the old, the old knows the new, and each has its own clock.
    fileprivate func resubmit(_ submission: Submission, by viewer: Viewer, at now: Instant, under law: Law) throws {
        guard let earlier = submission.resubmissionOf else { return }
        guard var old = try reports.load(earlier), old.isVisible(to: viewer) else { throw NoSuchReport() }
        let decision = try old.decide(.resubmitted(as: submission.code), by: viewer, at: now, under: law)
        try keep(decision, on: &old, at: now, under: law)
    }
}

/// 422: a key that was used for something else.
package struct RequestKeyReused: Error { package init() {} }
