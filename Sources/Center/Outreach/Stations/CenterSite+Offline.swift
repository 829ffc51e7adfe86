// What the operator's telephone keeps for a week without network.

import Foundation
import HTTPTypes
import Hummingbird
import LocalTime
import Media
import NIOCore
import Office
import Operations
import Outreach
import Vietnamese
import Web

extension CenterSite {
    func stationData(_ request: Request, _ context: SiteContext) async throws -> Response {
        let viewer = try context.viewer(entering: .operatorStation)
        guard let station = try await station(request, viewer).chosen else { throw AiringDenial.noSuchStation }
        let now = province.now()
        let airings = try await province.airings.airings(
            of: station.code, from: now.day - 1, to: now.day + 8, for: viewer)
        let clusters = try await directory().clusters(of: station.code, on: now.day)
        return try json(
            StationData(
                station: station.code.rawValue, made: now,
                clusters: clusters.map { StationData.Cluster(code: $0.code.rawValue, name: $0.name) },
                airings: airings.map(StationData.Line.init)))
    }

    /// Sound for who runs a station or watches them.
    func stationSound(_ context: SiteContext) async throws -> Response {
        _ = try context.viewer(entering: .stations)
        guard let bulletin = context.parameters.get("bulletin").flatMap({ Int64($0) }) else { throw NotFound() }
        let file = try await province.airings.sound(context.parameters.get("hash") ?? "", of: bulletin)
        let head = try await file.chunks(0..<min(file.length, 16)).reduce(into: [UInt8]()) { $0 += $1 }
        return Response(
            status: .ok,
            headers: [.contentType: Self.soundType(head), .cacheControl: "private, max-age=604800, immutable"],
            body: ResponseBody(contentLength: Int(file.length)) { writer in
                for try await chunk in file.chunks(0..<file.length) { try await writer.write(ByteBuffer(bytes: chunk)) }
                try await writer.finish(nil)
            })
    }

    /// By how the file begins.
    private static func soundType(_ head: [UInt8]) -> String {
        if head.starts(with: Array("RIFF".utf8)) { return "audio/wav" }
        if head.starts(with: Array("OggS".utf8)) { return "audio/ogg" }
        return "audio/mpeg"
    }

    /// A worker answers for the addresses below its own, and here also for `/dai` itself.
    func stationWorker() throws -> Response {
        let file = Self.templates.url.appendingPathComponent("outreach/station-worker.js")
        return Response(
            status: .ok,
            headers: [
                .contentType: "text/javascript; charset=utf-8", .cacheControl: "no-cache",
                .serviceWorkerAllowed: "/dai",
            ], body: ResponseBody(byteBuffer: ByteBuffer(bytes: try Data(contentsOf: file))))
    }

    private func json(_ value: some Encodable) throws -> Response {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return Response(
            status: .ok,
            headers: [.contentType: "application/json; charset=utf-8", .cacheControl: "private, no-cache"],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: try encoder.encode(value))))
    }
}

struct StationData: Encodable {
    let station: String
    let made: Instant
    let clusters: [Cluster]
    let airings: [Line]

    struct Cluster: Encodable {
        let code: String
        let name: String
    }

    struct Line: Encodable {
        let number: String
        let at: Instant
        let clock: String
        let day: Day
        let weekday: String
        let seconds: Double
        let title: String
        let detail: String
        let state: String
        let isOpen: Bool
        let sounds: [String]

        init(_ airing: Airing) {
            (number, at, day) = ("\(airing.number)", airing.plan.at, airing.plan.at.day)
            weekday = airing.plan.at.day.weekday.vietnamese
            (clock, seconds) = (airing.plan.at.minuteOfDay.clockWords, airing.plan.seconds)
            (title, detail) = (airing.plan.playable.title, airing.plan.playable.tracksWords)
            (state, isOpen) = (airing.stateWords, airing.isOpen)
            sounds = airing.plan.playable.soundAddresses
        }
    }
}

extension HTTPField.Name {
    fileprivate static let serviceWorkerAllowed = HTTPField.Name("Service-Worker-Allowed")!
}
