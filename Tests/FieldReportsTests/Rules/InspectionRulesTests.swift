import LocalTime
import Office
import Testing

@testable import FieldReports

@Suite("A0.9: what an inspector sees")
struct InspectionRulesTests {
    @Test("every part of a scope that is given must hold, and a scope that gives none covers nothing")
    func parts() {
        let report = Report(sent("2026-03-03 09:15"))
        let fits = InspectionScope(unit: .paHam, category: "cap_thoat_nuoc", reports: [report.code])
        #expect(fits.covers(report))
        #expect(!InspectionScope(unit: .paHam, category: "giao_thong").covers(report))
        // Nobody leads it yet.
        #expect(!InspectionScope(agency: .paHam, unit: .paHam).covers(report))
        #expect(!InspectionScope(unit: .paHam, reports: [ReportCode(number: 8)]).covers(report))
        #expect(!InspectionScope().covers(report))
        #expect(!InspectionScope(reports: []).covers(report))
    }

    @Test("A0.26: what sees beyond one agency is given by two, an inspection by UBND tỉnh, the rest by one")
    func confirmers() {
        let alone: Set<Role> = [
            .reporter, .assistant, .agencyFocal, .agencyOfficer, .agencyLeader, .cooperatingOfficer,
            .outreachSupervisor, .bulletinEditor, .bulletinApprover, .stationOperator, .directoryAdmin,
        ]
        #expect(Set(Role.allCases.filter { !$0.needsConfirmation }) == alone)
        #expect(Role.competentInspector.confirmers == [.provincialOverseer])
        for role in Role.allCases where role.needsConfirmation {
            #expect(role.confirmers.contains(.provincialOverseer), "\(role)")
        }
    }

    @Test("A0.26: nobody confirms for themselves or what they proposed, whatever roles they hold")
    func nobodyAlone() {
        let (one, two, three) = (AccountID(rawValue: 1), AccountID(rawValue: 2), AccountID(rawValue: 3))
        let changes: [AccountChange] =
            Role.allCases.map { .appointment(Appointment($0)) } + [
                .credentials, .telephone(sealed: "x"), .claim(ReportCode(number: 7)),
            ]
        let everything = Role.allCases.map { Appointment($0, at: .paHam) }
        for change in changes {
            for (account, proposer) in [(one, two), (two, one), (one, one)] {
                #expect(
                    !change.mayBeConfirmed(
                        by: Viewer(account: one, appointments: everything), for: account, holding: everything,
                        proposedBy: proposer))
            }
            #expect(
                !change.mayBeConfirmed(
                    by: Viewer(appointments: everything), for: two, holding: everything, proposedBy: three))
        }
    }
}
