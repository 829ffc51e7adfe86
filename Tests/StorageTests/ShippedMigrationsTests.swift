import Office
import Testing

@testable import Storage

/// A migration that has shipped was applied in provinces that we do not see: whoever edits one learns it here, and not
/// from a program that does not start.
@Suite("Migrations that have shipped")
struct ShippedMigrationsTests {
    private static let shipped: [(number: Int, name: String, sqlite: String, postgres: String)] = [
        (1, "people", "9e607e943b76ac62", "253d068eff641379"), (2, "directory", "5e24470fd63f4c10", "70338fde1a0d2b63"),
        (3, "reports", "9985751f8c62246d", "f236dd7e7f6b63da"), (4, "outgoing", "2f182562b3903068", "2f182562b3903068"),
        (5, "attachments", "edd867a13c076a9a", "edd867a13c076a9a"), (6, "once", "3b8c82e3a036644b", "3b8c82e3a036644b"),
        (7, "punctuality", "3a42b221f0d755be", "3a42b221f0d755be"),
        (8, "hidings", "ede97645535bf983", "ede97645535bf983"),
        (9, "figures", "4d57e793d9127466", "4d57e793d9127466"),
        (10, "allowances", "7a0823cc478b7f3d", "7a0823cc478b7f3d"),
        (11, "likeness", "23867f4f14ac7e62", "23867f4f14ac7e62"),
        (12, "understanding", "65061f99fb8af389", "cc3058ddd8ec4f96"),
        (13, "listing", "f96303a2b2592975", "f96303a2b2592975"),
        (14, "subjects", "15c94a6d00cd0434", "d053ebc9da2afa5f"),
        (15, "registrations", "44e59bed48ecd775", "44e59bed48ecd775"),
        (16, "second persons", "fb6918b62212732", "b010717223d90f9f"),
        (17, "answers", "f4be36bfbed88cb0", "f4be36bfbed88cb0"),
        (21, "follow", "c3f3d57940633c27", "c3f3d57940633c27"),
        (22, "pointless", "8b31394e49a591cc", "8b31394e49a591cc"),
        (23, "rule-changes", "28baee051af8cfb8", "4020a2c6e3cda225"),
        (24, "decision-reviews", "3f892bef6772175c", "3f892bef6772175c"),
        (30, "letters", "55e032fa1a8bd38a", "55e032fa1a8bd38a"),
        (31, "campaigns", "da9655c99d40226c", "da9655c99d40226c"),
        (32, "bulletins", "a26cf46a9959aa9f", "a26cf46a9959aa9f"),
        (33, "airings", "3f3941290cc50f6", "1d52e7b3ac6c6c"),
        (34, "warnings", "bc30f364a262e792", "2108d58eb65a2c2b"),
    ]

    @Test("are what they were, in the words of both engines")
    func unchanged() {
        let known = Dictionary(uniqueKeysWithValues: Migration.all.map { ($0.number, $0) })
        for then in Self.shipped {
            let now = known[then.number]
            #expect(now?.name == then.name)
            #expect(now?.fingerprint(in: .sqlite) == then.sqlite, "\(then.name)")
            #expect(now?.fingerprint(in: .postgres) == then.postgres, "\(then.name)")
        }
    }

    @Test("and those to come have numbers that grow")
    func order() {
        let numbers = Migration.all.map(\.number)
        #expect(numbers == numbers.sorted() && Set(numbers).count == numbers.count)
    }
}
