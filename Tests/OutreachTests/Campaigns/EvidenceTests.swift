import LocalTime
import Office
import Testing

@testable import Outreach

@Suite("Evidence is shown by units and judged by supervisors")
struct EvidenceTests {
    private let day = "2023-07-01T08:00:00+07:00"

    private func give(_ evidence: Evidence, by viewer: Viewer = District.communeA) -> String? {
        refusal {
            var lived = try Lived.started()
            try lived.act(.giveEvidence(evidence), by: viewer, at: day)
        }
    }

    @Test("CAM-08: an article is shown by its address and the day on which it was looked at")
    func article() throws {
        var article = Evidence(unit: "xa-a", form: .portalArticle, words: "Bài giới thiệu Quy chế")
        #expect(give(article) == "linkMissing")
        article.link = "https://dienbien.gov.vn/tin/123"
        #expect(give(article) == "captureDateMissing")
        article.capturedOn = Day("2023-07-02")!
        #expect(give(article) == "captureDateAhead")
        article.capturedOn = Day("2023-07-01")!
        #expect(give(article) == nil)
        #expect(give(article, by: District.communeB) == "forbiddenAct")
        article.words = " "
        #expect(give(article) == "wordsMissing")
        article.words = "Bài"
        article.media = (1...6).map { "\($0)" }
        #expect(give(article) == "tooManyFiles")
    }

    @Test(
        "CAM-08: an address that is not open to everybody is refused",
        arguments: [
            "ftp://dienbien.gov.vn/a", "dienbien.gov.vn", "javascript:alert(1)", "https://", "http://localhost/a",
            "http://may-chu/a", "http://intranet.local/", "https://10.0.0.1/", "https://192.168.1.1:8080/a",
            "http://127.0.0.1", "http://127.1/", "http://2130706433/", "http://0x7f.0.0.1/", "http://0x7f000001/",
            "http://0177.0.0.1/", "http://169.254.169.254/latest", "http://172.16.0.1/", "http://172.31.255.255/",
            "http://100.64.0.1/", "http://0.0.0.0/", "http://224.0.0.1/", "http://[::1]/", "http://[::]/",
            "http://[fe80::1]/", "http://[fd00::1]/", "http://[::ffff:127.0.0.1]/", "http://[::ffff:7f00:1]/",
            "http://[2002:7f00:1::]/", "http://[fe80::1%25eth0]/", "https://dienbien.gov.vn@10.0.0.1/",
            "https://dienbien.gov.vn\\@10.0.0.1/", "https://a.internal./", "http://10.0.0.1./", "http://a..vn/",
            "https://dienbien.gov.vn:80:80/", "https://dienbien.gov.vn/a b", "http://1.2.3/", "http://256.1.1.1/",
            "http://%31%32%37.0.0.%31/", "http://a.ｌocalhost/", "http://127。0。0。1/",
        ])
    func privateAddress(_ link: String) {
        #expect(LinkCheck.problem(with: link)?.code == "privateAddress")
    }

    @Test(
        "CAM-08: an address of the open web is taken",
        arguments: [
            "https://dienbien.gov.vn/", "http://dienbien.gov.vn:8080/a?b=c#d", "HTTPS://DienBien.Gov.VN./bài-viết",
            "https://8.8.8.8/", "https://172.32.0.1/", "http://[2400:cb00::1]/a", "https://báo.vn/1",
        ])
    func openAddress(_ link: String) {
        #expect(LinkCheck.problem(with: link) == nil)
    }

    @Test("A0.26: evidence is judged once, and not by whoever gave it")
    func judged() throws {
        var lived = try Lived.started()
        let both = Viewer(
            account: AccountID(rawValue: 9),
            appointments: [Appointment(.outreachSupervisor), Appointment(.agencyOfficer, at: "xa-a")])
        try lived.act(
            .giveEvidence(Evidence(unit: "xa-a", form: .poster, words: "Treo 3 pa nô")), by: both, at: day)
        #expect(refusal { try lived.act(.confirmEvidence(1), by: both, at: day) } == "needsAnotherPerson")
        #expect(refusal { try lived.act(.confirmEvidence(1), by: District.communeB, at: day) } == "forbiddenAct")
        #expect(refusal { try lived.act(.confirmEvidence(2), by: District.supervisor, at: day) } == "noSuchEvidence")
        #expect(
            refusal { try lived.act(.returnEvidence(1, reason: " "), by: District.supervisor, at: day) }
                == "reasonMissing")
        let told = try lived.act(.confirmEvidence(1), by: District.supervisor, at: day)
        #expect(lived.notices(of: told).map(\.to) == [.account(AccountID(rawValue: 9))])
        #expect(refusal { try lived.act(.confirmEvidence(1), by: District.supervisor, at: day) } == "alreadyJudged")
    }

    @Test("CAM-08: distinct forms of confirmed evidence count for each unit")
    func forms() throws {
        var lived = try Lived.started()
        for form in [CampaignForm.poster, .meeting, .poster, .message] {
            try lived.act(
                .giveEvidence(Evidence(unit: "xa-a", form: form, words: "Đã làm")), by: District.communeA, at: day)
        }
        for id in 1...3 { try lived.act(.confirmEvidence(id), by: District.supervisor, at: day) }
        let progress = lived.campaign.progress(of: "xa-a")
        #expect(progress.forms == [.meeting, .poster])
        #expect(progress.evidence == [.confirmed: 3, .waiting: 1])
        #expect(lived.campaign.progress(of: "xa-b").forms.isEmpty)
    }
}
