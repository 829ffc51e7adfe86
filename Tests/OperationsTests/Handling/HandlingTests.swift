import FieldReports
import LocalTime
import Office
import Operations
import Outbound
import Storage
import TestKit
import Testing

@Suite("Handling", .bothEngines)
struct HandlingTests {
    @Test("who saw an older version decides nothing")
    func stale() async throws {
        try await withProvince { test in
            let citizen = try await test.citizen()
            let officer = try await test.official(.agencyOfficer, at: .paHam, phone: "0912000001")
            let code = try await test.send(by: citizen)
            let seen = try #require(await test.stored(code)).version
            try await test.province.cases.handle(.accept, on: code, by: officer, seen: seen)
            let approved = Command.moderate(.approved(blurred: [], text: nil))
            await #expect(throws: StaleReport.self) {
                try await test.province.cases.handle(approved, on: code, by: officer, seen: seen)
            }
            #expect(try await test.stored(code)?.moderation == .pending)
        }
    }

    @Test("a report that may not be known answers as one that does not exist")
    func invisible() async throws {
        try await withProvince { test in
            let citizen = try await test.citizen()
            let other = try await test.citizen("Lò Thị Mai", phone: "0977000111")
            let elsewhere = try await test.official(.agencyOfficer, at: "so-y-te", phone: "0912000001")
            let code = try await test.send(by: citizen)
            for viewer in [other, elsewhere, .anyone] {
                for code in [code, ReportCode(number: 7)] {
                    await #expect(throws: NoSuchReport.self) {
                        try await test.province.cases.handle(.say(words: "Chào"), on: code, by: viewer)
                    }
                    await #expect(throws: NoSuchReport.self) {
                        try await test.province.reports.findWithTimeline(code, for: viewer)
                    }
                }
            }
        }
    }

    @Test("REP-20: a link is known at both its ends, once")
    func link() async throws {
        try await withProvince { test in
            let (one, other, operatorOnDuty) = try await twoReports(test)
            try await test.province.cases.handle(.link(to: other), on: one, by: operatorOnDuty)
            #expect(try await test.stored(one)?.links == [other])
            #expect(try await test.stored(other)?.links == [one])
            await #expect(throws: Denial.alreadyDone(.link)) {
                try await test.province.cases.handle(.link(to: one), on: other, by: operatorOnDuty)
            }
            #expect(try await test.differences() == [])
        }
    }

    @Test("A0.7: only repeats of one person are merged")
    func merge() async throws {
        try await withProvince { test in
            let (one, other, operatorOnDuty) = try await twoReports(test)
            let citizen = try await test.citizen("Lò Thị Mai", phone: "0977000111")
            let third = try await test.send(by: citizen)
            // What the caller says of the reporters is not believed.
            await #expect(throws: Denial.notMergeable) {
                try await test.province.cases.handle(
                    .merge(into: third, sameReporter: true, reason: "Trùng"), on: one, by: operatorOnDuty)
            }
            try await test.province.cases.handle(
                .merge(into: other, sameReporter: false, reason: "Trùng"), on: one, by: operatorOnDuty)
            #expect(try await test.stored(one)?.status == .merged)
        }
    }

    @Test("REP-16, A0.7: whatever keeps two reports apart is one answer, and every refused attempt is written down")
    func mergeTellsNothing() async throws {
        try await withProvince { test in
            let (one, other, operatorOnDuty) = try await twoReports(test)
            let citizen = try await test.citizen("Lò Thị Mai", phone: "0977000111")
            let another = try await test.send(by: citizen)
            let ended = try await test.send(by: citizen)
            try await test.province.cases.handle(.withdraw, on: ended, by: citizen)
            let targets = [other, another, ended, one, ReportCode(number: 7)]
            // Words first, for every pair alike
            for target in targets {
                await #expect(throws: Denial.missing(field: "reason", "Hãy ghi lý do gộp.")) {
                    try await test.province.cases.handle(
                        .merge(into: target, sameReporter: false, reason: " "), on: one, by: operatorOnDuty)
                }
            }
            for target in targets where target != other {
                await #expect(throws: Denial.notMergeable) {
                    try await test.province.cases.handle(
                        .merge(into: target, sameReporter: true, reason: "Trùng"), on: one, by: operatorOnDuty)
                }
            }
            let officer = try await test.official(.agencyOfficer, at: .paHam, phone: "0912000001")
            await #expect(throws: Denial.notYours(.merge)) {
                try await test.province.cases.handle(
                    .merge(into: other, sameReporter: true, reason: "Trùng"), on: one, by: officer)
            }
            let noted = try await test.province.store.read { try $0.audit.latest() }.filter { $0.act == "mergeRefused" }
            #expect(noted.count == targets.count + 5)
            #expect(noted.allSatisfy { $0.subject == one.description && $0.account != nil })
            #expect(try await test.stored(one)?.status == .routed)
        }
    }

    @Test("a picture belongs to one report")
    func mediaOnce() async throws {
        try await withProvince { test in
            let (one, other, _) = try await twoReports(test)
            let officer = try await test.official(.agencyOfficer, at: .paHam, phone: "0912000001")
            let id = try await test.photo(of: officer)
            func answer(_ code: ReportCode) async throws {
                try await test.province.cases.handle(
                    .answer(outcome: .resolvedOnSite, text: "Xong.", media: [id], plannedFor: nil, referredTo: nil),
                    on: code, by: officer)
            }
            for code in [one, other] { try await test.province.cases.handle(.accept, on: code, by: officer) }
            try await answer(one)
            await #expect(throws: Denial.self) { try await answer(other) }
            #expect(try await test.stored(other)?.proposals == [])
        }
    }

    @Test("REP-02, A0.17: a unit that only cooperates is never given the lead")
    func leads() async throws {
        try await withProvince { test in
            let (one, _, operatorOnDuty) = try await twoReports(test)
            try await test.province.store.write {
                try $0.directory.put(Agency(code: "tram-y-te", name: "Trạm y tế Pa Ham", kind: .cooperatingUnit))
            }
            try await test.province.books.refresh()
            for agency in ["tram-y-te", "khong-co"] as [AgencyCode] {
                await #expect(throws: Denial.self) {
                    try await test.province.cases.handle(.route(to: agency, reason: "Thử"), on: one, by: operatorOnDuty)
                }
            }
            #expect(try await test.stored(one)?.leadAgency == .paHam)
            try await test.province.cases.handle(
                .cooperate(agency: "tram-y-te", externalPartner: nil, request: "Phối hợp"), on: one,
                by: operatorOnDuty)
        }
    }

    @Test("an agency that cooperated, led, and lost the lead sees the report no more")
    func lostLead() async throws {
        try await withProvince { test in
            let (one, _, operatorOnDuty) = try await twoReports(test)
            let officer = try await test.official(.agencyOfficer, at: "so-xay-dung", phone: "0912000001")
            try await test.province.cases.handle(
                .cooperate(agency: "so-xay-dung", externalPartner: nil, request: "Phối hợp"), on: one,
                by: operatorOnDuty)
            #expect(try await test.province.reports.count(ReportFilter(), for: officer) == 1)
            for agency in ["so-xay-dung", "so-cong-thuong"] as [AgencyCode] {
                try await test.province.cases.handle(.route(to: agency, reason: "Thử"), on: one, by: operatorOnDuty)
            }
            #expect(try await test.province.reports.count(ReportFilter(), for: officer) == 0)
            await #expect(throws: NoSuchReport.self) { try await test.province.reports.find(one, for: officer) }
        }
    }

    private func twoReports(_ test: TestProvince) async throws -> (ReportCode, ReportCode, Viewer) {
        let citizen = try await test.citizen()
        let operatorOnDuty = try await test.official(.iocOperator, phone: "0912000003")
        return (try await test.send(by: citizen), try await test.send(by: citizen), operatorOnDuty)
    }
}
