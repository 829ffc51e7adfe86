import FieldReports
import LocalTime
import Office
import Outbound
import Storage
import Synchronization
import TestKit
import Testing

@testable import Operations

@Suite("A code that is taken", .bothEngines)
struct FreeCodeTests {
    @Test("REP-10: is drawn again, and the report is sent")
    func drawnAgain() async throws {
        try await withProvince { test in
            let citizen = try await test.citizen()
            let form = SubmissionForm.culvert(at: test.clock.now)
            let province = test.province(drawing: [7, 7, 7, 8])
            let codes = [
                try await province.intake.submit(form, by: citizen).seen.face.code,
                try await province.intake.submit(form, by: citizen).seen.face.code,
            ]
            let day = test.clock.now.day
            #expect(codes == [ReportCode(day: day, random: 7), ReportCode(day: day, random: 8)])
            #expect(try await test.differences() == [])
        }
    }

    @Test("is not drawn for ever: a source that repeats itself is answered with «try again», and nothing is kept")
    func bounded() async throws {
        try await withProvince { test in
            let citizen = try await test.citizen()
            let form = SubmissionForm.culvert(at: test.clock.now)
            let province = test.province(drawing: [])
            _ = try await province.intake.submit(form, by: citizen)
            let error = await #expect(throws: StorageError.self) { try await province.intake.submit(form, by: citizen) }
            #expect(error?.isUnavailable == true)
            #expect(try await test.province.keeping.verify().reports == 1)
        }
    }

    @Test("another refusal of the store is not taken for one")
    func otherRefusal() async throws {
        try await withProvince { test in
            let tries = Mutex(0)
            await #expect(throws: StorageError.constraint(.unique, name: "other")) {
                try await test.province.intake.underFreeCode(on: test.clock.now.day) { _, _ in
                    tries.withLock { $0 += 1 }
                    throw StorageError.constraint(.unique, name: "other")
                }
            }
            #expect(tries.withLock { $0 } == 1)
        }
    }
}

extension TestProvince {
    /// The same province with a source that gives these numbers first, and then one for ever.
    fileprivate func province(drawing numbers: [UInt64]) -> Province {
        Province(
            store: province.store, vault: province.vault, passwords: province.passwords,
            random: ToldRandom(numbers), gateway: gateway, library: province.library, log: province.log,
            now: province.now)
    }
}

private final class ToldRandom: RandomSource {
    private let left: Mutex<[UInt64]>

    init(_ numbers: [UInt64]) { left = Mutex(numbers) }

    func bytes(_ count: Int) -> [UInt8] {
        let number = left.withLock { $0.isEmpty ? 9 : $0.removeFirst() }
        return (0..<count).map { $0 < count - 8 ? 0 : UInt8(truncatingIfNeeded: number >> (8 * (count - 1 - $0))) }
    }
}
