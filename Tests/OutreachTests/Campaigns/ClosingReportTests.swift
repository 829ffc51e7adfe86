import Foundation
import LocalTime
import Office
import Testing

@testable import Outreach

#if canImport(FoundationXML)
    import FoundationXML
#endif

@Suite("The closing report of a campaign")
struct ClosingReportTests {
    private func report() throws -> ClosingReport {
        var lived = try Lived.started { $0.title = "Phòng «VH&TT» <thử> \"hai\" Quy chế" }
        try lived.act(
            .countPeople(unit: "xa-a", [AudienceCount(.officials, total: 8, reached: 6)]), by: District.communeA,
            at: "2023-07-01T08:00:00+07:00")
        let facts = (0..<77).map { offset in
            let planned = (Day("2023-06-15")! + offset).at(hour: 17)
            return AiringFact(
                station: "dai-a", bulletin: 1, subjects: ["QC-IOC"], plannedAt: planned,
                startedAt: offset == 12 ? nil : planned, end: offset == 12 ? .failed : .aired)
        }
        let compliance = Compliance(facts, of: lived.campaign, in: District.ground.directory)
        return ClosingReport(
            lived.campaign, compliance, lived.campaign.progress(compliance), in: District.ground.directory,
            Regulation.starter, on: Day("2023-09-01")!)
    }

    @Test("CAM-10: it lists every pair of station and week that had too few, and says how many of how many were enough")
    func figures() throws {
        let report = try report()
        let figures = try #require(report.tables.first { $0.caption == "Kết quả chung" })
        #expect(figures.rows[0].map(\.text) == ["Tuần đài đủ lượt", "12", "36", "33,3%"])
        #expect(figures.rows[1].map(\.text) == ["Lượt nghe được trên lượt đã lên lịch", "76", "77", "98,7%"])
        #expect(figures.rows[2].map(\.text) == ["Người được phổ biến trong các đơn vị", "6", "8", "75,0%"])
        let pairs = try #require(report.tables.first { $0.caption == "Đài và tuần không đủ lượt" })
        #expect(pairs.rows.count == 24)
        #expect(report.tables.allSatisfy { table in table.rows.allSatisfy { $0.count == table.columns.count } })
    }

    @Test("CAM-04: each unit stands there with the five classes of audience and its share")
    func units() throws {
        let table = try #require(try report().tables.first { $0.caption == "Từng đơn vị" })
        #expect(
            table.columns.dropFirst().prefix(5) == ["Cán bộ", "Công chức", "Viên chức", "Chiến sĩ", "Người lao động"])
        #expect(table.rows[0].map(\.text) == ["UBND xã A", "6", "0", "0", "0", "0", "6", "8", "75,0%", "1", "0"])
    }

    @Test("CAM-08: the printed text and the sheet are XML, whatever is in a name, and their numbers are numbers")
    func flat() throws {
        let report = try report()
        for text in [report.flatText, report.flatSheet] {
            let parser = XMLParser(data: Data(text.utf8))
            #expect(parser.parse(), "\(String(describing: parser.parserError))")
        }
        #expect(report.flatText.contains("Phòng «VH&amp;TT» &lt;thử&gt; &quot;hai&quot; Quy chế"))
        #expect(report.flatSheet.contains("office:value-type=\"float\" office:value=\"76\""))
        #expect(FlatXML.escaped("a\u{1}b\nc") == "ab<text:line-break/>c")
    }
}
