import FieldReports
import LocalTime
import Office
import Operations
import Storage
import TestKit
import Testing

@Suite("IOC-01: who hid it, by name", .bothEngines)
struct OfficialNamesTests {
    private func official(_ name: String, _ role: Role, phone: String, _ test: TestProvince) async throws -> Viewer {
        let agency: AgencyCode? = role.needsAgency ? .paHam : nil
        let made = try await test.province.personnel.createOfficial(
            fullName: name, phone: phone, [.ofTest(role, at: agency, on: test.clock.now.day)], by: nil,
            password: "mat-khau-thu-nghiem")
        return try #require(try await test.province.accounts.viewer(of: made.account))
    }

    @Test("IOC-01: the three oversight roles read who proposed and who approved; nobody else reads a name")
    func whoReads() async throws {
        try await withProvince { test in
            let citizen = try await test.citizen()
            let officer = try await official("Quàng Văn Đề", .agencyOfficer, phone: "0912000001", test)
            let leader = try await official("Lường Thị Duyệt", .agencyLeader, phone: "0912000002", test)
            let code = try await test.send(by: citizen)
            try await test.province.cases.handle(
                .hide(code: .insult, interest: .person, reason: "Có lời thóa mạ."), on: code, by: officer)
            try await test.province.cases.handle(.approve(proposal: 1, agree: true, reason: ""), on: code, by: leader)
            let hiding = try #require(try await test.stored(code)?.hiding)

            for (role, phone) in [(Role.provincialOverseer, "11"), (.iocManager, "12"), (.competentInspector, "13")] {
                let overseer = try await official("Người Giám Sát", role, phone: "09120000\(phone)", test)
                let names = try await test.province.oversight.names(
                    in: try await test.province.reports.find(code, for: overseer), for: overseer)
                #expect(names.name(hiding.proposedBy) == "Quàng Văn Đề", "\(role)")
                #expect(names.name(hiding.approvedBy) == "Lường Thị Duyệt", "\(role)")
                let all = try await test.province.oversight.hidings(for: overseer)
                #expect(all.names.name(hiding.proposedBy) == "Quàng Văn Đề")
            }
            let dispatcher = try await official("Trực Ban", .iocOperator, phone: "0912000021", test)
            for viewer in [citizen, officer, leader, dispatcher] {
                let seen = try await test.province.reports.find(code, for: viewer)
                #expect(try await test.province.oversight.names(in: seen, for: viewer).isEmpty)
            }
        }
    }

    @Test("IOC-01, A0.9: an overseer who reported it reads it as its reporter, without names")
    func ownCase() async throws {
        try await withProvince { test in
            let officer = try await official("Quàng Văn Đề", .agencyOfficer, phone: "0912000001", test)
            let leader = try await official("Lường Thị Duyệt", .agencyLeader, phone: "0912000002", test)
            let overseer = try await official("Người Giám Sát", .provincialOverseer, phone: "0912000011", test)
            let code = try await test.send(by: overseer)
            try await test.province.cases.handle(
                .hide(code: .insult, interest: .person, reason: "Có lời thóa mạ."), on: code, by: officer)
            try await test.province.cases.handle(.approve(proposal: 1, agree: true, reason: ""), on: code, by: leader)
            let seen = try await test.province.reports.find(code, for: overseer)
            #expect(try await test.province.oversight.names(in: seen, for: overseer).isEmpty)
        }
    }
}
