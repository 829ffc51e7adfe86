import FieldReports
import Foundation
import LocalTime
import Office
import Storage
import Territory
import TestKit
import Testing

@testable import Operations

@Suite("Books that cannot be read", .bothEngines)
struct BrokenBookTests {
    private static let oneCommune = """
        cap,ma,ten,loai,ma_cha
        tinh,11,Tỉnh Điện Biên,Tỉnh,
        xa,03127,Phường Điện Biên Phủ,Phường,11
        """

    @Test("units whose time overlaps another list are refused, nothing is kept, and the province opens again")
    func refused() async throws {
        try await withProvince { test in
            let before = try await test.books()
            let refused = await #expect(throws: BookRefused.self) {
                try await test.province.reference.importUnits(
                    Self.oneCommune, from: Day(number: 20_089), to: nil, note: "u9.csv", by: nil)
            }
            #expect(refused?.code == "overlapsEra")
            #expect(
                refused?.sentence
                    == "Thời gian hiệu lực trùng với danh mục từ 2020-01-01. Không có gì được thay đổi.")
            try await test.isUnchanged(since: before)
        }
    }

    @Test(
        "the small inputs that failed once are refused and leave nothing",
        .enabled(if: Shared.isPresent, "needs ../shared/data"),
        arguments: [("u9-one-commune.csv", "2025-01-01", ""), ("u27-another-province.csv", "2008-08-01", "2025-06-30")])
    func failedOnce(file: String, from: String, to: String) async throws {
        try await withProvince { test in
            let (before, text) = (try await test.books(), try Shared.text("ca_loi/units/" + file))
            let day = try #require(Day(from))
            await #expect(throws: BookRefused.self) {
                try await test.province.reference.importUnits(text, from: day, to: Day(to), note: file, by: nil)
            }
            try await test.isUnchanged(since: before)
        }
    }

    @Test(
        "a newest version that cannot be read gives way to the one before it, and everybody concerned is told",
        arguments: [ReferenceKind.rules, .calendar, .routing, .regulations])
    func newestBroken(kind: ReferenceKind) async throws {
        let log = RecordingLog()
        try await withProvince { test in
            let before = try await test.books()
            try await test.write(kind, "hỏng")
            let node = test.node()
            try await node.prepare()
            let books = try await node.books.current()
            #expect(books.law.rules == before.law.rules)
            #expect(books.law.calendar == before.law.calendar)
            #expect(books.router.rules == before.router.rules)
            #expect(books.regulations == before.regulations)
            let fault = try #require(books.faults.first)
            #expect(books.faults.count == 1)
            #expect(fault.kind == kind && fault.version == 2 && fault.inForce == 1)
            #expect(fault.code == "documentUnreadable")
            #expect(fault.sentence.contains("bản 2 không dùng được") && fault.sentence.contains("đang dùng bản 1"))
            // The log is told once, not at every reading.
            let loud = BookKeeper(store: test.province.store, log: log.logger)
            try await loud.refresh()
            try await loud.refresh()
            #expect(log.lines.filter { $0.hasPrefix("critical") && $0.contains("kind=\(kind.rawValue)") }.count == 1)
            // What people do goes on under the older version.
            let code = try await test.send(by: try await test.citizen())
            #expect(try await test.stored(code)?.round != nil)
        }
        #expect(log.lines.isEmpty == false)
    }

    @Test("units that were kept though they overlap are left out, and a withdrawal mends it")
    func unitsKept() async throws {
        try await withProvince { test in
            let before = try await test.books()
            let from = Day(number: 20_089)
            try await test.write(
                .units, name: from.description,
                ImportedFile(era: Era(from: from), text: Self.oneCommune, version: "u9.csv"))
            let node = test.node()
            try await node.prepare()
            let books = try await node.books.current()
            #expect(books.atlas.gazetteer.units.count == before.atlas.gazetteer.units.count)
            #expect(books.faults.map(\.code) == ["overlapsEra"] && books.faults.first?.inForce == nil)
            // Other books can be changed meanwhile.
            let saved = try await node.routing.save("ma,linh_vuc,co_quan\nkhac,khac,ioc\n", note: "thử", by: nil)
            #expect(saved.version == 2)
            try await node.reference.withdrawUnits(from: from, note: "Rút lại", by: nil)
            #expect(try await node.books.current().faults == [])
            await #expect(throws: InvalidSubmission.self) {
                try await node.reference.withdrawUnits(from: Day(number: 1), note: "Rút lại", by: nil)
            }
        }
    }

    @Test("a broken calendar is mended by importing one")
    func mended() async throws {
        try await withProvince { test in
            try await test.write(.calendar, "hỏng")
            let node = test.node()
            #expect(try await node.books.current().faults.count == 1)
            let table = "ngay,ten,kieu\n2026-01-01,Tết Dương lịch,le\n"
            #expect(try await node.reference.importCalendar(table, note: "lich.csv", by: nil) == 1)
            let books = try await node.books.current()
            #expect(books.faults == [])
            #expect(books.law.calendar.version == 3)
            #expect(books.law.calendar.days.keys.contains { $0.year == 2027 }, "the years of the version before stay")
        }
    }

    @Test("an agency whose successor is nowhere is refused by its line")
    func unknownSuccessor() async throws {
        try await withProvince { test in
            let before = try await test.books()
            let refused = await #expect(throws: UnreadableRow.self) {
                try await test.province.reference.importAgencies(
                    "ma,ten,loai,ke_thua\nmoi,Sở Mới,department,\nso-y-te,Sở Y tế,department,khong-co\n", by: nil)
            }
            #expect(refused?.line == 3)
            try await test.isUnchanged(since: before)
        }
    }
}

private enum Shared {
    private static let folder = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "../shared/data").standardizedFileURL

    static let isPresent = FileManager.default.fileExists(atPath: folder.appending(path: "ca_loi").path)

    static func text(_ path: String) throws -> String {
        try String(contentsOf: folder.appending(path: path), encoding: .utf8)
    }
}

extension TestProvince {
    fileprivate func books() async throws -> Books { try await province.books.current() }

    /// As a hand or a later program may leave it: past every check.
    fileprivate func write(_ kind: ReferenceKind, name: String = "", _ body: some Codable & Sendable) async throws {
        let now = clock.now
        try await province.store.write { tx in
            try tx.reference.add(kind, name: name, body, note: "hỏng", by: nil, at: now)
        }
    }

    /// Another node starts, and finds everything as it was.
    fileprivate func isUnchanged(since before: Books) async throws {
        let node = node()
        try await node.prepare()
        let books = try await node.books.current()
        #expect(books.generation == before.generation)
        #expect(books.faults == [])
        #expect(books.atlas.gazetteer.units.map(\.key) == before.atlas.gazetteer.units.map(\.key))
        #expect(books.agencies == before.agencies)
        let entries = try await province.store.read { try $0.audit.latest(10) }
        #expect(entries.isEmpty)
    }
}
