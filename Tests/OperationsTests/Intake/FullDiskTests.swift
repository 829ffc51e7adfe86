import FieldReports
import Operations
import Storage
import StorageSQLite
import TestKit
import Testing

/// SQLite's own: there the size of the file can be limited.
@Suite("Taking in with no room left")
struct FullDiskTests {
    @Test("on a full disk the person is told to come back, and no half of a report is kept")
    func fullDisk() async throws {
        try await withProvince { test in
            let citizen = try await test.citizen()
            _ = try await test.send(by: citizen)
            let pages: Int = try await test.province.store.read {
                try #require(try $0.rows("PRAGMA page_count").first)[0]
            }
            await test.province.store.close()
            var settings = SQLiteSettings()
            settings.maximumPages = pages
            let full = try SQLiteStore(path: test.folder + "/phananh.sqlite", settings)
            let province = Province(
                store: full, vault: test.province.vault, passwords: test.province.passwords,
                random: test.province.random, gateway: test.gateway, library: test.province.library,
                log: test.province.log, now: test.province.now)
            var form = SubmissionForm.culvert(at: test.clock.now)
            form.description = String(repeating: "Nước tràn vào nhà dân. ", count: 200)
            let long = form
            var refused: (any Error)?
            var kept = 1
            while refused == nil && kept < 100 {
                do {
                    _ = try await province.intake.submit(long, by: citizen)
                    kept += 1
                } catch { refused = error }
            }
            #expect((refused as? StorageError)?.isUnavailable == true)
            let verified = try await province.keeping.verify()
            await full.close()
            #expect(verified.reports == kept)
            #expect(verified.differences == [])
        }
    }
}
