import LocalTime
import Office
import Testing

@testable import Outreach

@Suite("Campaigns: who may do what, and when")
struct CampaignActsTests {
    @Test("CAM-07, CAM-11: what is open before, during and after a campaign to who supervises it and to its units")
    func table() throws {
        let judging: Set<CampaignAct> = [.confirmEvidence, .returnEvidence]
        let telling: Set<CampaignAct> = [.countPeople, .giveEvidence, .openMessage]
        let rows: [(day: String, supervisor: Set<CampaignAct>, unit: Set<CampaignAct>)] = [
            ("2023-06-14", [.change, .extend, .guide], [.openMessage]),
            ("2023-06-15", judging.union([.change, .extend, .end, .guide, .remind]), telling),
            ("2023-08-30", judging.union([.change, .extend, .end, .guide, .remind]), telling),
            ("2023-08-31", judging, telling),
        ]
        let lived = try Lived.started()
        for row in rows {
            func acts(_ viewer: Viewer) -> Set<CampaignAct> {
                lived.campaign.acts(of: viewer, in: District.ground.directory, on: Day(row.day)!)
            }
            #expect(acts(District.supervisor) == row.supervisor, "\(row.day)")
            #expect(acts(District.communeA) == row.unit, "\(row.day)")
            let nameless = Viewer(appointments: District.supervisor.appointments)
            #expect(acts(nameless).isEmpty && acts(District.citizen).isEmpty)
        }
        #expect(
            Campaign(number: 2).acts(of: District.supervisor, in: District.ground.directory, on: Day("2023-06-15")!)
                == [.start])
    }

    @Test("CAM-10: before it runs its first day may still be moved, and a campaign has a longest length")
    func beforeItRuns() throws {
        var lived = Lived()
        try lived.act(.start(District.terms), by: District.supervisor, at: "2023-06-01T08:00:00+07:00")
        var terms = District.terms
        (terms.from, terms.weekly) = (Day("2023-06-12")!, 4)
        try lived.act(.change(terms), by: District.supervisor, at: "2023-06-02T08:00:00+07:00")
        #expect(lived.campaign.terms.from == Day("2023-06-12")! && lived.campaign.terms.weekly == 4)
        let most = terms.from + (CampaignTerms.mostDays - 1)
        #expect(
            refusal {
                var again = lived
                try again.act(
                    .extend(to: most + 1, reason: "Còn dịch"), by: District.supervisor,
                    at: "2023-06-20T08:00:00+07:00")
            } != nil)
        try lived.act(.extend(to: most, reason: "Còn dịch"), by: District.supervisor, at: "2023-06-20T08:00:00+07:00")
        #expect(lived.campaign.lastDay == most)
    }

    @Test("CAM-04: nobody and everybody may have been reached; fewer than none and more than there can be are refused")
    func counts() throws {
        func count(_ total: Int, _ reached: Int) throws -> String? {
            var lived = try Lived.started()
            return refusal {
                try lived.act(
                    .countPeople(unit: "xa-a", [AudienceCount(.officials, total: total, reached: reached)]),
                    by: District.communeA, at: "2023-07-01T08:00:00+07:00")
            }
        }
        #expect(try count(0, 0) == nil && count(5, 5) == nil)
        #expect(try count(-1, -1) == "countOutOfRange" && count(5, -1) == "countOutOfRange")
        #expect(try count(1_000_000, 0) == nil && count(1_000_001, 0) == "countOutOfRange")
    }
}
