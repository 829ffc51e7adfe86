import FieldReports
import NIOCore
import Office
import Operations
import Synchronization
import TestKit
import Testing

@testable import API

@Suite("What everybody hears", .bothEngines)
struct PublicNewsTests {
    @Test("a change is read once, however many listen, and all of them hear it")
    func once() async throws {
        try await Service.run { api in
            let reads = Mutex(0)
            let news = PublicNews(api.province) { code in
                reads.withLock { $0 += 1 }
                return "\(code)\n"
            }
            var heard: [AsyncStream<ByteBuffer>] = []
            for _ in 0..<50 { heard.append(await news.listen()) }
            let code = try await api.send(as: try await api.citizen())
            for lines in heard {
                for await line in lines where String(buffer: line).contains(code) { break }
            }
            // Sending one report is told once for each of its events at most.
            #expect(reads.withLock { $0 } <= 10)
        }
    }
}
