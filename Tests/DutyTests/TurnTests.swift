import Duty
import Operations
import Storage
import Synchronization
import TestKit
import Testing

@Suite(.bothEngines) struct TurnTests {
    @Test("a round that fails is tried again at the next turn, and ends when it is told to")
    func triesAgain() async throws {
        let test = try await TestProvince()
        let (turns, tell) = AsyncStream.makeStream(of: Int.self)
        let counter = Counter()
        let round = Chore("thử", every: .milliseconds(1), log: test.province.log) {
            let turn = counter.next()
            tell.yield(turn)
            if turn == 1 { throw NoSuchReport() }
            return turn
        }
        let running = Task { try await round.run() }
        var last = 0
        for await turn in turns {
            last = turn
            if turn == 3 { break }
        }
        running.cancel()
        try await running.value
        #expect(last == 3)
        await test.close()
    }
}

private final class Counter: Sendable {
    private let turns = Mutex(0)

    func next() -> Int {
        turns.withLock { turns in
            turns += 1
            return turns
        }
    }
}
