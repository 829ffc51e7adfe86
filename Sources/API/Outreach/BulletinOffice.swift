// What is done with bulletins on their way: the same for those of the public and those of an exercise.

import FieldReports
import Foundation
import HTTPTypes
import Hummingbird
import LocalTime
import Media
import NIOCore
import Office
import Operations
import Outreach
import Storage
import Web

struct BulletinOffice<Purpose: BulletinPurpose>: Sendable {
    let api: JSONAPI
    let bulletins: Bulletins<Purpose>
    /// Under `/api/v1/`.
    let address: String
    /// What an answered report gives; nil where nothing may be told of one.
    let tellingOf: (@Sendable (ReportCode, Viewer) async throws -> BulletinContent)?

    func addActs(to routes: Routes) {
        routes.post("\(address)") { request, context in try await draft(request, context) }
        for act in BulletinAct.allCases where act != .recording {
            routes.post("\(address)/{number}/\(act.rawValue)") { request, context in
                try await perform(act, request, context)
            }
        }
        routes.post("\(address)/{number}/recording") { request, context in try await record(request, context) }
        routes.get("\(address)/{number}/takes/{take}") { request, context in
            guard let take = context.parameters.get("take").flatMap({ Int($0) }) else { throw NoSuchBulletin() }
            let format: BulletinSound.Format = try Parameters(request).choice("format") ?? .mp3
            let sound = try await bulletins.sound(
                of: take, in: try context.bulletin(), as: format, for: context.viewer)
            return RangedFile(sound.file, sound.contentType, mark: sound.mark).answer(to: request)
        }
    }
}

// MARK: - Reading

extension BulletinOffice {
    func list(_ request: Request, _ viewer: Viewer) async throws -> Response {
        let parameters = try Parameters(request)
        let limit = try parameters.number("limit", in: 1...200) ?? 50
        let states = Set(try parameters.choices("state", as: BulletinState.self))
        let cursor = try parameters.text("after").map { try BulletinCursor(opaque: $0) }
        let rows = try await bulletins.list(
            states.isEmpty ? Set(BulletinState.allCases) : states, for: viewer, after: cursor, limit: limit + 1)
        let page = Array(rows.prefix(limit))
        let next = rows.count > limit ? page.last.map(BulletinCursor.init)?.opaque : nil
        return try JSONAnswer.read(
            BulletinListJSON(bulletins: page.map(BulletinSummaryJSON.init), next: next), to: request,
            headers: api.link(to: next, from: request))
    }

    func read(_ request: Request, _ context: SiteContext) async throws -> Response {
        let bulletin = try await bulletins.read(try context.bulletin(), for: context.viewer)
        return try JSONAnswer.read(BulletinJSON(bulletin, inside: true), to: request, version: bulletin.version)
    }
}

// MARK: - Writing

extension BulletinOffice {
    private func draft(_ request: Request, _ context: SiteContext) async throws -> Response {
        let viewer = try context.signedInViewer()
        let sent = try await request.bodyBytes()
        let body = try request.json(BulletinBody.self, from: sent)
        var base: BulletinContent?
        if let code = body.report {
            guard let tellingOf else { throw BadParameter("report") }
            base = try await tellingOf(try ReportCodeText(code).code, viewer)
        }
        let bulletin = try await bulletins.draft(
            try body.content(over: base), by: viewer, request: try request.key(of: sent))
        return try JSONAnswer.made(
            BulletinJSON(bulletin, inside: true), status: .created,
            headers: [.location: "/api/v1/\(address)/\(bulletin.number)"])
    }

    private func perform(_ act: BulletinAct, _ request: Request, _ context: SiteContext) async throws -> Response {
        let viewer = try context.signedInViewer()
        let sent = try await request.bodyBytes()
        let body = try request.json(BulletinActBody.self, from: sent, orEmpty: true)
        let command =
            act == .change
            ? BulletinCommand.change(try request.json(BulletinBody.self, from: sent).content(over: nil))
            : try body.command(for: act)
        let bulletin = try await bulletins.perform(
            command, on: try context.bulletin(), by: viewer, seen: body.version, request: try request.key(of: sent))
        return try JSONAnswer.made(BulletinJSON(bulletin, inside: true))
    }

    private func record(_ request: Request, _ context: SiteContext) async throws -> Response {
        let viewer = try context.signedInViewer()
        guard viewer.holds([.bulletinEditor]) else { throw BulletinDenial.notYours(.recording) }
        let parameters = try Parameters(request)
        guard let language = try parameters.choice("language", as: BroadcastLanguage.self) else {
            throw BulletinDenial.textWithoutLanguage
        }
        let (reader, version) = (try parameters.text("reader"), try parameters.value("version", as: Int.self))
        let sent = try await api.province.library.arrivingFile()
        for try await piece in request.body { try await sent.take(Array(piece.readableBytesView)) }
        let bulletin = try await bulletins.record(
            sent, in: language, reader: reader, on: try context.bulletin(), by: viewer, seen: version,
            request: try request.key(of: Data(await sent.sha256.hex.utf8)))
        return try JSONAnswer.made(BulletinJSON(bulletin, inside: true), status: .created)
    }
}

extension BulletinCursor {
    fileprivate init(_ row: BulletinRow) { self.init(changedAt: row.changedAt, number: row.number) }

    fileprivate var opaque: String { "\(changedAt.milliseconds)-\(number)" }

    fileprivate init(opaque text: String) throws {
        let parts = text.split(separator: "-").compactMap { Int64($0) }
        guard parts.count == 2 else { throw BadParameter("after") }
        self.init(changedAt: Instant(milliseconds: parts[0]), number: parts[1])
    }
}
