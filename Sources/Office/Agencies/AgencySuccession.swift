package import LocalTime

/// Agencies end and others take over their work (AMB-25).
extension [AgencyCode: Agency] {
    /// Who does the work of an agency on a day: itself while it is in force, then whoever succeeded it. Before it
    /// begins nobody does.
    package func inCharge(of code: AgencyCode, on day: Day) -> Agency? {
        for agency in line(from: code) {
            if agency.isInForce(on: day) { return agency }
            if let from = agency.from, day < from { return nil }
        }
        return nil
    }

    /// Whether the work of one agency came to be that of another.
    package func leads(from code: AgencyCode, to other: AgencyCode) -> Bool {
        code == other || line(from: code).contains { $0.code == other }
    }

    /// The agency and its successors, in the order of time.
    private func line(from code: AgencyCode) -> [Agency] {
        var line: [Agency] = []
        var next: AgencyCode? = code
        while let code = next, let agency = self[code], !line.contains(where: { $0.code == code }) {
            line.append(agency)
            next = agency.successor
        }
        return line
    }
}
