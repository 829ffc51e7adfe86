package import LocalTime
package import Office
package import Territory

extension OutreachDirectory {
    /// With a unit for each agency that has none here, and a station for each commune that has none: so that a new province
    /// has its directory without typing. What is written here stands.
    ///
    /// - Parameter since: from when a commune is, by the land.
    package func completed(
        by agencies: [Agency], since: (UnitKey) -> Day?, otherwise start: Day
    ) -> OutreachDirectory {
        var full = self
        let named = Set(units.compactMap(\.agency))
        let codes = Set(units.map(\.code))
        for agency in agencies where !named.contains(agency.code) {
            let unit = DirectoryUnit(agency, from: agency.from ?? agency.unit.flatMap(since) ?? start)
            if !codes.contains(unit.code) { full.units.append(unit) }
        }
        let heard = Set(stations.map(\.unit))
        let taken = Set(stations.map(\.code))
        for unit in full.units where unit.kind == .communePeoplesCommittee && !heard.contains(unit.code) {
            let station = Station(of: unit)
            if !taken.contains(station.code) { full.stations.append(station) }
        }
        return full
    }
}

extension DirectoryUnit {
    fileprivate init(_ agency: Agency, from day: Day) {
        self.init(
            code: Code(rawValue: agency.code.rawValue), name: agency.name, kind: Kind(agency.kind), land: agency.unit,
            agency: agency.code, from: day, to: agency.to,
            successor: agency.successor.map { Code(rawValue: $0.rawValue) })
    }
}

extension DirectoryUnit.Kind {
    fileprivate init(_ kind: Agency.Kind) {
        self =
            switch kind {
            case .communePeoplesCommittee: .communePeoplesCommittee
            case .department: .department
            case .police: .armedForces
            case .provincialPeoplesCommittee: .peoplesCommittee
            case .ioc: .agency
            case .cooperatingUnit: .publicService
            }
    }
}

extension Station {
    fileprivate init(of unit: DirectoryUnit) {
        let place = unit.name.hasPrefix("UBND ") ? String(unit.name.dropFirst(5)) : unit.name
        self.init(
            code: Code(rawValue: "dai-\(unit.code.rawValue)"), name: "Đài truyền thanh \(place)", unit: unit.code,
            from: unit.from, to: unit.to)
    }
}
