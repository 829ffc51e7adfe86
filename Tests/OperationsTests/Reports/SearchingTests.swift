import FieldReports
import LocalTime
import Office
import Operations
import Storage
import TestKit
import Testing

@Suite("Searching", .bothEngines)
struct SearchingTests {
    private func found(_ typed: String, _ viewer: Viewer, in test: TestProvince) async throws -> [ReportCode] {
        var codes: [[ReportCode]] = []
        for sort in [ReportFilter.Sort.relevance, .newest, .due] {
            var filter = ReportFilter()
            (filter.search, filter.sort) = (try await test.province.reports.searchQuery(typed), sort)
            codes.append(try await test.province.reports.page(filter, for: viewer).reports.map(\.code))
            #expect(try await test.province.reports.count(filter, upTo: 9, for: viewer) == codes.last?.count)
        }
        #expect(Set(codes.map(Set.init)).count == 1)
        return codes[0]
    }

    @Test("REP-16, REP-45: nothing finds a report that the viewer may not know, by word, place or code")
    func unknown() async throws {
        try await withProvince { test in
            let citizen = try await test.citizen()
            let other = try await test.citizen("Lò Thị Mai", phone: "0977000111")
            let officer = try await test.official(.agencyOfficer, at: .paHam, phone: "0912000001")
            let code = try await test.send(by: citizen)
            let asked = [
                "cống", "bun dat lap", "Pa Ham", "bản Huổi Hạ", code.description, String(code.description.suffix(6)),
            ]
            for typed in asked {
                for viewer in [Viewer.anyone, other] { #expect(try await found(typed, viewer, in: test) == []) }
                for viewer in [citizen, officer] { #expect(try await found(typed, viewer, in: test) == [code]) }
            }
            try await test.province.cases.handle(.moderate(.approved(blurred: [], text: nil)), on: code, by: officer)
            for typed in asked { #expect(try await found(typed, .anyone, in: test) == [code], "\(typed)") }
            try await test.province.cases.handle(.setSecrecy(true), on: code, by: citizen)
            for typed in asked { #expect(try await found(typed, .anyone, in: test) == [], "\(typed)") }
        }
    }

    @Test("a cursor that is no time of ours is the edge of it", arguments: [Int64.max, .min, 0, -1])
    func strangeCursors(_ key: Int64) async throws {
        try await withProvince { test in
            let citizen = try await test.citizen()
            let code = try await test.send(by: citizen)
            var filter = ReportFilter()
            for sort in [ReportFilter.Sort.relevance, .newest, .due] {
                (filter.search, filter.sort) = (try await test.province.reports.searchQuery("cống"), sort)
                for id in [Int64.max, .min, code.number] {
                    let cursor = ReportCursor(key: key, id: id)
                    _ = try await test.province.reports.page(filter, for: citizen, after: cursor)
                }
            }
        }
    }

    @Test("REP-16: words that were covered are found by nobody from that moment on, the new ones by all")
    func covered() async throws {
        try await withProvince { test in
            let citizen = try await test.citizen()
            let officer = try await test.official(.agencyOfficer, at: .paHam, phone: "0912000001")
            let code = try await test.send(by: citizen)
            #expect(try await found("bùn đất", officer, in: test) == [code])
            let report = try #require(try await test.stored(code))
            let wanted = ["bùn đất", "huổi hạ"].map { MaskedWords($0, .personalData) }
            let (spans, notFound) = report.spans(of: wanted)
            #expect(notFound.isEmpty)
            try await test.province.cases.handle(.moderate(.published(Masking(spans: spans))), on: code, by: officer)
            for viewer in [Viewer.anyone, citizen, officer] {
                // Nor by what stands in their place, which nobody wrote
                for gone in ["bùn đất", "huổi hạ", "đã che", "thông tin cá nhân"] {
                    #expect(try await found(gone, viewer, in: test) == [], "\(gone)")
                }
                #expect(try await found("cống", viewer, in: test) == [code])
            }
        }
    }

    @Test("nothing typed is no search, and what is no word finds nothing")
    func empty() async throws {
        try await withProvince { test in
            let citizen = try await test.citizen()
            _ = try await test.send(by: citizen)
            #expect(try await test.province.reports.searchQuery("  \n") == nil)
            #expect(try await test.province.reports.searchQuery(nil) == nil)
            #expect(try await found("🚧", citizen, in: test) == [])
        }
    }
}
