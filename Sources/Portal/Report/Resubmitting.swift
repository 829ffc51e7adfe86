// «Gửi lại» after a refusal (REP-36): a copy opens as a draft, to be mended as the agency advised.

import FieldReports
import Hummingbird
import Office
import Operations
import Storage
import Web

extension PortalSite {
    func resubmit(_ request: Request, _ context: SiteContext) async throws -> Response {
        let viewer = try context.signedInViewer()
        let seen = try await province.reports.find(try code(context), for: viewer)
        let law = try await province.books.current().law
        guard let inside = seen.inside,
            inside.offers(at: province.now(), under: law).contains(where: { $0.act == .resubmission })
        else { throw NoSuchReport() }
        let report = inside.report
        var open = province.intake.freshDraft()
        open.draft.form.description = report.description
        open.draft.form.category = report.category
        open.draft.form.observedAt = report.observedAt
        open.draft.form.point = report.scene.point
        open.draft.form.unit = report.scene.unit
        open.draft.form.placeWords = report.sentPlaceWords
        open.draft.form.placeConfirmed = report.scene.chosenBy == .reporter
        open.draft.form.urgentKind = report.urgent?.kind
        open.draft.form.secrecyRequested = report.secrecyRequested
        open.draft.form.resubmissionOf = report.code
        return try await keep(open, then: "/gui/noi-dung", context)
    }
}
