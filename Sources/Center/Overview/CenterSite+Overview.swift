// Answers /ioc and its live stream.

import FieldReports
import Foundation
import HTTPTypes
import Hummingbird
import LocalTime
import NIOCore
import Office
import Operations
import Storage
import Web

extension CenterSite {
    func overview(_ context: SiteContext) async throws -> Response {
        let viewer = try context.viewer(entering: .overview)
        let overview = try await province.oversight.overview(for: viewer)
        return try render(
            OverviewPage(
                overview, books: try await province.books.current(), live: try await province.warnings.live(),
                now: province.now()), context)
    }

    /// Only codes travel inside; each is read again with this viewer's sight before a word is sent, and the stream ends
    /// with the session, the account or the role.
    func live(_ request: Request, _ context: SiteContext) throws -> Response {
        _ = try context.viewer(entering: .overview)
        guard let listener = context.signedIn else { throw NotAllowed() }
        let news = province.live.listen()
        return EventStream.answer(try context.streamSeat(at: province)) { write in
            for await piece in LiveFeed.pieces(of: news, until: context.gone) {
                guard let viewer = try await province.accounts.renewed(listener)?.viewer,
                    Entrance.overview.isOpen(to: viewer)
                else {
                    break
                }
                switch piece {
                case .beat: try await write(EventStream.heartbeat)
                case .news(let subject):
                    guard let code = ReportCode(subject) else { continue }
                    for event in try await events(about: code, for: viewer) {
                        try await write(ByteBuffer(string: event))
                    }
                }
            }
        }
    }

    func events(about code: ReportCode, for viewer: Viewer) async throws -> [String] {
        let figures = Figures.values(try await province.oversight.watched(by: viewer), province.now())
        var events = [event("figures", figures)]
        guard let report = try? await province.reports.find(code, for: viewer).inside?.report,
            let urgent = report.urgent
        else {
            return events
        }
        if urgent.acknowledgedAt != nil || !report.status.owesAnswer {
            events.append(event("acknowledged", ["code": code.description]))
        } else {
            events.append(
                event(
                    "urgent",
                    [
                        "code": code.description, "title": String(report.description.prefix(120)),
                        "url": "/xu-ly/\(code)", "at": urgent.since.description,
                    ]))
        }
        return events
    }

    private func event(_ name: String, _ values: [String: String]) -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        // A dictionary of strings always encodes.
        let data = (try? encoder.encode(values)) ?? Data("{}".utf8)
        return "event: \(name)\ndata: \(String(decoding: data, as: UTF8.self))\n\n"
    }
}
