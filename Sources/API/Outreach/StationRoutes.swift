// Stations: their programmes and airings for people, and the feed and the log of devices under the key of their station.

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

extension JSONAPI {
    func addStationRoutes(to api: Routes) {
        api.get("stations") { request, context in
            let stations = try await province.airings.stations(for: try context.signedInViewer())
            return try JSONAnswer.read(["stations": stations.map(StationJSON.init)], to: request)
        }
        api.get("stations/{code}/slots") { request, context in
            let programme = try await province.airings.programme(
                of: context.station, for: try context.signedInViewer())
            return try JSONAnswer.read(SlotsJSON(programme), to: request)
        }
        api.post("stations/{code}/slots") { request, context in
            let viewer = try context.signedInViewer()
            let body = try await request.json(ProgrammeBody.self)
            let programme = try await province.airings.saveProgramme(
                of: context.station, try body.change(of: context.station, on: province.now().day), by: viewer)
            return try JSONAnswer.made(SlotsJSON(programme))
        }
        api.get("stations/{code}/airings") { request, context in
            let (viewer, today) = (try context.signedInViewer(), province.now().day)
            let parameters = try Parameters(request)
            let first: Day = try parameters.value("from") ?? today
            let last: Day = try parameters.value("to") ?? first + 7
            guard first <= last, last - first <= 92 else { throw BadParameter("to") }
            let airings = try await province.airings.airings(of: context.station, from: first, to: last, for: viewer)
            return try JSONAnswer.read(["airings": airings.map(AiringJSON.init)], to: request)
        }
        addDeviceRoutes(to: api)
    }

    private func addDeviceRoutes(to api: Routes) {
        api.get("stations/{code}/programme") { request, context in
            try JSONAnswer.read(try await feed(request, context), to: request)
        }
        api.get("stations/{code}/programme.m3u") { request, context in
            let feed = try await feed(request, context)
            return Response(
                status: .ok,
                headers: [.contentType: "audio/x-mpegurl; charset=utf-8", .cacheControl: "private, no-cache"],
                body: ResponseBody(byteBuffer: ByteBuffer(string: feed.playlist)))
        }
        api.post("stations/{code}/log") { request, context in
            let key = try await stationKey(request)
            guard key.station == context.station else { throw AiringDenial.notYourStation }
            let log = try await request.json(StationLog.self)
            return try JSONAnswer.made(try await province.airings.take(log, under: key))
        }
        api.get("sounds/{token}") { request, context in
            let file = try await province.airings.sound(signed: context.parameters.get("token") ?? "")
            return Response(
                status: .ok,
                headers: [.contentType: "application/octet-stream", .cacheControl: "private, max-age=86400"],
                body: ResponseBody(contentLength: Int(file.length)) { writer in
                    for try await chunk in file.chunks(0..<file.length) {
                        try await writer.write(ByteBuffer(bytes: chunk))
                    }
                    try await writer.finish(nil)
                })
        }
    }

    private func feed(_ request: Request, _ context: SiteContext) async throws -> StationFeed {
        let key = try await stationKey(request)
        let scheme = context.visit.isSecure ? "https" : "http"
        let host = request.head.authority.map { "\(scheme)://\($0)" } ?? ""
        return try await province.airings.feed(
            of: context.station, under: key, sounds: host + "/api/v1/sounds/")
    }

    /// A device signs in with no person's session.
    private func stationKey(_ request: Request) async throws -> StationKey {
        guard let token = request.bearerToken else { throw AiringDenial.keyUnknown }
        return try await province.airings.key(token.text)
    }
}

extension SiteContext {
    fileprivate var station: Station.Code { Station.Code(rawValue: parameters.get("code") ?? "") }
}

extension StationFeed {
    /// For loudspeakers that take a list of addresses, in the order in which they are played.
    fileprivate var playlist: String {
        let lines = airings.filter { !$0.isCancelled && $0.at >= made }.flatMap { airing in
            airing.tracks.map { track in
                let title = airing.title.split(whereSeparator: \.isNewline).joined(separator: " ")
                return "#EXTINF:\(Int(track.seconds.rounded(.up))),\(airing.at) \(title)\n\(track.address)\n"
            }
        }
        return "#EXTM3U\n" + lines.joined()
    }
}
