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
    ]

    @Test("are what they were, in the words of both engines")
    func unchanged() {
        for (migration, then) in zip(Migration.all, Self.shipped) {
            #expect(migration.number == then.number && migration.name == then.name)
            #expect(migration.fingerprint(in: .sqlite) == then.sqlite, "\(then.name)")
            #expect(migration.fingerprint(in: .postgres) == then.postgres, "\(then.name)")
        }
        #expect(Migration.all.count >= Self.shipped.count)
    }

    @Test("and those to come have numbers that grow")
    func order() {
        let numbers = Migration.all.map(\.number)
        #expect(numbers == numbers.sorted() && Set(numbers).count == numbers.count)
    }
}
