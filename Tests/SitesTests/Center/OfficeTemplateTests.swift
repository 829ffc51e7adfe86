import DataProtection
import FieldReports
import LocalTime
import Office
import Operations
import Storage
import TestKit
import Testing
import Web

@testable import Center
@testable import Desk

@Suite(.bothEngines) struct OfficeTemplateTests {
    /// Mustache renders a name it does not know as nothing; here such a name is an error.
    @Test("Every name a template uses is a property of its page")
    func names() async throws {
        let house = try await OfficeHouse()
        let staff = try await house.staff()
        let code = try await house.culvert(from: staff.citizen) {
            ($0.urgentKind, $0.point) = (.fire, Point(latitude: 21.84, longitude: 103.1))
        }
        try await house.test.province.cases.handle(.say(words: "Đã đến nơi."), on: code, by: staff.officer)
        try await house.test.province.cases.handle(
            .answer(outcome: .explained, text: "Đã dập tắt.", media: [], plannedFor: nil, referredTo: nil), on: code,
            by: staff.leader)
        let other = try await house.culvert(from: staff.citizen) {
            ($0.urgentKind, $0.point) = (.fire, Point(latitude: 21.84, longitude: 103.1))
        }
        let (province, now) = (house.test.province, house.test.clock.now)
        let books = try await province.books.current()
        let admin = try await house.test.official(.systemAdmin, phone: "0903000021")
        let created = AccountsPage.Created(notice: Callout(.success, ""), facts: SummaryList([]))
        let (seen, lines) = try await province.reports.findWithTimeline(code, for: staff.officer)
        guard let inside = seen.inside else { throw OfficeHouse.Gone() }
        let alike = try await province.cases.resembling(code, for: staff.officer)
        #expect(alike.count == 1)
        var matter = Case(inside, for: staff.officer, books, at: now)
        matter.alike = alike
        let doubted = try await self.doubted(other, in: house, by: staff.operator)
        let work = try await province.cases.work(.toAccept, among: [.toAccept], for: staff.officer)
        let tab = DeskTab.agency[0]
        let table = "ma,linh_vuc,co_quan\na,cap_thoat_nuoc,so-xay-dung\nb,khac,xa\n"
        let tried = try await province.routing.tryOut(table, for: staff.manager)
        try await province.routing.save(table, note: "Thử", by: staff.manager)
        let routing = try await province.routing.inForce(for: staff.manager)
        try await province.personnel.appoint(
            try #require(staff.officer.account), Appointment(.iocOperator), by: admin)
        let waiting = try await province.personnel.waitingProposals(for: staff.overseer)
        var pages: [[any Page]] = [
            [RoutingPage(staff.manager, routing, books, tried: tried)],
            [
                QueuePage(
                    tab, [tab], work, "", isFirst: true, rows: QueueRows(books: books, now: now), viewer: staff.officer)
            ],
            // One is answered, the other not yet taken up: together they fill the template.
            [CasePage(matter, lines), CasePage(doubted, [])], [IdentityPage([:], of: matter)],
            [OverviewPage(try await province.oversight.overview(for: staff.manager), books: books, live: [], now: now)],
            [
                OversightPage(
                    try await province.oversight.hidings(for: staff.manager),
                    try await province.oversight.dataRequests(for: staff.overseer), books)
            ],
            [AdministrationPage(staff.manager, books, on: now.day)],
            [
                ConfirmationsPage(
                    staff.overseer, waiting, try await province.personnel.accountActs(for: staff.overseer), books,
                    handedOver: created),
                ConfirmationsPage(staff.manager, [], [], books, errors: FieldErrors([FieldError("code", "")])),
            ],
            [OutreachPage(staff.officer)],
            try await bulletinPages(in: house), try await bulletinLists(in: house), try await newBulletin(in: house),
            try await warningPages(in: house), try await warningLists(in: house), try await warningForms(in: house),
            try await outlinePages(in: house), try await outlineLists(in: house), try await outlineForms(in: house),
            [SpecialDaysPage(staff.manager, books, on: now.day, year: 2026, chosen: nil)],
        ]
        pages += try await dataRequestPages(in: house, of: staff.citizen)
        let texts = try DeskSite.templates.texts().merging(try CenterSite.templates.texts()) { first, _ in first }
        for alike in pages {
            let template = type(of: alike[0]).template
            let names = TemplateNames(try #require(texts[template]))
            let unknown = alike.dropFirst().reduce(names.unknown(on: alike[0])) {
                $0.intersection(names.unknown(on: $1))
            }
            #expect(unknown == [], "in \(template)")
            #expect(names.unescaped == [])
        }
        // The list offers a new account, one account's own page its appointments: together they fill the template.
        let officials = try await province.personnel.officials(for: admin)
        let names = TemplateNames(try #require(texts[AccountsPage.template]))
        let unknown = [nil, admin.account].map { chosen in
            names.unknown(
                on: AccountsPage(admin, officials, books, on: now.day, chosen: chosen, created: created))
        }
        #expect(unknown[0].intersection(unknown[1]) == [])
        await house.close()
    }

    private func dataRequestPages(in house: OfficeHouse, of citizen: Viewer) async throws -> [[any Page]] {
        let protector = try await house.test.official(.dpo, phone: "0903000022")
        let (requests, now) = (house.test.province.dataRequests, house.test.clock.now)
        let none = DataRequestsPage(protector, try await requests.queue(for: protector), at: now)
        let asked = try await requests.ask(DataAsking(.see), saying: AskedWords(words: "Cho xem."), by: citizen)
        let over = try await requests.ask(DataAsking(.restrict), saying: AskedWords(), by: citizen)
        try await requests.perform(.withdraw, on: over.number, by: citizen)
        let some = DataRequestsPage(protector, try await requests.queue(for: protector), at: now)
        let seen = try await requests.one(asked.number, for: protector)
        let facts = BreachFacts(data: [.names], people: 5, what: "Thử", measures: "Thử")
        let breach = try await house.test.province.breaches.register(facts, noticedAt: now, by: protector)
        return [
            [BreachesPage(protector, [breach], at: now)],
            [BreachPage(protector, breach, at: now, key: "", form: nil, errors: FieldErrors())],
            [BreachFormPage(protector, at: now, key: "", form: nil, errors: FieldErrors())],
            [none, some],
            [DataRequestPage(protector, seen, at: now, key: "", form: nil, errors: FieldErrors())],
        ]
    }

    /// A report of which the machine thinks otherwise.
    private func doubted(_ code: ReportCode, in house: OfficeHouse, by viewer: Viewer) async throws -> Case {
        let seen = try await house.test.province.reports.find(code, for: viewer)
        guard let inside = seen.inside else { throw OfficeHouse.Gone() }
        var matter = Case(
            inside, for: viewer, try await house.test.province.books.current(), at: house.test.clock.now)
        matter.opinion = SecondOpinion(.starter, on: inside.report, after: [], among: []) { _ in
            SecondOpinion.Place(reasons: ["Lời tả nêu Xã Na Sang."], unit: nil)
        }
        return matter
    }
}
