import LocalTime
import Office
import Operations
import Outreach
import TestKit
import Testing
import Web

@testable import Center
@testable import Portal

extension CampaignPageTests {
    @Test("Every name a template of campaigns uses is a property of its page")
    func names() async throws {
        try await withHouse { house, number, supervisor, commune in
            let test = house.test
            let facts = (0..<8).flatMap {
                [test.heard("dai-pa-ham", daysAgo: $0), test.heard("phat-thanh", daysAgo: $0, .failed)]
            }
            let campaigns = test.province.campaigns(hearing: .these(facts))
            try await campaigns.perform(
                .giveEvidence(
                    Evidence(
                        unit: "pa-ham", form: .portalArticle, words: "Bài", link: "https://dienbien.gov.vn/1",
                        capturedOn: test.clock.now.day)), on: number, by: commune)
            try await campaigns.perform(.confirmEvidence(1), on: number, by: supervisor)
            try await campaigns.perform(
                .giveEvidence(Evidence(unit: "pa-ham", form: .poster, words: "Pa nô")), on: number, by: commune)
            try await campaigns.perform(.guide(units: [], words: "Xem"), on: number, by: supervisor)
            _ = try await campaigns.open(1, of: number, by: commune)
            try await campaigns.remind(on: number, by: supervisor)
            test.clock.advance(.days(2))
            let board = try await campaigns.board(number, for: supervisor)
            let sheets = try await campaigns.sheets(for: commune)
            let (books, today) = (try await test.province.books.current(), test.clock.now.day)
            let errors = FieldErrors([FieldError("words", "Hãy ghi.")])
            let filter = EvidenceListPage.Filter(Form())
            let silent = [
                SilentPlayer(
                    name: "Đài",
                    station: Station(code: "d", name: "Đài xã", unit: "u", from: test.clock.now.day, phone: "113"),
                    lastHeard: test.clock.now - .hours(1))
            ]
            let line = try #require(board.compliance.lines.first)
            let terms = board.campaign.terms
            let pages: [any Page] = [
                CampaignHomePage(board, for: supervisor, silent: silent, order: .name, showsAll: false, key: "k"),
                CampaignHomePage(board, for: supervisor, silent: silent, order: .map, showsAll: false, key: "k"),
                CampaignListPage(try await campaigns.list(for: supervisor), for: supervisor, current: .campaigns),
                CampaignPage(board, for: supervisor, key: "k", errors: errors),
                CampaignFormPage(
                    terms, of: (number, 1), in: books, on: today, for: supervisor, key: "k", errors: errors),
                EvidenceListPage(board, filter, for: supervisor, key: "k", errors: errors),
                MessageListPage(board, unreadOnly: false, for: supervisor),
                CampaignStationPage(line, board, for: supervisor),
                ClosingReportPage(board.report, board, for: supervisor), UnitPage(sheets, for: supervisor, key: "k"),
                UnitLetterPage(sheets[0], sheets[0].messages[0]), OutreachPage(supervisor),
                CampaignsPage(try await campaigns.publicList(), on: today),
                PublicCampaignPage(try await campaigns.publicView(number), on: today),
            ]
            let texts = try CenterSite.templates.texts().merging(try PortalSite.templates.texts()) { first, _ in first }
            // Two of one template fill it together: stations stand in a table or on a map.
            for (template, alike) in Dictionary(grouping: pages, by: { type(of: $0).template }) {
                let names = TemplateNames(try #require(texts[template]))
                let unknown = alike.dropFirst().reduce(names.unknown(on: alike[0])) {
                    $0.intersection(names.unknown(on: $1))
                }
                #expect(unknown == [], "in \(template)")
                #expect(names.unescaped == [])
            }
        }
    }
}
