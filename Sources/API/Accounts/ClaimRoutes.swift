// A report that was sent for somebody becomes theirs (A0.12). Every answer is the same whatever was wrong.

import FieldReports
import HTTPTypes
import Hummingbird
import Office
import Operations
import Web

extension JSONAPI {
    func addClaimRoutes(to api: Routes) {
        api.post("claims") { request, context in
            let viewer = try context.signedInViewer()
            let body = try await request.json(ClaimBody.self)
            guard let report = body.report.flatMap({ ReportCode($0) }) else { throw noReport }
            try await province.intake.askClaim(of: report, phone: body.phone ?? "", by: viewer)
            return JSONAnswer.nothing(.accepted)
        }
        api.post("claims/confirmation") { request, context in
            let viewer = try context.signedInViewer()
            let body = try await request.json(ClaimConfirmationBody.self)
            guard let report = body.report.flatMap({ ReportCode($0) }) else { throw noReport }
            try await limit(nil, context)
            try await province.intake.claim(report, code: body.code ?? "", by: viewer)
            return JSONAnswer.nothing()
        }
    }
}

private let noReport = InvalidSubmission([
    FieldProblem("report", "reportInvalid", "Mã phản ánh không đúng cách viết.")
])

struct ClaimBody: Decodable {
    let report: String?
    let phone: String?
}

struct ClaimConfirmationBody: Decodable {
    let report: String?
    let code: String?
}
