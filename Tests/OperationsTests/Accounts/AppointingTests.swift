import FieldReports
import LocalTime
import Office
import Operations
import Outbound
import Storage
import TestKit
import Testing

@Suite("A0.9, A0.26: who may appoint whom", .bothEngines)
struct AppointingTests {
    @Test("nobody appoints themselves, lays down their own role, locks or resets their own account")
    func own() async throws {
        try await withProvince { test in
            let admin = try await test.official(.systemAdmin, phone: "0912000001")
            let id = try #require(admin.account)
            await #expect(throws: AccountProblem.ownAccount) {
                try await test.province.personnel.appoint(id, Appointment(.iocManager), by: admin)
            }
            await #expect(throws: AccountProblem.ownAccount) {
                try await test.province.personnel.appoint(id, Appointment(.directoryAdmin), by: admin)
            }
            await #expect(throws: AccountProblem.ownAccount) {
                try await test.province.personnel.dismiss(id, from: .systemAdmin, at: nil, by: admin)
            }
            await #expect(throws: AccountProblem.ownAccount) {
                try await test.province.personnel.disableAccount(id, by: admin)
            }
            await #expect(throws: AccountProblem.ownAccount) {
                try await test.province.personnel.proposeReset(of: id, phone: nil, reason: "Mất máy", by: admin)
            }
            #expect(try await test.now(admin) == admin)
        }
    }

    @Test("a role that sees beyond one agency waits for a second person, who is neither the proposer nor the appointee")
    func secondPerson() async throws {
        try await withProvince { test in
            let admin = try await test.official(.systemAdmin, phone: "0912000001")
            let second = try await test.official(.systemAdmin, phone: "0912000002")
            let overseer = try await test.official(.provincialOverseer, phone: "0912000003")
            let clerk = try await test.official(.directoryAdmin, phone: "0912000004")
            let id = try #require(clerk.account)
            for (number, role) in Role.allCases.filter({ $0.needsConfirmation && !$0.needsScope }).enumerated() {
                let appointing = try await test.province.personnel.appoint(id, Appointment(role), by: admin)
                #expect(appointing == .awaitsConfirmation, "\(role)")
                #expect(try await test.now(clerk).holds([role]) == false)
                let waiting = try #require(await test.province.personnel.waitingProposals(for: second).first)
                #expect(waiting.proposer != nil && waiting.mayConfirm)
                #expect(try await test.province.personnel.waitingForConfirmation(by: overseer) == 1)
                // The proposer sees what they proposed, and does not confirm it.
                #expect(try await test.province.personnel.waitingProposals(for: admin).map(\.mayConfirm) == [false])
                await #expect(throws: AccountProblem.needsAnotherPerson) {
                    try await test.province.personnel.confirmProposal(waiting.proposal.id, by: admin)
                }
                for nobody in [clerk, try await test.official(.iocOperator, phone: "09120001\(10 + number)")] {
                    await #expect(throws: AccountProblem.forbidden) {
                        try await test.province.personnel.confirmProposal(waiting.proposal.id, by: nobody)
                    }
                }
                let confirmer = number.isMultiple(of: 2) ? second : overseer
                _ = try await test.province.personnel.confirmProposal(waiting.proposal.id, by: confirmer)
                #expect(try await test.now(clerk).holds([role]))
                await #expect(throws: AccountProblem.notFound) {
                    try await test.province.personnel.confirmProposal(waiting.proposal.id, by: confirmer)
                }
                try await test.province.personnel.dismiss(id, from: role, at: nil, by: admin)
            }
            // UBND tỉnh reads what was given, and by whom.
            let acts = try await test.province.personnel.accountActs(for: overseer)
            #expect(acts.contains { $0.entry.act == "appointmentConfirmed" && $0.of != nil && $0.by != nil })
        }
    }

    @Test("an appointee does not confirm their own appointment, and a new account does not begin with such a role")
    func appointee() async throws {
        try await withProvince { test in
            let admin = try await test.official(.systemAdmin, phone: "0912000001")
            let overseer = try await test.official(.provincialOverseer, phone: "0912000003")
            _ = try await test.province.personnel.appoint(
                try #require(overseer.account), Appointment(.iocManager), by: admin)
            #expect(try await test.province.personnel.waitingProposals(for: overseer).isEmpty)
            let made = try await test.province.personnel.createOfficial(
                fullName: "Lò Văn Hai", phone: "0912000009", [Appointment(.systemAdmin)], by: admin)
            #expect(made.waiting == [Appointment(.systemAdmin)])
            #expect(try await test.province.accounts.viewer(of: made.account)?.appointments == [])
            let proposal = try #require(await test.province.personnel.waitingProposals(for: overseer).first)
            _ = try await test.province.personnel.confirmProposal(proposal.proposal.id, by: overseer)
            #expect(try await test.province.accounts.viewer(of: made.account)?.holds([.systemAdmin]) == true)
        }
    }

    @Test("a role within one agency needs nobody else; a proposal may be declined, and lapses")
    func plainAndLapsed() async throws {
        try await withProvince { test in
            let admin = try await test.official(.systemAdmin, phone: "0912000001")
            let second = try await test.official(.systemAdmin, phone: "0912000002")
            let clerk = try await test.official(.agencyOfficer, at: .paHam, phone: "0912000004")
            let id = try #require(clerk.account)
            #expect(
                try await test.province.personnel.appoint(id, Appointment(.agencyLeader, at: .paHam), by: admin)
                    == .inForce)
            _ = try await test.province.personnel.appoint(id, Appointment(.iocOperator), by: admin)
            let first = try #require(await test.province.personnel.waitingProposals(for: second).first?.proposal.id)
            try await test.province.personnel.declineProposal(first, by: second)
            await #expect(throws: AccountProblem.notFound) {
                try await test.province.personnel.confirmProposal(first, by: second)
            }
            _ = try await test.province.personnel.appoint(id, Appointment(.iocOperator), by: admin)
            let late = try #require(await test.province.personnel.waitingProposals(for: second).first?.proposal.id)
            test.clock.advance(.days(31))
            #expect(try await test.province.personnel.waitingProposals(for: second).isEmpty)
            await #expect(throws: AccountProblem.notFound) {
                try await test.province.personnel.confirmProposal(late, by: second)
            }
            try await test.province.duties.sweep()
            #expect(try await test.province.store.read { try $0.accountProposals.all() } == [])
        }
    }

    @Test("A0.9: an inspector has a scope and an end, and UBND tỉnh grants it, nobody else")
    func inspector() async throws {
        try await withProvince { test in
            let admin = try await test.official(.systemAdmin, phone: "0912000001")
            let second = try await test.official(.systemAdmin, phone: "0912000002")
            let overseer = try await test.official(.provincialOverseer, phone: "0912000003")
            let clerk = try await test.official(.directoryAdmin, phone: "0912000004")
            let (id, until) = (try #require(clerk.account), test.clock.now.day + 30)
            let scope = InspectionScope(category: "cap_thoat_nuoc")
            func refusal(_ appointment: Appointment) async -> [String]? {
                let refused = await #expect(throws: InvalidSubmission.self) {
                    try await test.province.personnel.appoint(id, appointment, by: admin)
                }
                return refused?.problems.map(\.code)
            }
            #expect(await refusal(Appointment(.competentInspector)) == ["scopeMissing", "termMissing"])
            #expect(await refusal(Appointment(.competentInspector, scope: scope)) == ["termMissing"])
            #expect(
                await refusal(Appointment(.competentInspector, to: until, scope: InspectionScope(reports: [])))
                    == ["scopeMissing"])
            #expect(
                await refusal(Appointment(.competentInspector, to: until, scope: InspectionScope(agency: "khong-co")))
                    == ["scopeUnknown"])
            let given = Appointment(.competentInspector, to: until, scope: scope)
            #expect(try await test.province.personnel.appoint(id, given, by: admin) == .awaitsConfirmation)
            #expect(try await test.province.personnel.waitingProposals(for: second).isEmpty)
            let waiting = try #require(await test.province.personnel.waitingProposals(for: overseer).first?.proposal.id)
            await #expect(throws: AccountProblem.needsAnotherPerson) {
                try await test.province.personnel.confirmProposal(waiting, by: second)
            }
            _ = try await test.province.personnel.confirmProposal(waiting, by: overseer)
            let inspector = try await test.now(clerk)
            #expect(inspector.appointments.contains(given))

            let citizen = try await test.citizen()
            var secret = SubmissionForm.culvert(at: test.clock.now)
            secret.secrecyRequested = true
            let within = try await test.send(secret, by: citizen)
            secret.category = "giao_thong"
            let outside = try await test.send(secret, by: citizen)
            #expect(
                try await test.province.reports.find(within, for: inspector).inside?.audience == .official(.inspector))
            await #expect(throws: NoSuchReport.self) { try await test.province.reports.find(outside, for: inspector) }
            test.clock.set((until + 1).at(hour: 0))
            let after = try await test.now(clerk)
            await #expect(throws: NoSuchReport.self) { try await test.province.reports.find(within, for: after) }
        }
    }

    @Test("A0.12: an assistant signs in without an authenticator, and is given no role that needs one")
    func assistant() async throws {
        try await withProvince { test in
            let admin = try await test.official(.systemAdmin, phone: "0912000001")
            let made = try await test.province.personnel.createOfficial(
                fullName: "Lò Văn Bản", phone: "0912000008", [Appointment(.assistant)], by: admin,
                password: "suoi-nam-rom-mua-lu")
            #expect(made.secondFactor == nil)
            _ = try await test.province.accounts.signIn(phone: "0912000008", password: "suoi-nam-rom-mua-lu", code: nil)
            await #expect(throws: AccountProblem.secondFactorMissing) {
                try await test.province.personnel.appoint(
                    made.account, Appointment(.agencyOfficer, at: .paHam), by: admin)
            }
        }
    }
}
