import FieldReports
import LocalTime
import Office
import Operations
import Outbound
import Storage
import TestKit
import Testing

@Suite("A0.24: an official who lost the authenticator or the telephone", .bothEngines)
struct ResettingTests {
    private let phone = "0912000009"
    private let old = "suoi-nam-rom-mua-lu"

    @Test("a reset that a second person confirms gives new credentials once, ends the sessions, and is told")
    func credentials() async throws {
        try await withProvince { test in
            let people = try await people(test)
            let lost = try await official(test)
            let code = lost.secondFactor?.code(at: test.clock.now)
            let session = try await test.province.accounts.signIn(phone: phone, password: old, code: code)
            try await test.province.personnel.proposeReset(
                of: lost.account, phone: nil, reason: "Hỏng điện thoại, đã gặp mặt", by: people.admin)
            #expect(try await test.province.accounts.signedIn(session.token) != nil)
            test.clock.advance(.minutes(1))
            let waiting = try #require(await test.province.personnel.waitingProposals(for: people.second).first)
            #expect(waiting.of?.fullName == "Lò Văn Thử" && waiting.proposal.change == .credentials)
            await #expect(throws: AccountProblem.needsAnotherPerson) {
                try await test.province.personnel.confirmProposal(waiting.proposal.id, by: people.admin)
            }
            let renewed = try await confirmed(waiting.proposal.id, by: people.second, test)
            #expect(try await test.province.accounts.signedIn(session.token) == nil)
            #expect(test.gateway.newest(to: "+84912000009")?.text.contains("vừa được cấp lại") == true)
            await #expect(throws: AccountProblem.wrongCredentials) {
                try await test.province.accounts.signIn(phone: phone, password: old, code: code)
            }
            await #expect(throws: AccountProblem.wrongCredentials) {
                try await test.province.accounts.signIn(
                    phone: phone, password: renewed.password, code: lost.secondFactor?.code(at: test.clock.now))
            }
            let figures = renewed.secondFactor?.code(at: test.clock.now)
            let again = try await test.province.accounts.signIn(phone: phone, password: renewed.password, code: figures)
            #expect(try await test.province.accounts.signedIn(again.token)?.account.mustChangePassword == true)
            let acts = try await test.province.personnel.auditLog(for: people.admin).map(\.act)
            #expect(acts.first == "credentialsReset" && acts.contains("proposed"))
        }
    }

    @Test("A0.26: proposed again, the same waits once")
    func proposedAgain() async throws {
        try await withProvince { test in
            let people = try await people(test)
            let lost = try await official(test)
            for (phone, reason) in [(nil, "Mất máy"), (nil, "Mất máy"), ("0977000222", "Mất cả số")] {
                try await test.province.personnel.proposeReset(
                    of: lost.account, phone: phone, reason: reason, by: people.admin)
            }
            #expect(
                try await test.province.personnel.waitingProposals(for: people.second).map(\.proposal.reason) == [
                    "Mất cả số"
                ])
            let role = Appointment(.auditor)
            for _ in 1...2 { try await test.province.personnel.appoint(lost.account, role, by: people.admin) }
            #expect(try await test.province.personnel.waitingProposals(for: people.second).count == 2)
        }
    }

    @Test("the head of the unit may confirm it for their own people, and not for whoever holds a role elsewhere")
    func leader() async throws {
        try await withProvince { test in
            let people = try await people(test)
            let lost = try await official(test)
            let leader = try await test.official(.agencyLeader, at: .paHam, phone: "0912000005")
            let other = try await test.official(.agencyLeader, at: "so-y-te", phone: "0912000006")
            let manager = try await test.official(.iocManager, phone: "0912000007")
            try await test.province.personnel.proposeReset(
                of: lost.account, phone: nil, reason: "Mất máy", by: people.admin)
            try await test.province.personnel.proposeReset(
                of: try #require(manager.account), phone: nil, reason: "Mất máy", by: people.admin)
            #expect(try await test.province.personnel.waitingProposals(for: other).isEmpty)
            let waiting = try await test.province.personnel.waitingProposals(for: leader)
            #expect(waiting.map(\.proposal.account) == [lost.account])
            #expect(try await test.province.personnel.waitingForConfirmation(by: leader) == 1)
            _ = try await confirmed(waiting[0].proposal.id, by: leader, test)
        }
    }

    @Test("another telephone: the old one opens nothing more, both are told, and a taken number is refused")
    func telephone() async throws {
        try await withProvince { test in
            let people = try await people(test)
            let lost = try await official(test)
            _ = try await test.citizen(phone: "0977000111")
            await #expect(throws: AccountProblem.phoneTaken) {
                try await test.province.personnel.proposeReset(
                    of: lost.account, phone: "0977000111", reason: "Mất SIM", by: people.admin)
            }
            await #expect(throws: InvalidSubmission.self) {
                try await test.province.personnel.proposeReset(
                    of: lost.account, phone: nil, reason: "", by: people.admin)
            }
            try await test.province.personnel.proposeReset(
                of: lost.account, phone: "0977000222", reason: "Mất SIM", by: people.admin)
            let waiting = try #require(await test.province.personnel.waitingProposals(for: people.second).first)
            let renewed = try await confirmed(waiting.proposal.id, by: people.second, test)
            for number in ["+84912000009", "+84977000222"] {
                #expect(test.gateway.newest(to: number)?.text.contains("vừa được cấp lại") == true)
            }
            let figures = renewed.secondFactor?.code(at: test.clock.now)
            await #expect(throws: AccountProblem.wrongCredentials) {
                try await test.province.accounts.signIn(phone: phone, password: renewed.password, code: figures)
            }
            _ = try await test.province.accounts.signIn(phone: "0977000222", password: renewed.password, code: figures)
            // No number stands in the log.
            let details = try await test.province.personnel.auditLog(for: people.admin).compactMap(\.detail)
            #expect(!details.contains { $0.contains("977000222") })
        }
    }

    @Test("at the command line it is done alone, with a line in the log")
    func command() async throws {
        try await withProvince { test in
            let admin = try await test.official(.systemAdmin, phone: "0912000001")
            let lost = try await official(test)
            test.clock.advance(.minutes(1))
            let renewed = try await test.province.personnel.resetAccount(lost.account, phone: nil)
            _ = try await test.province.accounts.signIn(
                phone: phone, password: renewed.password, code: renewed.secondFactor?.code(at: test.clock.now))
            let last = try #require(await test.province.personnel.auditLog(for: admin).first)
            #expect(last.act == "credentialsReset" && last.account == nil)
        }
    }

    private func people(_ test: TestProvince) async throws -> (admin: Viewer, second: Viewer) {
        (
            try await test.official(.systemAdmin, phone: "0912000001"),
            try await test.official(.systemAdmin, phone: "0912000002")
        )
    }

    private func official(_ test: TestProvince) async throws -> NewOfficial {
        try await test.province.personnel.createOfficial(
            fullName: "Lò Văn Thử", phone: phone, [Appointment(.agencyOfficer, at: .paHam)], by: nil, password: old)
    }

    private func confirmed(_ id: Int64, by viewer: Viewer, _ test: TestProvince) async throws -> NewOfficial {
        guard case .credentials(let renewed) = try await test.province.personnel.confirmProposal(id, by: viewer) else {
            throw AccountProblem.notFound
        }
        return renewed
    }
}
