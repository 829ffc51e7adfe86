import FieldReports
import LocalTime
import Office
import Operations
import Storage
import TestKit
import Testing

@Suite("AMB-26: one matter, several reports", .bothEngines)
struct IncidentTests {
    /// Three people tell of one bridge, each a day after the other; the second joins the first, the third the second.
    private func chain(_ test: TestProvince, _ street: Street) async throws -> [ReportCode] {
        try await street.publish(street.code)
        var codes = [street.code]
        let third = try await test.citizen("Quàng Thị Bức", phone: "0977000222")
        for (person, metres) in [(street.neighbour, 20.0), (third, 30)] {
            test.clock.advance(.days(1))
            var form = SubmissionForm.bridge(at: test.clock.now, east: metres)
            form.sameAs = codes.last
            let code = try await test.send(form, by: person)
            try await street.publish(code)
            codes.append(code)
        }
        return codes
    }

    private func incident(_ code: ReportCode, _ viewer: Viewer, _ test: TestProvince) async throws -> Incident? {
        try await test.province.reports.find(code, for: viewer).face.incident
    }

    @Test(
        "AMB-26: linked public reports are one matter for everybody, with the day of the earliest; each keeps its own")
    func shown() async throws {
        try await withProvince { test in
            let street = try await Street(test)
            let codes = try await chain(test, street)
            let days = try await codes.asyncMap { try await test.stored($0)?.round?.deadline.day }
            #expect(Set(days).count == 3)
            for code in codes {
                for viewer in [Viewer.anyone, street.citizen, street.neighbour, street.officer] {
                    let found = try #require(try await incident(code, viewer, test))
                    #expect(found.reports == codes)
                    #expect(found.deadline == days.first ?? nil)
                }
                #expect(try await test.province.reports.find(code, for: .anyone).face.links == 2)
                let face = try await test.province.reports.find(code, for: .anyone).face
                #expect(face.deadline?.day == days[codes.firstIndex(of: code) ?? 0])
            }
        }
    }

    @Test("AMB-26, REP-31: what is not public is neither counted nor a bridge; its going tells nothing but itself")
    func withoutTheHidden() async throws {
        try await withProvince { test in
            let street = try await Street(test)
            let codes = try await chain(test, street)
            try await street.hide(codes[1])
            for viewer in [Viewer.anyone, street.citizen] {
                #expect(try await incident(codes[0], viewer, test) == nil)
                #expect(try await test.province.reports.find(codes[0], for: viewer).face.links == 0)
            }
            #expect(try await incident(codes[2], .anyone, test) == nil)
            // As one that was never linked looks, but for its own facts
            let alone = try await test.send(.bridge(at: test.clock.now, east: 0), by: street.neighbour)
            try await street.publish(alone)
            let plain = try await test.province.reports.find(alone, for: .anyone).face
            #expect(plain.links == 0 && plain.incident == nil)
            // Its reporter goes on seeing what is public around it
            #expect(try await incident(codes[1], street.neighbour, test)?.reports == codes)
        }
    }
}

extension Sequence {
    fileprivate func asyncMap<Result>(_ change: (Element) async throws -> Result) async rethrows -> [Result] {
        var all: [Result] = []
        for element in self { all.append(try await change(element)) }
        return all
    }
}
