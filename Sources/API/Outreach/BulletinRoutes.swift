// Bulletins: on their way for their editors and approvers, published for everybody. Those of an exercise are not here.

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

extension JSONAPI {
    func addBulletinRoutes(to api: Routes) {
        api.get("bulletins") { request, context in try await listBulletins(request, context) }
        api.post("bulletins") { request, context in try await draftBulletin(request, context) }
        api.get("bulletins/{number}") { request, context in try await readBulletin(request, context) }
        for act in BulletinAct.allCases where act != .recording {
            api.post("bulletins/{number}/\(act.rawValue)") { request, context in
                try await perform(act, request, context)
            }
        }
        api.post("bulletins/{number}/recording") { request, context in try await record(request, context) }
        api.get("bulletins/{number}/takes/{take}") { request, context in
            guard let take = context.parameters.get("take").flatMap({ Int($0) }) else { throw NoSuchBulletin() }
            let format: BulletinSound.Format = try Parameters(request).choice("format") ?? .mp3
            let sound = try await province.bulletins.sound(
                of: take, in: try context.bulletin(), as: format, for: context.viewer)
            return RangedFile(sound.file, sound.contentType, mark: sound.mark).answer(to: request)
        }
        api.get("bulletins/{number}/sounds/{language}") { request, context in
            guard let language = context.parameters.get("language").flatMap(BroadcastLanguage.init(rawValue:)) else {
                throw NoSuchBulletin()
            }
            let format: BulletinSound.Format = try Parameters(request).choice("format") ?? .mp3
            let sound = try await province.bulletins.publishedSound(
                of: try context.bulletin(), in: language, as: format)
            return RangedFile(sound.file, sound.contentType, mark: sound.mark).answer(to: request)
        }
    }

    // MARK: - Reading

    private func listBulletins(_ request: Request, _ context: SiteContext) async throws -> Response {
        let parameters = try Parameters(request)
        let limit = try parameters.number("limit", in: 1...200) ?? 50
        guard context.viewer.holds(BulletinReaders.ofApproved) else {
            let published = try await province.bulletins.published(weeks: 52, limit: limit)
            return try JSONAnswer.read(
                BulletinListJSON(bulletins: published.map(BulletinSummaryJSON.init), next: nil), to: request)
        }
        let states = Set(try parameters.choices("state", as: BulletinState.self))
        let cursor = try parameters.text("after").map { try BulletinCursor(opaque: $0) }
        let rows = try await province.bulletins.list(
            states.isEmpty ? Set(BulletinState.allCases) : states, for: context.viewer, after: cursor, limit: limit + 1)
        let page = Array(rows.prefix(limit))
        let next = rows.count > limit ? page.last.map(BulletinCursor.init)?.opaque : nil
        return try JSONAnswer.read(
            BulletinListJSON(bulletins: page.map(BulletinSummaryJSON.init), next: next), to: request,
            headers: next.map { [.link: "<\(request.uri.path)?after=\($0)&limit=\(limit)>; rel=\"next\""] } ?? [:])
    }

    private func readBulletin(_ request: Request, _ context: SiteContext) async throws -> Response {
        let number = try context.bulletin()
        guard context.viewer.holds(BulletinReaders.ofApproved) else {
            return try JSONAnswer.read(
                BulletinJSON(try await province.bulletins.published(number), inside: false), to: request)
        }
        let bulletin = try await province.bulletins.read(number, for: context.viewer)
        return try JSONAnswer.read(BulletinJSON(bulletin, inside: true), to: request, version: bulletin.version)
    }

    // MARK: - Writing

    private func draftBulletin(_ request: Request, _ context: SiteContext) async throws -> Response {
        let viewer = try context.signedInViewer()
        let sent = try await request.bodyBytes()
        let body = try request.json(BulletinBody.self, from: sent)
        var base: BulletinContent?
        if let code = body.report {
            base = try await province.bulletins.fromReport(try ReportCodeText(code).code, by: viewer)
        }
        let bulletin = try await province.bulletins.draft(
            try body.content(over: base), by: viewer, request: try bulletinKey(request, sent))
        return try JSONAnswer.made(
            BulletinJSON(bulletin, inside: true), status: .created,
            headers: [.location: "/api/v1/bulletins/\(bulletin.number)"])
    }

    private func perform(_ act: BulletinAct, _ request: Request, _ context: SiteContext) async throws -> Response {
        let viewer = try context.signedInViewer()
        let sent = try await request.bodyBytes()
        let body = try request.json(BulletinActBody.self, from: sent, orEmpty: true)
        let command =
            act == .change
            ? BulletinCommand.change(try request.json(BulletinBody.self, from: sent).content(over: nil))
            : try body.command(for: act)
        let bulletin = try await province.bulletins.perform(
            command, on: try context.bulletin(), by: viewer, seen: body.version,
            request: try bulletinKey(request, sent))
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
        let sent = try await province.library.arrivingFile()
        for try await piece in request.body { try await sent.take(Array(piece.readableBytesView)) }
        let bulletin = try await province.bulletins.record(
            sent, in: language, reader: reader, on: try context.bulletin(), by: viewer, seen: version,
            request: try bulletinKey(request, Data(await sent.sha256.hex.utf8)))
        return try JSONAnswer.made(BulletinJSON(bulletin, inside: true), status: .created)
    }

    private func bulletinKey(_ request: Request, _ sent: Data) throws -> RequestKey? {
        guard let key = request.headers[.idempotencyKey] else { return nil }
        guard (1...200).contains(key.utf8.count) else { throw BadParameter("Idempotency-Key") }
        let address = request.uri.path + (request.uri.query.map { "?" + $0 } ?? "")
        return RequestKey(key: key, method: request.method.rawValue, path: address, body: sent)
    }
}

extension SiteContext {
    /// The number in the address. What cannot be one answers as one that does not exist.
    fileprivate func bulletin() throws -> Int64 {
        guard let number = parameters.get("number").flatMap({ Int64($0) }) else { throw NoSuchBulletin() }
        return number
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
