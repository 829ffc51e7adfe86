import LocalTime
import Office
import Testing

@testable import Outreach

@Suite("A campaign is run by the supervisors, and each unit does its part")
struct CampaignTests {
    @Test("CAM-01: the founding campaign speaks of two regulations and addresses units of every kind")
    func twoSubjects() throws {
        let lived = try Lived.started()
        #expect(lived.campaign.terms.subjects == ["663/QĐ-UBND", "QC-IOC"])
        #expect(lived.campaign.agencies == ["xa-a": "xa-a", "xa-b": "xa-b", "phong": "phong"])
        #expect(lived.campaign.terms.letters == ["882/STTTT-CĐS"])
        #expect(refusal { _ = try Lived.started { $0.subjects = [] } } == "subjectsMissing")
        #expect(refusal { _ = try Lived.started { $0.subjects = ["1/QĐ"] } } == "unknownRegulation")
    }

    @Test("CAM-11: the window holds the whole of its last day, and is over with the next")
    func window() throws {
        let campaign = try Lived.started().campaign
        #expect(campaign.phase(on: Day("2023-06-14")!) == .upcoming)
        #expect(campaign.phase(on: Instant("2023-08-30T23:59:59+07:00")!.day) == .running)
        #expect(campaign.phase(on: Instant("2023-08-31T00:00:00+07:00")!.day) == .over)
    }

    @Test("CAM-01: every kind of wrong terms is told by its code, all at once")
    func badTerms() throws {
        func code(_ change: (inout CampaignTerms) -> Void) -> String? { refusal { _ = try Lived.started(change) } }
        #expect(code { $0.to = $0.from - 1 } == "windowReversed")
        #expect(code { $0.to = $0.from + 2000 } == "windowTooLong")
        #expect(code { $0.weekly = 0 } == "frequencyMissing")
        #expect(code { $0.weekly = 449 } == "frequencyTooHigh")
        #expect(code { $0.weekly = 448 } == nil)
        #expect(code { $0.title = "  " } == "titleMissing")
        #expect(code { $0.stations = ["khong-co"] } == "unknownStation")
        #expect(code { $0.stations = [] } == "stationsMissing")
        #expect(code { $0.units = [] } == "unitsMissing")
        #expect(code { $0.units = ["khong-co"] } == "unknownUnit")
        #expect(code { ($0.from, $0.to) = (Day("2019-01-01")!, Day("2019-02-01")!) } == "invalidFields")
        do {
            _ = try Lived.started {
                $0.title = ""
                $0.weekly = 0
                $0.units = []
            }
            Issue.record("nothing was refused")
        } catch let denial as CampaignDenial {
            #expect(Set(denial.problems.map(\.code)) == ["titleMissing", "frequencyMissing", "unitsMissing"])
        }
    }

    @Test("CAM-10: what a station's quiet hours leave decides how much may be asked of it")
    func quietHours() throws {
        var stations = District.stations
        stations[0].quiet = QuietHours(from: 60, to: 0)
        #expect(stations[0].quiet.openMinutes == 60)
        let ground = CampaignGround(
            directory: OutreachDirectory(units: District.units, stations: stations),
            regulations: District.ground.regulations)
        var lived = Lived()
        var terms = District.terms
        terms.weekly = 29
        #expect(
            refusal {
                try lived.act(.start(terms), by: District.supervisor, at: "2023-06-15T08:00:00+07:00", on: ground)
            } == "frequencyTooHigh")
        terms.weekly = 28
        try lived.act(.start(terms), by: District.supervisor, at: "2023-06-15T08:00:00+07:00", on: ground)
    }

    @Test("CAM-10: once it runs, its first day and how often stay; the last day moves by its own acts")
    func change() throws {
        var lived = try Lived.started()
        var terms = District.terms
        terms.weekly = 2
        let day = "2023-07-01T08:00:00+07:00"
        #expect(refusal { try lived.act(.change(terms), by: District.supervisor, at: day) } == "campaignBegun")
        terms = District.terms
        terms.to = terms.to + 1
        #expect(refusal { try lived.act(.change(terms), by: District.supervisor, at: day) } == "windowByExtending")
        terms = District.terms
        terms.units = ["xa-a"]
        try lived.act(.change(terms), by: District.supervisor, at: day)
        #expect(lived.campaign.terms.units == ["xa-a"])
        #expect(
            refusal {
                try lived.act(
                    .extend(to: District.terms.to, reason: "Cần thêm"), by: District.supervisor, at: day)
            } == "windowNotLonger")
        try lived.act(.extend(to: Day("2023-09-15")!, reason: "Cần thêm"), by: District.supervisor, at: day)
        #expect(lived.campaign.lastDay == Day("2023-09-15")!)
        #expect(refusal { try lived.act(.end(reason: ""), by: District.supervisor, at: day) } == "reasonMissing")
        try lived.act(.end(reason: "Lũ lớn"), by: District.supervisor, at: day)
        #expect(lived.campaign.lastDay == Day("2023-07-01")!)
        #expect(lived.campaign.phase(on: Day("2023-07-02")!) == .over)
        #expect(
            refusal { try lived.act(.end(reason: "Nữa"), by: District.supervisor, at: "2023-07-02T08:00:00+07:00") }
                == "wrongPhase")
    }

    @Test("CAM-04: each unit tells how many of each audience there are and how many it has reached")
    func counts() throws {
        var lived = try Lived.started()
        let day = "2023-07-01T08:00:00+07:00"
        try lived.act(
            .countPeople(
                unit: "xa-a",
                [AudienceCount(.workers, total: 5, reached: 1), AudienceCount(.officials, total: 20, reached: 20)]),
            by: District.communeA, at: day)
        let progress = lived.campaign.progress(of: "xa-a")
        #expect(progress.total == 25 && progress.reached == 21)
        #expect(progress.counts.map(\.audience) == [.officials, .workers])
        #expect(
            refusal {
                try lived.act(
                    .countPeople(unit: "xa-a", [AudienceCount(.soldiers, total: 3, reached: 4)]), by: District.communeA,
                    at: day)
            } == "reachedOverTotal")
        #expect(
            refusal {
                try lived.act(.countPeople(unit: "xa-b", []), by: District.communeA, at: day)
            } == "forbiddenAct")
        #expect(
            AudienceClass.allCases.map(\.label) == ["Cán bộ", "Công chức", "Viên chức", "Chiến sĩ", "Người lao động"])
    }

    @Test("every act is refused to whoever has no row in the table, and open to whoever has one, in its time")
    func moves() throws {
        let lived = try Lived.started()
        #expect(Set(CampaignMove.all.map(\.act)) == Set(CampaignAct.allCases))
        let days: [(CampaignPhase, Day)] = [
            (.upcoming, Day("2023-06-01")!), (.running, Day("2023-07-01")!), (.over, Day("2023-09-01")!),
        ]
        for (phase, day) in days {
            for (viewer, standing) in [
                (District.supervisor, CampaignStanding.supervisor), (District.communeA, .unit),
                (District.broadcaster, .unit),
            ] {
                let open = lived.campaign.acts(of: viewer, in: District.ground.directory, on: day)
                let rows = CampaignMove.all.filter { $0.by == standing && $0.during.contains(phase) }.map(\.act)
                #expect(open == Set(rows))
            }
            for viewer in [District.citizen, .anyone] {
                #expect(lived.campaign.acts(of: viewer, in: District.ground.directory, on: day).isEmpty)
            }
        }
    }

    @Test("replaying a campaign's history gives the campaign")
    func replay() throws {
        var lived = try Lived.started()
        try lived.act(
            .guide(units: [], words: "Xem đề cương"), by: District.supervisor, at: "2023-06-16T08:00:00+07:00")
        try lived.act(.openMessage(1), by: District.communeA, at: "2023-06-16T09:00:00+07:00")
        try lived.act(
            .giveEvidence(Evidence(unit: "xa-a", form: .meeting, words: "Họp bản 1")), by: District.communeA,
            at: "2023-06-20T09:00:00+07:00")
        try lived.act(
            .returnEvidence(1, reason: "Bao nhiêu người?"), by: District.supervisor, at: "2023-06-21T09:00:00+07:00")
        #expect(Campaign(replaying: lived.history) == lived.campaign)
        #expect(Campaign(replaying: Array(lived.history.dropFirst())) == nil)
    }
}
