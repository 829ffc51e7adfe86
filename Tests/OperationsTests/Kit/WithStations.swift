import TestKit

func withStations(
    at start: String = "2026-03-03T09:15:00+07:00", _ body: (StationGround) async throws -> Void
) async throws {
    try await withProvince(at: start) { try await body(try await StationGround($0)) }
}
