import LocalTime
import TestKit
import Testing

@testable import Storage

/// Each alone, after a row of every table that differs from it in one thing.
func refuse(_ constraint: StorageError.Constraint, _ inserts: [Query]) async throws {
    try await TemporaryStore.with { temporary in
        let store = temporary.store
        try await store.migrate(Migration.all, at: .init(milliseconds: 0))
        try await store.write { tx in for row in GoodRow.all + GoodRow.outreach { try tx.run(row.insert) } }
        for insert in inserts {
            let error = await #expect(throws: StorageError.self) { try await store.write { try $0.run(insert) } }
            guard case .constraint(constraint, _) = error else {
                Issue.record("\(insert.text): \(String(describing: error))")
                continue
            }
        }
    }
}
