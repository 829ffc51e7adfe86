import FieldReports
import LocalTime
import Office
import Storage
import TestKit
import Testing

@testable import Operations

@Suite("The walls of the centre", .bothEngines)
struct WatchedOverviewTests {
    @Test("IOC-01: ten walls are one counting for each change, and show what the page shows")
    func once() async throws {
        try await withProvince { test in
            let citizen = try await test.citizen()
            let manager = try await test.official(.iocManager, phone: "0912000004")
            let oversight = test.province.oversight
            let before = await test.province.overviews.countings
            for _ in 1...3 {
                _ = try await test.send(by: citizen)
                for _ in 0..<10 { _ = try await oversight.watched(by: manager) }
            }
            let countings = await test.province.overviews.countings - before
            // A change may be told a moment after it was kept.
            #expect(countings <= 6, "\(countings) countings for three changes")
            let (wall, page) = (
                try await oversight.watched(by: manager), try await oversight.overview(for: manager)
            )
            #expect(wall.counts == page.counts)
        }
    }

    @Test("IOC-01: who may not see the overview is given no wall either")
    func closed() async throws {
        try await withProvince { test in
            let citizen = try await test.citizen()
            await #expect(throws: AccountProblem.self) {
                try await test.province.oversight.watched(by: citizen)
            }
        }
    }
}
