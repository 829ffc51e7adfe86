import FieldReports
import LocalTime
import Office
import Outreach
import Storage
import TestKit
import Testing

@testable import Operations

/// From what an editor or an office does to what loudspeakers are given.
@Suite("What is urgent is played, and what is taken back is not", .bothEngines, .needsFFmpeg)
struct TakenBackTests {
    @Test("A0.26: an approved emergency is planned at once wherever there is a station, by the two who agreed to it")
    func emergency() async throws {
        try await withStations { ground in
            let people = try await BulletinPeople(ground.test)
            var content = BulletinContent.sample(on: ground.today)
            content.priority = .emergency
            let bulletin = try await ground.test.submitted(ground.test.province.bulletins, content, by: people.editor)
            #expect(try await ground.airings(of: bulletin.number).isEmpty)
            try await ground.test.province.bulletins.perform(.approve, on: bulletin.number, by: people.approver)
            let planned = try await ground.airings(of: bulletin.number)
            #expect(Set(planned.map(\.plan.station)) == [StationGround.a, StationGround.b])
            #expect(planned.allSatisfy { $0.plan.at == ground.test.clock.now && $0.cancelled == nil })
        }
    }

    @Test("CAM-06: a bulletin that is withdrawn is heard no more, neither where it was planned nor where it comes next")
    func withdrawn() async throws {
        try await withStations { ground in
            let people = try await BulletinPeople(ground.test)
            let office = ground.test.province.bulletins
            let bulletin = try await ground.test.submitted(office, by: people.editor)
            try await office.perform(.approve, on: bulletin.number, by: people.approver)
            try await ground.plan(bulletin.number)
            #expect(try await ground.airings(of: bulletin.number).contains { $0.cancelled == nil })
            try await office.perform(.withdraw(words: "Đã cũ."), on: bulletin.number, by: people.approver)
            #expect(try await ground.airings(of: bulletin.number).allSatisfy { $0.cancelled != nil })
            try await ground.test.province.airings.planAhead()
            #expect(try await ground.airings(of: bulletin.number).allSatisfy { $0.cancelled != nil })
        }
    }

    @Test("AMB-14: what tells of a report that is hidden leaves the pages at once and the loudspeakers with it")
    func hidden() async throws {
        try await withStations { ground in
            let (test, people) = (ground.test, try await BulletinPeople(ground.test))
            let office = test.province.bulletins
            let code = try await people.answered()
            var content = try await office.fromReport(code, by: people.editor)
            content.title = "Cống đã thông"
            let bulletin = try await test.submitted(office, content, by: people.editor)
            try await office.perform(.approve, on: bulletin.number, by: people.approver)
            try await ground.plan(bulletin.number)
            #expect(try await office.published(bulletin.number).number == bulletin.number)
            let waiting = try await test.submitted(office, content, by: people.editor)

            try await people.hide(code)
            await #expect(throws: NoSuchBulletin.self) { try await office.published(bulletin.number) }
            #expect(try await office.published().isEmpty)
            await #expect(throws: NothingToTell.self) {
                try await office.perform(.approve, on: waiting.number, by: people.approver)
            }
            try await test.province.airings.planAhead()
            let planned = try await ground.airings(of: bulletin.number)
            #expect(!planned.isEmpty && planned.allSatisfy { $0.cancelled != nil })
            // Whoever stands at the loudspeaker is told nothing of the report.
            #expect(planned.allSatisfy { $0.cancelled?.said.contains("phản ánh") == false })
        }
    }
}

extension StationGround {
    /// Every one of a bulletin, at whichever station.
    fileprivate func airings(of bulletin: Int64) async throws -> [Airing] {
        var found: [Airing] = []
        for station in [Self.a, Self.b] { found += try await planned(station) }
        return found.filter { $0.plan.playable.bulletin == bulletin }
    }

    /// A slot of its own, and what follows from it.
    fileprivate func plan(_ bulletin: Int64) async throws {
        try await airings.saveProgramme(
            of: Self.a, ProgrammeChange(adding: [slot(content: .bulletin(number: bulletin))]), by: people.supervisor)
        try await airings.planAhead()
    }
}

/// Who makes and approves bulletins, and who answers and hides a report.
private struct BulletinPeople {
    let test: TestProvince
    let editor: Viewer
    let approver: Viewer
    let officer: Viewer
    let leader: Viewer

    init(_ test: TestProvince) async throws {
        self.test = test
        editor = try await test.official(.bulletinEditor, phone: "0912000011")
        approver = try await test.official(.bulletinApprover, phone: "0912000012")
        officer = try await test.official(.agencyOfficer, at: .paHam, phone: "0912000001")
        leader = try await test.official(.agencyLeader, at: .paHam, phone: "0912000002")
    }

    func answered() async throws -> ReportCode {
        let code = try await test.send(by: try await test.citizen("Giàng A Páo", phone: "0912345678"))
        try await test.province.cases.handle(
            .moderate(.approved(blurred: [], text: nil)), on: code, by: officer)
        try await test.answer(code, by: officer, and: leader)
        return code
    }

    func hide(_ code: ReportCode) async throws {
        try await test.province.cases.handle(
            .hide(code: .insult, interest: .person, reason: "Có lời thóa mạ."), on: code, by: officer)
        let proposal = try await test.stored(code)?.proposals.last?.id ?? 0
        try await test.province.cases.handle(
            .approve(proposal: proposal, agree: true, reason: ""), on: code, by: leader)
    }
}
