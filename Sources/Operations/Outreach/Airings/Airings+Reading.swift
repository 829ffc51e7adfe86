package import LocalTime
package import Office
package import Outreach
import Storage

extension Airings {
    /// What a station was, and is, to begin on these days, in order.
    ///
    /// - Throws: `AiringDenial.noSuchStation`.
    package func airings(
        of code: Station.Code, from first: Day, to last: Day, for viewer: Viewer
    ) async throws -> [Airing] {
        let books = try await province.books.current()
        _ = try station(code, for: viewer, books)
        return try await province.store.read { tx in
            try tx.airings.numbers(of: code, from: first.start, to: last.end).map { try airing($0, tx) }
        }
    }

    /// - Throws: `AiringDenial.noSuchAiring` where there is none, or it is another's.
    package func airing(_ number: Int64, for viewer: Viewer) async throws -> Airing {
        let books = try await province.books.current()
        let found = try await province.store.read { try airing(number, $0) }
        do { _ = try station(found.plan.station, for: viewer, books) } catch { throw AiringDenial.noSuchAiring }
        return found
    }

    /// Where and when a bulletin was heard last, by the names of the stations: open to everybody (CAM-09).
    ///
    /// - Throws: `StorageError` alone.
    package func heard(of bulletin: Int64) async throws -> [(station: String, at: Instant)] {
        let directory = try await province.books.current().outreach
        return try await province.store.read { try $0.airings.heard(of: bulletin) }.map { heard in
            (directory.station(heard.station)?.name ?? heard.station.rawValue, heard.at)
        }
    }

    /// How many planned airings of each station ended in which way, from one day to another.
    ///
    /// - Throws: `AiringDenial.notYours`.
    package func ends(
        from first: Day, to last: Day, for viewer: Viewer
    ) async throws -> [Station.Code: [AiringEnd?: Int]] {
        guard viewer.holds(Self.supervisors) else { throw AiringDenial.notYours }
        return try await province.store.read { try $0.airings.ends(from: first.start, to: last.end) }
    }
}
