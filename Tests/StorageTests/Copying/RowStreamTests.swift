import Foundation
import Synchronization
import TestKit
import Testing

@testable import Storage

@Suite("Rows on their way from one store to another")
struct RowStreamTests {
    @Test("they come as they were given, table by table, with few waiting at a time")
    func order() async throws {
        let stream = RowStream(limit: 2)
        let given = Mutex(0)
        let rows = (0..<5000).map { [StoredValue.integer(Int64($0))] }
        async let giving: Void = onThread {
            for table in [rows, [], rows] {
                var giver = RowStream.Giver(stream)
                for row in table {
                    try giver.add(row)
                    given.withLock { $0 += 1 }
                }
                try giver.end()
            }
        }
        let taken = try await onThread {
            var taken: [[[StoredValue]]] = []
            for _ in 0..<3 {
                var table: [[StoredValue]] = []
                for row in stream.table() {
                    table.append(row)
                    let ahead = given.withLock { $0 } - taken.joined().count - table.count
                    // Two pieces wait, one is in hand and one is being gathered.
                    #expect(ahead <= 4 * 256)
                }
                taken.append(table)
            }
            return taken
        }
        try await giving
        #expect(taken == [rows, [], rows])
    }

    @Test("when one side fails, the other ends with the same error")
    func stopped() async throws {
        let stream = RowStream(limit: 1)
        let giving = Task {
            try await onThread {
                var giver = RowStream.Giver(stream)
                while true { try giver.add([.text("đường")]) }
            }
        }
        let first = try await onThread { stream.table().prefix(1).map { $0 } }
        stream.stop(Refused())
        await #expect(throws: Refused.self) { try await giving.value }
        #expect(first == [[.text("đường")]])
        #expect(throws: Refused.self) { try stream.insist() }
        #expect(stream.table().prefix(1).map { $0 } == [])
    }
}

private func onThread<T: Sendable>(_ work: @escaping @Sendable () throws -> T) async throws -> T {
    try await withCheckedThrowingContinuation { (done: CheckedContinuation<T, any Error>) in
        Thread { done.resume(with: Result { try work() }) }.start()
    }
}
