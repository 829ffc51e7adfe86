import FieldReports
import LocalTime
import Office
import Outreach
import Storage
import Territory

/// Reads the documents in force. Where the newest version of one cannot be used, the newest that can stands in for it and
/// the fault is remembered: a broken document never stops a province.
struct BookReader {
    let tx: any Transaction
    private(set) var faults: [BookFault] = []

    init(_ tx: any Transaction) { self.tx = tx }

    /// The newest version of which `use` can make something.
    ///
    /// - Throws: what is not about the document: the database is away or damaged.
    mutating func newest<T: Codable & Sendable, Used>(
        _ kind: ReferenceKind, name: String = "", as type: T.Type, _ use: (T) throws -> Used
    ) throws -> (number: Int, used: Used)? {
        var first: (number: Int, code: String, reason: String)?
        func remember(inForce: Int?) {
            guard let first else { return }
            faults.append(
                BookFault(
                    kind: kind, name: name, version: first.number, inForce: inForce, code: first.code,
                    reason: first.reason))
        }
        for number in try tx.reference.numbers(kind, name: name) {
            do {
                guard let version = try tx.reference.version(number, of: kind, name: name, as: type) else { continue }
                let used = try use(version.body)
                remember(inForce: number)
                return (number, used)
            } catch {
                guard let found = BookFault.finding(error) else { throw error }
                first = first ?? (number, found.code, found.reason)
            }
        }
        remember(inForce: nil)
        return nil
    }

    mutating func newest<T: Codable & Sendable>(
        _ kind: ReferenceKind, as type: T.Type
    ) throws -> (number: Int, used: T)? {
        try newest(kind, as: type) { $0 }
    }

    /// Every version that can be read, the oldest first.
    func all<T: Codable & Sendable>(_ kind: ReferenceKind, as type: T.Type) throws -> [T] {
        try tx.reference.numbers(kind).reversed().compactMap { number in
            do {
                return try tx.reference.version(number, of: kind, as: type)?.body
            } catch {
                guard BookFault.finding(error) != nil else { throw error }
                return nil
            }
        }
    }
}

// MARK: - The books

extension BookReader {
    /// The rules and the calendar in force.
    mutating func law() throws -> Law {
        let calendar = try newest(.calendar, as: [CalendarDay].self)
        return Law(
            rules: try newest(.rules, as: RuleSet.self)?.used ?? .starter,
            calendar: WorkingCalendar(version: calendar?.number ?? 0, days: calendar?.used ?? []))
    }

    /// The land as this province keeps it: the starter's units, or its own where they were imported, with the
    /// boundaries that were loaded. What was imported is kept as it came, and read again at start.
    mutating func atlas() throws -> Atlas {
        var gazetteer = Gazetteer.starter
        for name in try tx.reference.names(.units) {
            let before = gazetteer
            let read = try newest(.units, name: name, as: ImportedFile.self) { file in
                guard !file.isWithdrawn else { return before }
                let list = try UnitList(file.text, era: file.era, previous: before)
                return try before.replacing(list, version: file.version)
            }
            gazetteer = read?.used ?? before
        }
        var boundaries: [Boundaries] = []
        for name in try tx.reference.names(.boundaries) {
            let read = try newest(.boundaries, name: name, as: StoredBoundaries.self) { try $0.boundaries() }
            if let found = read?.used { boundaries.append(found) }
        }
        return Atlas(gazetteer: gazetteer, boundaries: boundaries)
    }
}

extension Law {
    /// The rules and the calendar in force.
    init(_ tx: any Transaction) throws {
        var reader = BookReader(tx)
        self = try reader.law()
    }
}

extension Books {
    init(_ tx: any Transaction) throws {
        var reader = BookReader(tx)
        generation = try tx.reference.generation()
        ruleSets = try reader.all(.rules, as: RuleSet.self)
        regulations = try reader.newest(.regulations, as: [Regulation].self)?.used ?? []
        law = try reader.law()
        let list = try tx.directory.agencies()
        agencies = Dictionary(list.map { ($0.code, $0) }) { first, _ in first }
        categories = try tx.directory.categories()
        let routing = try reader.newest(.routing, as: [RoutingRule].self)
        router = RoutingBook(version: routing?.number ?? 0, rules: routing?.used ?? [], agencies: list)
        atlas = try reader.atlas()
        let written = try reader.newest(.outreach, as: OutreachDirectory.self)?.used ?? OutreachDirectory()
        outreach = written.completed(by: list, in: atlas, since: law.rules.officialStart)
        faults = reader.faults
    }
}

extension OutreachDirectory {
    /// With the units and stations that follow from the agencies.
    func completed(by agencies: [Agency], in atlas: Atlas, since start: Day) -> OutreachDirectory {
        completed(by: agencies, since: { atlas.gazetteer.unit($0)?.from }, otherwise: start)
    }
}
