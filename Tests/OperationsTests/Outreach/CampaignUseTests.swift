import FieldReports
import LocalTime
import Office
import Outreach
import Storage
import TestKit
import Testing

@testable import Operations

@Suite("Campaigns are run through the province", .bothEngines)
struct CampaignUseTests {
    private func withCampaign(
        _ body: (TestProvince, _ number: Int64, _ supervisor: Viewer, _ commune: Viewer) async throws -> Void
    ) async throws {
        try await withProvince { test in
            let supervisor = try await test.official(.outreachSupervisor, phone: "0912000001")
            let commune = try await test.official(.agencyOfficer, at: .paHam, phone: "0912000002")
            try await body(test, try await test.startCampaign(by: supervisor), supervisor, commune)
        }
    }

    @Test("CAM-07: each unit sees its own sheet and nothing of others; readers see every unit")
    func sight() async throws {
        try await withCampaign { test, number, supervisor, commune in
            let health = try await test.official(.agencyOfficer, at: "so-y-te", phone: "0912000003")
            let elsewhere = try await test.official(.agencyOfficer, at: "so-xay-dung", phone: "0912000004")
            let manager = try await test.official(.iocManager, phone: "0912000005")
            let campaigns = test.province.campaigns
            try await campaigns.perform(
                .giveEvidence(Evidence(unit: "y-te", form: .meeting, words: "Họp toàn cơ quan")), on: number,
                by: health)
            try await campaigns.perform(.guide(units: ["y-te"], words: "Riêng Sở Y tế"), on: number, by: supervisor)

            let sheet = try await campaigns.sheet(number, of: nil, for: commune)
            #expect(sheet.unit.code == "pa-ham" && sheet.evidence.isEmpty && sheet.messages.isEmpty)
            #expect(sheet.stations.map(\.station.code) == ["dai-pa-ham"])
            let other = try await campaigns.sheet(number, of: "y-te", for: health)
            #expect(other.evidence.count == 1 && other.messages.count == 1 && other.stations.isEmpty)
            #expect(try await campaigns.sheets(for: elsewhere).isEmpty)
            await #expect(throws: NoSuchCampaign.self) { try await campaigns.sheet(number, of: "y-te", for: commune) }
            for viewer in [commune, health, elsewhere, .anyone] {
                await #expect(throws: NoSuchCampaign.self) { try await campaigns.board(number, for: viewer) }
            }
            for viewer in [supervisor, manager] {
                let board = try await campaigns.board(number, for: viewer)
                #expect(board.progress.map(\.unit) == ["pa-ham", "y-te", "quan-su"])
                #expect(board.acts.isEmpty == (viewer == manager))
            }
            #expect(try await campaigns.list(for: elsewhere).isEmpty)
            #expect(try await campaigns.list(for: commune).map(\.evidenceWaiting) == [1])
        }
    }

    @Test("CAM-07: one act reminds all that fall short this week, each is told once a day, and the receipt is kept")
    func reminded() async throws {
        try await withCampaign { test, number, supervisor, commune in
            let facts =
                (0..<3).map { _ in test.heard("phat-thanh", daysAgo: 0) } + [test.heard("dai-pa-ham", daysAgo: 0)]
            let campaigns = test.province.campaigns(hearing: .these(facts))
            try await campaigns.remind(on: number, by: supervisor)
            try await test.province.duties.deliver()
            let lines = try await test.province.reports.lines(for: commune)
            #expect(
                lines.first { $0.subject == Subject(Campaign.kind, number) && $0.words.hasPrefix("Đôn đốc:") }?.words
                    .contains("mới có 1 lượt") == true)
            await #expect(throws: CampaignDenial.remindedToday) {
                try await campaigns.remind(on: number, by: supervisor)
            }
            let (sheet, message) = try await campaigns.open(1, of: number, by: commune)
            #expect(message.receipt?.by == commune.account && sheet.progress.unread == 0)
            test.clock.advance(.days(1))
            try await campaigns.remind(on: number, by: supervisor)
            let board = try await campaigns.board(number, for: supervisor)
            #expect(board.campaign.messages.map(\.content.toHead) == [false, true])
            #expect(try await test.differences() == [])
        }
    }

    @Test("CAM-10: a station that is heard again before the reminder is not reminded")
    func nothingShort() async throws {
        try await withCampaign { test, number, supervisor, _ in
            let facts = ["dai-pa-ham", "phat-thanh"].flatMap { station in
                (0..<3).map { _ in test.heard(Station.Code(rawValue: station), daysAgo: 0) }
            }
            let campaigns = test.province.campaigns(hearing: .these(facts))
            await #expect(throws: CampaignDenial.nothingShort) {
                try await campaigns.remind(on: number, by: supervisor)
            }
        }
    }

    @Test("an act under a key is done once, and the key does for nothing else; a page that is old is told")
    func once() async throws {
        try await withCampaign { test, number, supervisor, commune in
            let campaigns = test.province.campaigns
            let request = RequestKey(key: "k", digest: "d")
            let evidence = CampaignCommand.giveEvidence(Evidence(unit: "pa-ham", form: .poster, words: "Treo pa nô"))
            let first = try await campaigns.perform(evidence, on: number, by: commune, request: request)
            let again = try await campaigns.perform(evidence, on: number, by: commune, request: request)
            #expect(!first.isRepeat && again.isRepeat && first.version == again.version)
            #expect(try await campaigns.board(number, for: supervisor).campaign.evidence.count == 1)
            await #expect(throws: RequestKeyReused.self) {
                try await campaigns.perform(
                    evidence, on: number, by: commune, request: RequestKey(key: "k", digest: "other"))
            }
            await #expect(throws: StaleCampaign.self) {
                try await campaigns.perform(.confirmEvidence(1), on: number, by: supervisor, seen: first.version - 1)
            }
            let second = RequestKey(key: "start", digest: "d")
            let terms = CampaignCast.terms(on: test.clock.now.day)
            let made = try await campaigns.start(terms, by: supervisor, request: second)
            #expect(try await campaigns.start(terms, by: supervisor, request: second).number == made.number)
            #expect(made.number == number + 1)
        }
    }

    @Test("REP-16, CAM-08: what is public of a campaign holds no words of officials and nothing of single units")
    func publicView() async throws {
        try await withCampaign { test, number, supervisor, commune in
            let facts = [test.heard("dai-pa-ham", daysAgo: 1), test.heard("phat-thanh", daysAgo: 1, .failed)]
            let campaigns = test.province.campaigns(hearing: .these(facts))
            try await campaigns.perform(
                .giveEvidence(
                    Evidence(
                        unit: "pa-ham", form: .portalArticle, words: "Bài của ông Lò Văn Thử",
                        link: "https://dienbien.gov.vn/1", capturedOn: test.clock.now.day)), on: number, by: commune)
            #expect(try await campaigns.publicView(number).articles.isEmpty)
            try await campaigns.perform(.confirmEvidence(1), on: number, by: supervisor)
            let view = try await campaigns.publicView(number)
            #expect(view.heard == 1 && view.articles.map(\.link) == ["https://dienbien.gov.vn/1"])
            #expect(view.subjects.count == 2 && view.phase == .running)
            #expect(!"\(view)".contains("Thử"))
            var later = CampaignCast.terms(on: test.clock.now.day)
            later.from = test.clock.now.day + 1
            let hidden = try await campaigns.start(later, by: supervisor).number
            await #expect(throws: NoSuchCampaign.self) { try await campaigns.publicView(hidden) }
            #expect(try await campaigns.publicList().map(\.number) == [number])
        }
    }

    @Test("the rows of a campaign are what its history says; a row that says otherwise is found")
    func rows() async throws {
        try await withCampaign { test, number, supervisor, commune in
            let campaigns = test.province.campaigns
            try await campaigns.perform(
                .countPeople(unit: "pa-ham", [AudienceCount(.officials, total: 9, reached: 4)]), on: number,
                by: commune)
            try await campaigns.perform(
                .giveEvidence(Evidence(unit: "pa-ham", form: .poster, words: "Pa nô")), on: number, by: commune)
            try await campaigns.perform(.guide(units: [], words: "Xem đề cương"), on: number, by: supervisor)
            try await campaigns.perform(.openMessage(1), on: number, by: commune)
            var terms = CampaignCast.terms(on: test.clock.now.day)
            terms.units = ["pa-ham", "y-te"]
            terms.stations = ["dai-pa-ham"]
            try await campaigns.perform(.change(terms), on: number, by: supervisor)
            try await campaigns.perform(.end(reason: "Đã xong"), on: number, by: supervisor)
            #expect(try await test.differences() == [])
            let summary = try await campaigns.list(for: supervisor)
            #expect(summary.map(\.reached) == [4] && summary.map(\.lastDay) == [test.clock.now.day])
            try await test.province.store.write { tx in
                try tx.run("UPDATE campaign_unit SET reached = 5 WHERE campaign = \(number) AND unit = 'pa-ham'")
            }
            #expect(try await test.differences().count == 1)
        }
    }

    @Test("two supervisors who start at once make two campaigns")
    func together() async throws {
        try await withCampaign { test, number, supervisor, _ in
            let terms = CampaignCast.terms(on: test.clock.now.day)
            let numbers = try await withThrowingTaskGroup(of: Int64.self) { group in
                for _ in 1...4 {
                    group.addTask { try await test.province.campaigns.start(terms, by: supervisor).number }
                }
                return try await group.reduce(into: Set<Int64>()) { $0.insert($1) }
            }
            #expect(numbers == Set(number + 1...number + 4))
        }
    }
}
