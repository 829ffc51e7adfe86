package import FieldReports
import LocalTime
package import Office
package import Storage
package import Territory

/// What the sites and the API may ask. Each question takes the viewer, and storage answers it so.
extension Reports {
    /// - Throws: `NoSuchReport` also for what this viewer may not know of.
    package func find(_ code: ReportCode, for viewer: Viewer) async throws -> SeenReport {
        let found = try await store.read { try $0.reports(visibleTo: viewer).find(code) }
        guard let found else { throw NoSuchReport() }
        return found
    }

    /// A report with its history, from one moment.
    /// - Throws: `NoSuchReport` also for what this viewer may not know of.
    package func findWithTimeline(
        _ code: ReportCode, for viewer: Viewer
    ) async throws -> (seen: SeenReport, timeline: [TimelineLine]) {
        let phrasebook = try await books.current().phrasebook
        return try await store.read { tx in
            let reports = tx.reports(visibleTo: viewer)
            guard let seen = try reports.find(code), let timeline = try reports.timeline(code, in: phrasebook) else {
                throw NoSuchReport()
            }
            return (seen, timeline)
        }
    }

    /// - Throws: `StorageError` alone.
    package func list(
        _ filter: ReportFilter, for viewer: Viewer, after cursor: ReportCursor? = nil, limit: Int = 50
    ) async throws -> [ReportSummary] {
        try await store.read { try $0.reports(visibleTo: viewer).list(filter, after: cursor, limit: limit) }
    }

    /// The same with where the next page begins; the only way to a ranked list's later pages.
    ///
    /// - Throws: `StorageError` alone.
    package func page(
        _ filter: ReportFilter, for viewer: Viewer, after cursor: ReportCursor? = nil, limit: Int = 50
    ) async throws -> ReportSlice {
        try await store.read { try $0.reports(visibleTo: viewer).page(filter, after: cursor, limit: limit) }
    }

    /// What was typed into a search, read with the names of today's land and of the land it was; nil for nothing.
    ///
    /// - Throws: `StorageError` alone.
    package func searchQuery(_ text: String?) async throws -> SearchQuery? {
        guard let text, text.contains(where: { !$0.isWhitespace }) else { return nil }
        return SearchQuery(text, in: try await books.current().atlas.gazetteer, on: now().day)
    }

    /// Where reports of a unit lie, whatever it was called then; written as `era/code` or as a code.
    ///
    /// - Throws: `StorageError` alone.
    package func land(of unit: String) async throws -> [UnitKey] {
        try await books.current().atlas.gazetteer.land(written: unit, on: now().day)
    }

    /// Counts no further than `most`.
    ///
    /// - Throws: `StorageError` alone.
    package func count(_ filter: ReportFilter, upTo most: Int, for viewer: Viewer) async throws -> Int {
        try await store.read { try $0.reports(visibleTo: viewer).count(filter, upTo: most) }
    }

    /// - Throws: `StorageError` alone.
    package func count(_ filter: ReportFilter, for viewer: Viewer) async throws -> Int {
        try await store.read { try $0.reports(visibleTo: viewer).count(filter) }
    }

    /// Counts for several boards at once, from one moment.
    ///
    /// - Throws: `StorageError` alone.
    package func counts(_ filters: [ReportFilter], for viewer: Viewer) async throws -> [Int] {
        try await store.read { tx in
            let reports = tx.reports(visibleTo: viewer)
            return try filters.map { try reports.count($0) }
        }
    }

    /// - Throws: `StorageError` alone.
    package func cells(_ view: MapView, for viewer: Viewer) async throws -> [MapGroup] {
        try await store.read { try $0.reports(visibleTo: viewer).cells(view) }
    }
}

extension ReportFilter.Box {
    /// A square that holds the circle around a point anywhere in the province: a degree of latitude is at least 110 700 m
    /// there, and one of longitude, less by the cosine, 102 500 m.
    package static func around(_ point: Point, metres: Double) -> ReportFilter.Box {
        let (north, east) = (metres / 110_700, metres / 102_500)
        return ReportFilter.Box(
            west: point.longitude - east, south: point.latitude - north, east: point.longitude + east,
            north: point.latitude + north)
    }
}
