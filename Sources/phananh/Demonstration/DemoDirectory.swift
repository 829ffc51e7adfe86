import LocalTime
import Office
import Operations
import Outreach
import Storage
import Territory

/// The units and stations of the demonstration, today's and those of the time of the letter.
extension DemoProvince {
    /// Adds what the directory lacks.
    func keepDirectory() async throws {
        let books = try await province.books.current()
        var directory = books.outreach
        let today = province.now().day
        if directory.units.isEmpty { directory.units = Self.today(books, on: today) }
        if directory.stations.isEmpty {
            directory.stations = directory.units.filter { $0.kind == .communePeoplesCommittee }.map {
                Station(
                    code: Station.Code(rawValue: "dai-\($0.code.rawValue)"),
                    name: $0.name.replacing("UBND ", with: "Đài "), unit: $0.code, from: $0.from, to: $0.to)
            }
        }
        let then = Self.former(books)
        directory.units += then.units.filter { unit in !directory.units.contains { $0.code == unit.code } }
        directory.stations += then.stations.filter { station in
            !directory.stations.contains { $0.code == station.code }
        }
        let (full, now) = (directory, province.now())
        guard full != books.outreach else { return }
        try await province.store.write { tx in
            try tx.reference.add(.outreach, full, note: "trình diễn", by: nil, at: now)
        }
        try await province.books.refresh()
    }

    /// The units that are addressed and the stations that are obliged on a day.
    static func broadcasters(
        in books: Books, on day: Day
    ) -> (units: [DirectoryUnit.Code], stations: [Station.Code]) {
        let directory = books.outreach
        return (
            directory.units.filter { $0.isInForce(on: day) }.map(\.code),
            directory.stations.filter { $0.isInForce(on: day) }.map(\.code)
        )
    }

    private static func today(_ books: Books, on today: Day) -> [DirectoryUnit] {
        books.agencies.values.filter { $0.isInForce(on: today) }.sorted { $0.code.rawValue < $1.code.rawValue }.map {
            DirectoryUnit(
                code: DirectoryUnit.Code(rawValue: $0.code.rawValue), name: $0.name,
                kind: $0.kind == .communePeoplesCommittee ? .communePeoplesCommittee : .department, land: $0.unit,
                agency: $0.code, from: $0.from ?? Day(number: 20_270))
        }
    }

    /// Every commune of June 2023 with its station, and a division; they ended with June 2025.
    private static func former(_ books: Books) -> (units: [DirectoryUnit], stations: [Station]) {
        guard let issued = Day(year: 2023, month: 6, day: 15), let last = Day(year: 2025, month: 6, day: 30) else {
            return ([], [])
        }
        let from = issued - 1000
        let communes = books.atlas.gazetteer.communes(on: issued)
        let units = communes.map {
            DirectoryUnit(
                code: DirectoryUnit.Code(rawValue: "2023-\($0.code)"), name: "UBND \($0.name.firstLowered)",
                kind: .communePeoplesCommittee, land: $0.key, from: from, to: last)
        }
        let stations = communes.map {
            Station(
                code: Station.Code(rawValue: "dai-2023-\($0.code)"), name: "Đài \($0.name.firstLowered)",
                unit: DirectoryUnit.Code(rawValue: "2023-\($0.code)"), from: from, to: last)
        }
        return (units, stations)
    }
}

extension String {
    fileprivate var firstLowered: String { prefix(1).lowercased() + dropFirst() }
}
