// What happens, as it happens: Server-Sent Events. Whoever is signed in has each report read for them, hears only of
// what they may see, and nothing more once their session has ended; everybody else shares one reading.

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
            guard let listener = context.signedIn else {
                let lines = await publicNews.listen()
                return EventStream.answer(try context.streamSeat(at: province)) { write in
                    for await piece in LiveFeed.pieces(of: lines, until: context.gone) {
                        switch piece {
                        case .beat: try await write(EventStream.heartbeat)
                        case .news(let line): try await write(line)
                        }
                    }
                }
            }
            let news = province.live.listen()
            return EventStream.answer(try context.streamSeat(at: province)) { write in
                for await piece in LiveFeed.pieces(of: news, until: context.gone) {
                    guard let viewer = try await province.accounts.renewed(listener)?.viewer else { break }
                    switch piece {
                    case .beat: try await write(EventStream.heartbeat)
                    case .news(let subject):
                        guard let code = ReportCode(subject) else { continue }
                        if let text = try await Self.line(code, for: viewer, in: province) {
                            try await write(ByteBuffer(string: text))
                        }
                    }
                }
            }
        }
    }

    /// Nothing for what this listener may not know of, now that it is asked.
    static func line(_ code: ReportCode, for viewer: Viewer, in province: Province) async throws -> String? {
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
