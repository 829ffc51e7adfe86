import FieldReports
import HTTPTypes
import LocalTime
import Office
import Operations
import Territory
import TestKit
import Testing

@Suite(.bothEngines) struct ListTests {
    @Test(
        "a walk by cursor meets each of 120 reports once",
        arguments: ["newest", "due", "newest&q=cong%20tac", "relevance&q=cong%20tac"])
    func walk(sort: String) async throws {
        try await Service.run { api in
            let citizen = try await api.citizen()
            let codes = try await api.sendMany(120, as: citizen)
            var met: [String] = []
            var next: String? = "/api/v1/reports?sort=\(sort)&limit=7"
            while let page = next, met.count <= 200 {
                let reply = try await api.ask(.get, page, as: citizen)
                #expect(reply.status == 200, "\(reply.text)")
                let lines = reply.member("reports") as? [[String: Any]] ?? []
                met += lines.compactMap { $0["code"] as? String }
                next = reply.nextPage
            }
            #expect(met.count == 120)
            #expect(Set(met) == codes)
        }
    }

    @Test("filters narrow, words are found without diacritics, and what cannot be read is refused")
    func filters() async throws {
        try await Service.run { api in
            let citizen = try await api.citizen()
            let road = try await api.send(["description": "Đường lên bản sạt lở nặng."], as: citizen)
            _ = try await api.send(as: citizen)
            func codes(_ query: String) async throws -> [String] {
                let lines = try await api.get("/reports?\(query)", as: citizen).member("reports") as? [[String: Any]]
                return (lines ?? []).compactMap { $0["code"] as? String }
            }
            #expect(try await codes("q=sat%20lo") == [road])
            for words in ["q=pa%20ham", "q=Pa%20Ham&sort=relevance", "q=\(road.prefix(8))&sort=relevance"] {
                #expect(try await codes(words).count == 2, "\(words)")
            }
            #expect(try await codes("q=%F0%9F%9A%A7") == [])
            #expect(try await codes("status=routed,submitted").count == 2)
            #expect(try await codes("status=closed") == [])
            #expect(try await codes("urgent=true") == [])
            let unit = AgencyCode.paHam.unitCode
            #expect(try await codes("unit=\(unit)").count == 2)
            #expect(try await codes("unit=2025-07-01/\(unit)").count == 2)
            // The same code was another unit's before: what lies in today's is not that one's.
            let former = UnitKey(era: Era.until20250630.id, code: unit)
            #expect(Gazetteer.starter.unit(former) != nil)
            for other in [former.description, "00000", "x/y", "2025-07-01/"] {
                #expect(try await codes("unit=\(other)") == [], "\(other)")
            }
            #expect(try await codes("mine=true&from=2026-03-03&to=2026-03-03").count == 2)
            let bad = [
                "status=hidden", "limit=0", "limit=201", "limit=x", "after=xyz", "bbox=1,2,3", "bbox=nan,1,2,3",
                "from=hôm-qua", "urgent=maybe", "sort=worst", "q=%FF",
                "sort=relevance", "q=x&sort=relevance&after=cmVsZXZhbmNlLjEuMg",
            ]
            for query in bad { #expect(try await api.get("/reports?\(query)").status == 400, "\(query)") }
            #expect(try await api.get("/reports?mine=true").status == 401)
        }
    }
}

extension Service {
    func sendMany(_ count: Int, as token: String) async throws -> Set<String> {
        var codes: Set<String> = []
        for index in 0..<count {
            // Every third at the same moment as the one before.
            if index % 3 != 0 { test.clock.advance(.minutes(7)) }
            codes.insert(try await send(["description": "Cống số \(index) bị tắc, nước tràn ra đường."], as: token))
        }
        return codes
    }
}

extension Reply {
    var nextPage: String? {
        let link = headers[HTTPField.Name("Link")!] ?? ""
        return link.firstMatch(of: /<([^>]+)>; rel="next"/).map { String($0.output.1) }
    }
}
