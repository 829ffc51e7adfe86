import LocalTime
import TestKit
import Testing

@testable import Storage

@Suite("Finding reports by their words", .bothEngines)
struct SearchTests {
    private let texts: [(id: Int64, text: String)] = [
        (1, "pa260219-00000a ngap nuoc tai cau thanh-binh 3,5m 2e5 km12+300"), (2, "o ga duong vo nguyen giap"),
        (3, "nguoi dan duong pho tai cau"),
    ]

    private func find(_ words: [String]) async throws -> [Int64] {
        try await TemporaryStore.with { temporary in
            let table = Migration(1, "search", Migration.Statement.each(\.searchTable))
            try await temporary.store.migrate([table], at: .init(milliseconds: 0))
            return try await temporary.store.write { tx in
                for (id, text) in texts { try tx.run(tx.dialect.index(id, text)) }
                return try tx.rows(tx.dialect.matches(words)).map { try $0[0] as Int64 }.sorted()
            }
        }
    }

    @Test(
        "every word counts, the last one as a beginning",
        arguments: [
            (["cau"], [1, 3]), (["ngap", "nuoc"], [1]), (["du"], [2, 3]), (["duong", "ngu"], [2, 3]),
            (["ngu", "duong"], []),
            (["tai", "c"], [1, 3]), (["xa"], []), ([], []), (["pa260219-00000a"], [1]), (["00000a"], [1]),
            (["thanh", "binh"], [1]),
            (["3", "5m"], [1]), (["2e5"], [1]), (["km12+300"], [1]), (["12"], []),
        ])
    func words(words: [String], found: [Int64]) async throws {
        let answer = try await find(words)
        #expect(answer == found)
    }

    @Test(
        "nothing a person types is search syntax",
        arguments: [
            "\"", "*", "cau OR duong", "NOT", "text:cau", "(", "cau\" OR \"duong", "^cau", "\0", "-", "a AND",
            "NEAR(a b)",
        ])
    func syntax(typed: String) async throws {
        let answer = try await find([typed])
        #expect(answer.count < 3)
    }

    @Test("changed words are found, and the old ones are not")
    func changed() async throws {
        try await TemporaryStore.with { temporary in
            try await temporary.store.migrate(
                [Migration(1, "search", Migration.Statement.each(\.searchTable))], at: .init(milliseconds: 0))
            let found: [[Int]] = try await temporary.store.write { tx in
                try tx.run(tx.dialect.index(1, "ngap nuoc"))
                let same = try tx.run(tx.dialect.reindex(1, "ngap nuoc"))
                let other = try tx.run(tx.dialect.reindex(1, "o ga"))
                let old = try tx.rows(tx.dialect.matches(["ngap"])).count
                let new = try tx.rows(tx.dialect.matches(["ga"])).count
                return [[same, other], [old, new]]
            }
            #expect(found == [[0, 1], [0, 1]])
        }
    }
}
