// Sending. A second press, a lost answer, a reload: one report (the draft's request key sees to it).

import Crypto
import FieldReports
import Foundation
import Hummingbird
import Media
import Office
import Operations
import Outbound
import Storage
import Web

extension PortalSite {
    func showCheck(_ request: Request, _ context: SiteContext) async throws -> Response {
        let draft = try await openDraft(request, context).draft
        return try await show(try await checkPage(draft, context), context)
    }

    func send(_ request: Request, _ context: SiteContext) async throws -> Response {
        // REP-08: the draft stays where it is while the person signs in.
        let viewer = try context.signedInViewer()
        let posted = try await request.readForm()
        let key = posted.text("requestKey")
        if let code = try await province.intake.sent(under: key, by: viewer) { return sentResponse(code, context) }
        var open = try await openDraft(request, context)
        open.draft.form.take(sending: posted)
        let named = viewer.holds([.assistant]) ? person(posted) : nil
        do {
            // Two presses at once carry the same draft, so they carry the same key and the same words.
            let sent = try await province.intake.submit(
                open.draft.form, by: viewer,
                onBehalfOf: named.map { Helped($0, consents: posted.isChecked("namedConsent")) },
                request: RequestKey(key: open.draft.requestKey, digest: open.draft.form.digest(named)),
                within: context.visit.owed, adviceTaken: open.draft.adviceTaken ?? false)
            try await province.intake.dropDraft(open.key)
            return sentResponse(sent.seen.face.code, context)
        } catch let error as any Explained where error is InvalidSubmission || error is FieldErrors {
            let errors = FieldErrors(
                error,
                [
                    "onBehalfOf.fullName": "namedName", "onBehalfOf.phone": "namedPhone",
                    "onBehalfOf.consent": "namedConsent", "secrecyRequested": "secrecy",
                ])
            // The undertaking is never remembered: it is given anew each time (REP-14).
            open.draft.form.undertaking = false
            let own = FieldErrors(errors.all.filter { Self.ownFields.contains($0.field) })
            return try await keep(open, showing: try await checkPage(open.draft, context, posted, own), context)
        }
    }

    private static let ownFields: Set<String> = ["undertaking", "namedName", "namedPhone", "namedConsent", "sameAs"]

    private func sentResponse(_ code: ReportCode, _ context: SiteContext) -> Response {
        var response = go("/pa/\(code)/da-gui", context)
        DraftCookie.clear(on: &response, isSecure: context.visit.isSecure)
        return response
    }

    private func person(_ posted: Form) -> IdentityRecord? {
        guard posted.filled("namedName") != nil || posted.filled("namedPhone") != nil else { return nil }
        return IdentityRecord(fullName: posted.text("namedName"), phone: posted.text("namedPhone"))
    }
}

extension SubmissionForm {
    fileprivate mutating func take(sending posted: Form) {
        undertaking = posted.isChecked("undertaking")
        secrecyRequested = posted.isChecked("secrecy")
        mayCall = posted.isChecked("mayCall") && urgentKind != nil
        sameAs = ReportCode(posted.text("sameAs"))
        channel = .webPortal
    }

    fileprivate func digest(_ named: IdentityRecord?) -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        let words = (try? encoder.encode(self)) ?? Data()
        return Hex.text(SHA256.hash(data: words + Data((named?.fullName ?? "").utf8)))
    }
}
