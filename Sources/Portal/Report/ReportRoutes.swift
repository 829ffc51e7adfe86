//     GET   /pa/{code}              one report
//     GET   /pa/{code}/da-gui       what comes after sending
//     GET   /pa/{code}/bien-nhan    the signed receipt
//     POST  /pa/{code}/danh-gia     rating            /pa/{code}/phan-hoi  feedback with photos
//     POST  /pa/{code}/tin-nhan     message           /pa/{code}/dong-y    consent
//     POST  /pa/{code}/bi-mat       secrecy           /pa/{code}/phan-doi  objection
//     POST  /pa/{code}/rut          withdrawal        /pa/{code}/anh       one more photo
//     POST  /pa/{code}/theo-doi     to follow it, somebody else's
//     POST  /pa/{code}/gui-lai      a copy as a draft, after a refusal

import FieldReports
import Hummingbird
import Office
import Operations
import Storage
import Web

extension PortalSite {
    func addReportRoutes(to router: Hummingbird.Router<SiteContext>) {
        router.get("pa/:code", use: showReport)
        router.get("pa/:code/da-gui", use: showSent)
        router.get("pa/:code/bien-nhan", use: showReceipt)
        router.post("pa/:code/danh-gia", use: rate)
        router.post("pa/:code/phan-hoi", use: questionResult)
        router.post("pa/:code/tin-nhan", use: say)
        router.post("pa/:code/dong-y", use: answerConsent)
        router.post("pa/:code/bi-mat", use: setSecrecy)
        router.post("pa/:code/phan-doi", use: object)
        router.post("pa/:code/rut", use: withdraw)
        router.post("pa/:code/anh", use: addPhoto)
        router.post("pa/:code/gui-lai", use: resubmit)
        router.post("pa/:code/theo-doi", use: follow)
    }

    /// What cannot be a code is a code that does not exist.
    func code(_ context: SiteContext) throws -> ReportCode {
        guard let code = context.parameters.get("code").flatMap({ ReportCode($0) }) else { throw NoSuchReport() }
        return code
    }

    func showReport(_ request: Request, _ context: SiteContext) async throws -> Response {
        let (seen, lines) = try await province.reports.findWithTimeline(try code(context), for: context.viewer)
        return try await show(try await reportPage(seen, lines, context), context)
    }

    /// The page again, with the words that were typed and what is wrong with them.
    func again(
        _ code: ReportCode, _ context: SiteContext, _ posted: Form?, _ errors: FieldErrors,
        status: Explanation, since version: Int? = nil
    ) async throws -> Response {
        let (seen, lines) = try await province.reports.findWithTimeline(code, for: context.viewer)
        let page = try await reportPage(seen, lines, context, posted, errors, since: version)
        return try await show(page, context, status: status.status)
    }
}
