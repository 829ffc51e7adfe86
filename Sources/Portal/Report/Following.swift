//     POST  /pa/{code}/theo-doi     to hear of it; `follow=0` ends it (A0.7)

import FieldReports
import Hummingbird
import Office
import Operations
import Web

/// The way to follow a report that is somebody else's, or to stop.
struct FollowView: Sendable {
    let address: String
    let follows: Bool
    /// For whoever is not signed in: the way there and back.
    let signIn: String?
}

extension PortalSite {
    /// Nil where there is nothing to follow: one's own, and what is not public.
    func followView(_ seen: SeenReport, _ context: SiteContext) async throws -> FollowView? {
        if let inside = seen.inside {
            guard case .official = inside.audience, inside.report.visibility == .public else { return nil }
        }
        let (code, viewer) = (seen.face.code, context.viewer)
        return FollowView(
            address: "/pa/\(code)/theo-doi", follows: try await province.reports.follows(code, by: viewer),
            signIn: viewer.account == nil ? "/dang-nhap?tiep=/pa/\(code)" : nil)
    }

    func follow(_ request: Request, _ context: SiteContext) async throws -> Response {
        let (viewer, code) = (try context.signedInViewer(), try code(context))
        let form = try await request.readForm()
        guard form["follow"] != "0" else {
            try await province.reports.unfollow(code, by: viewer)
            return go("/cua-toi?xem=theo-doi", context, saying: Flash(.success, "Đã thôi theo dõi phản ánh này."))
        }
        try await province.reports.follow(code, by: viewer)
        let sentence = "Ông/bà đang theo dõi \(code). Mỗi thay đổi được báo ở mục «Của tôi»; không ai biết ai theo dõi."
        return go("/pa/\(code)", context, saying: Flash(.success, sentence))
    }
}
