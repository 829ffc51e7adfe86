// …/ban-do: the obliged stations as points of a map, marked where this week still falls short.

import Foundation
import HTTPTypes
import Hummingbird
import LocalTime
import NIOCore
import Operations
import Outreach
import Territory
import Web

extension MapBox {
    init(of campaign: Campaign) {
        let address = "/tuyen-truyen/chien-dich/\(campaign.number)/ban-do"
        self.init(
            .browse, label: "Bản đồ các đài", points: address, borders: "/api/v1/map/borders", zoom: 8,
            fallback: "Bản đồ cần có JavaScript.",
            fallbackAddress: "/tuyen-truyen?chien-dich=\(campaign.number)")
    }
}

/// As js/map.js takes them.
struct StationMap: Encodable {
    let features: [Feature]

    struct Feature: Encodable {
        let geometry: Geometry
        let properties: Properties
    }

    struct Geometry: Encodable {
        let coordinates: [Double]
    }

    struct Properties: Encodable {
        let title: String
        let code: String
        let url: String
        let standing: String?
    }
}

extension StationMap {
    /// A station stands where its unit's land has its middle; one without land is in the list alone.
    init(_ board: CampaignBoard, _ gazetteer: Gazetteer) {
        let short = Dictionary(
            board.compliance.shortfalls(inWeekOf: board.today).map { ($0.station, $0) }
        ) { first, _ in first }
        features = board.compliance.lines.compactMap { line in
            let land = board.directory.unit(line.station.unit)?.land
            guard let point = land.flatMap(gazetteer.unit)?.point else { return nil }
            let (met, owed) = (line.judged(on: board.today).met, line.judged(on: board.today).owed)
            let missing = short[line.station.code]
            return Feature(
                geometry: Geometry(coordinates: [point.longitude, point.latitude]),
                properties: Properties(
                    title: line.station.shortName,
                    code: missing.map { "Tuần này \($0.counted) trên \($0.required) lượt" }
                        ?? "Đủ \(met) trên \(owed) tuần",
                    url: "/tuyen-truyen/chien-dich/\(board.campaign.number)/dai/\(line.station.code.rawValue)",
                    standing: missing == nil ? nil : "overdue"))
        }
    }
}

extension CenterSite {
    func stationMap(_ context: SiteContext) async throws -> Response {
        let (board, _) = try await board(context)
        let map = StationMap(board, try await province.books.current().atlas.gazetteer)
        return Response(
            status: .ok, headers: [.contentType: "application/json; charset=utf-8", .cacheControl: "no-store"],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: try JSONEncoder().encode(map))))
    }
}
