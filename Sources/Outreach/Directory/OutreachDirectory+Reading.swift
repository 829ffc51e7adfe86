package import LocalTime
package import Office

extension OutreachDirectory {
    package func head(of unit: DirectoryUnit.Code, on day: Day) -> HeadPost? {
        heads.first { $0.unit == unit && $0.isInForce(on: day) }
    }

    package func contacts(on day: Day) -> [OutreachContact] { contacts.filter { $0.isInForce(on: day) } }

    /// The agencies whose people speak for a unit on a day: its own, and where it has ended, those of whoever has its work
    /// now (AMB-25).
    package func agencies(for code: DirectoryUnit.Code, on day: Day) -> [AgencyCode] {
        var agencies: [AgencyCode] = []
        var seen: Set<DirectoryUnit.Code> = []
        var next: DirectoryUnit.Code? = code
        while let code = next, seen.insert(code).inserted, let unit = unit(code) {
            if let agency = unit.agency { agencies.append(agency) }
            next = unit.isInForce(on: day) ? nil : unit.successor
        }
        return agencies
    }
}
