package import LocalTime
package import Office

extension OutreachDirectory {
    /// The agency as whose station operator this viewer runs a station on a day: its unit's own.
    package func agency(running code: Station.Code, as viewer: Viewer, on day: Day) -> AgencyCode? {
        guard let station = station(code), station.isInForce(on: day), let agency = unit(station.unit)?.agency else {
            return nil
        }
        return viewer.appointments.contains { $0.role == .stationOperator && $0.agency == agency } ? agency : nil
    }

    /// The stations that this viewer runs.
    package func stationsRun(by viewer: Viewer, on day: Day) -> [Station] {
        stations.filter { agency(running: $0.code, as: viewer, on: day) != nil }
    }

    package func clusters(of station: Station.Code, on day: Day) -> [SpeakerCluster] {
        clusters.filter { $0.station == station && $0.isInForce(on: day) }
    }
}
