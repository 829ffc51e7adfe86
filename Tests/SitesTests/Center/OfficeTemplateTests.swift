import FieldReports
import LocalTime
import Operations
import TestKit
import Testing
import Web

@testable import Center
@testable import Desk

@Suite struct OfficeTemplateTests {
    /// Mustache renders a name it does not know as nothing; here such a name is an error.
    @Test("Every name a template uses is a property of its page")
    func names() async throws {
        let house = try await OfficeHouse()
        let staff = try await house.staff()
        let code = try await house.culvert(from: staff.citizen)
        let (province, now) = (house.test.province, house.test.clock.now)
        let books = try await province.books.current()
        let (seen, lines) = try await province.reportWithTimeline(code, for: staff.officer)
        guard let inside = seen.inside else { throw OfficeHouse.Gone() }
        let matter = Case(inside: inside, viewer: staff.officer, books: books, now: now)
        let work = try await province.work(.toAccept, among: [.toAccept], for: staff.officer)
        let tab = DeskTab.agency[0]
        let pages: [any Page] = [
            QueuePage(
                tab, [tab], work, "", isFirst: true, rows: QueueRows(books: books, now: now), viewer: staff.officer),
            ReportPage(matter, lines), IdentityPage([:], of: matter),
            OverviewPage(try await province.overview(for: staff.manager), books: books, now: now),
            OversightPage(try await province.hidingOversight(for: staff.manager), books),
            AdministrationPage(staff.manager, books, on: now.day),
            CalendarPage(staff.manager, books, on: now.day, year: 2026, chosen: nil),
            AccountsPage(staff.manager, [], books, on: now.day),
        ]
        let texts = try DeskSite.templates.texts().merging(try CenterSite.templates.texts()) { first, _ in first }
        for page in pages {
            let names = TemplateNames(texts[type(of: page).template] ?? "{{nothing}}")
            #expect(TemplateNames.unknown(in: names.top, to: page).isEmpty, "\(type(of: page).template)")
            #expect(names.unescaped.isEmpty)
        }
        let form = ActForm(
            DeskAct.offered(for: matter)[0], of: matter, isOpen: true, form: nil, errors: FieldErrors())
        #expect(TemplateNames.unknown(in: TemplateNames(texts["desk/act"] ?? "").top.withoutDots, to: form).isEmpty)
        await house.close()
    }
}

extension Set<String> {
    /// `.label` is a name of the value itself.
    fileprivate var withoutDots: Set<String> { Set(map { $0.hasPrefix(".") ? String($0.dropFirst()) : $0 }) }
}
