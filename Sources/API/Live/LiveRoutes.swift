// What happens, as it happens: Server-Sent Events. Each report is read again for each listener, who hears only of what
// they may see, and nothing more once their session has ended.

import FieldReports
import HTTPTypes
import Hummingbird
import LocalTime
import NIOCore
import Office
import Operations
import Storage
import Web

extension JSONAPI {
    func addLiveRoutes(to api: Routes) {
        api.get("events") { _, context in
            let news = province.live.listen()
            let listener = context.signedIn
            let headers: HTTPFields = [
                .contentType: "text/event-stream; charset=utf-8", .cacheControl: "no-store", .accelBuffering: "no",
            ]
            return Response(
                status: .ok, headers: headers,
                body: ResponseBody { writer in
                    try await writer.write(ByteBuffer(string: "retry: 5000\n\n"))
                    for await piece in LiveFeed.pieces(of: news) {
                        guard let viewer = try await viewer(now: listener) else { break }
                        switch piece {
                        case .beat: try await writer.write(ByteBuffer(string: ":\n\n"))
                        case .report(let code):
                            if let text = try await line(code, for: viewer) {
                                try await writer.write(ByteBuffer(string: text))
                            }
                        }
                    }
                    try await writer.finish(nil)
                })
        }
    }

    /// Who listens by now; nobody once the session has ended or the account is closed or disabled.
    private func viewer(now listener: SignedIn?) async throws -> Viewer? {
        guard let listener else { return .anyone }
        return try await province.accounts.renewed(listener)?.viewer
    }

    /// Nothing for what this listener may not know of, now that it is asked.
    private func line(_ code: ReportCode, for viewer: Viewer) async throws -> String? {
        do {
            let seen = try await province.reports.find(code, for: viewer)
            let news = LiveJSON(seen, books: try await province.books.current())
            let data = String(decoding: try JSONAnswer.text(news), as: UTF8.self)
            return "event: report\ndata: \(data)\n\n"
        } catch is NoSuchReport {
            return nil
        }
    }
}

/// What moved: enough for a list or a map to know which of its lines to read again.
struct LiveJSON: Encodable {
    let code: ReportCode
    let status: Status
    let category: CategoryCode
    let place: PlaceJSON
    let urgentKind: UrgentKind?
    let leadAgency: AgencyCode?
    let deadline: Day?
    let version: Int?

    init(_ seen: SeenReport, books: Books) {
        let face = seen.face
        (code, status, category) = (face.code, face.status, face.category)
        place = PlaceJSON(face.point, face.unit, face.placeWords, isApproximate: face.placeIsApproximate, books: books)
        (urgentKind, leadAgency, deadline) = (face.urgentKind, face.leadAgency, face.deadline?.day)
        version = seen.inside?.report.version
    }
}

extension HTTPField.Name {
    static let accelBuffering = HTTPField.Name("X-Accel-Buffering")!
}
