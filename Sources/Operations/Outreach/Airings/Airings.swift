import LocalTime
package import Office
package import Outreach
import Storage

/// Stations' programmes, what is planned from them, and how it went.
package struct Airings: Sendable {
    let province: Province
}

extension Province {
    package var airings: Airings { Airings(province: self) }
}

extension Airings {
    /// Who sees every station.
    package static let supervisors: Set<Role> = [.outreachSupervisor, .iocManager, .provincialOverseer]

    /// What may be played on a day: approved, within its days, with sound. The one place that asks.
    func playables(on day: Day, _ tx: any Transaction) throws -> [Playable] { try tx.playables.all(on: day) }

    /// - Throws: `AiringDenial.noSuchStation` to those who do not see it.
    func station(_ code: Station.Code, for viewer: Viewer, _ books: Books) throws -> Station {
        guard let station = books.outreach.station(code) else { throw AiringDenial.noSuchStation }
        let isOwn = books.outreach.agency(running: code, as: viewer, on: province.now().day) != nil
        guard isOwn || viewer.holds(Self.supervisors) else { throw AiringDenial.noSuchStation }
        return station
    }

    /// The stations that this viewer sees: their own, or all of them.
    ///
    /// - Throws: `StorageError` alone.
    package func stations(for viewer: Viewer) async throws -> [Station] {
        let (books, today) = (try await province.books.current(), province.now().day)
        if viewer.holds(Self.supervisors) { return books.outreach.stations.filter { $0.isInForce(on: today) } }
        return books.outreach.stationsRun(by: viewer, on: today)
    }

    /// One airing as it stands, held until this transaction ends.
    ///
    /// - Throws: `AiringDenial.noSuchAiring`.
    func airing(_ number: Int64, _ tx: any Transaction) throws -> Airing {
        guard let airing = try Airing.load(number, in: tx) else { throw AiringDenial.noSuchAiring }
        return airing
    }

    /// Two who write to one airing at once: the second tries again on what the first has left.
    func retrying<T: Sendable>(_ body: @escaping @Sendable (any Transaction) throws -> T) async throws -> T {
        for _ in 1...mostTries {
            do { return try await province.store.write(body) } catch is StaleSubject {}
        }
        return try await province.store.write(body)
    }
}

private let mostTries = 5
