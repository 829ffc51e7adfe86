import Foundation
import Harness
import Storage
import StoragePostgres
import TestKit
import Testing

@Suite("The server's own programs")
struct ServerProgramsTests {
    @Test("where there are none, or only older ones, a sentence says what to install")
    func missing() throws {
        #expect(throws: PlaceProblem.noPrograms(wanted: 15, found: nil)) {
            try ServerPrograms(for: 15, in: ["/khong-co"])
        }
        let home = try #require(Cluster.programs)
        let error = #expect(throws: PlaceProblem.self) { try ServerPrograms(for: 99, in: [home]) }
        #expect(error?.sentence.contains("cũ hơn máy chủ PostgreSQL 99") == true)
        _ = try ServerPrograms(for: 15, in: [home])
    }

    @Test("a password stands in no argument, and in no name of a place")
    func password() async throws {
        let settings = PostgresSettings(url: "postgres://nguoi:bi-mat@127.0.0.1:1/kho?sslmode=require")
        let place = try PostgresPlace(settings)
        #expect(place.name == "postgresql://nguoi@127.0.0.1:1/kho")
    }
}
