import FieldReports
import HTTPTypes
import HummingbirdTesting
import LocalTime
import Office
import Operations
import Storage
import Territory
import TestKit
import Testing

@testable import Desk
@testable import Portal

/// What pages offer is what the domain accepts; they hold no rule of their own.
@Suite(.bothEngines) struct OfferedFormsTests {
    @Test("A0.9, AMB-15: the portal offers the objection to the IOC's refusal, and UBND tỉnh alone its decision")
    func triageRefusal() async throws {
        let house = try await PortalHouse()
        try await house.open { client in
            let browser = Visitor(client)
            let code = try #require(ReportCode(try await browser.sendReport(in: house)))
            let centre = try await house.test.official(.iocOperator, phone: "0903000003")
            let officer = try await house.test.official(.agencyOfficer, at: .paHam, phone: "0903000001")
            let province = house.test.province
            try await province.cases.handle(.return(reason: "Không rõ nơi.", suggested: nil), on: code, by: officer)
            try await province.cases.handle(
                .refuse(code: .placeUnclear, ground: nil, reason: "Không rõ nơi.", guidance: "Gửi lại kèm địa điểm."),
                on: code, by: centre)
            let page = try await browser.get("/pa/\(code)").page
            #expect(page.contains("/pa/\(code)/phan-doi"))
            let sent = try await browser.post(
                "/pa/\(code)/phan-doi", from: page, ["objection": "Tôi đã ghi rõ cạnh cầu treo."])
            #expect(sent.status == 303)
            #expect(try await browser.get("/pa/\(code)").page.contains("/pa/\(code)/phan-doi") == false)
        }
    }

    @Test("A0.9: the desk offers the decision on the IOC's own refusal to UBND tỉnh and not to the IOC")
    func decision() async throws {
        let house = try await OfficeHouse()
        let staff = try await house.staff()
        let code = try await house.culvert(from: staff.citizen)
        let province = house.test.province
        try await province.cases.handle(.return(reason: "Không rõ nơi.", suggested: nil), on: code, by: staff.officer)
        try await province.cases.handle(
            .refuse(code: .placeUnclear, ground: nil, reason: "Không rõ nơi.", guidance: "Gửi lại kèm địa điểm."),
            on: code, by: staff.operator)
        try await province.cases.handle(.object(words: "Tôi đã ghi rõ."), on: code, by: staff.citizen)
        let form = "/xu-ly/\(code)/tra-loi-phan-doi"
        #expect(try await house.browser(staff.manager).get("/xu-ly/\(code)").text.contains(form) == false)
        #expect(try await house.browser(staff.overseer).get("/xu-ly/\(code)").text.contains(form))
        await house.close()
    }

    @Test("REP-17: when a request for consent ran out unanswered, the desk asks again")
    func expiredConsent() async throws {
        let house = try await OfficeHouse()
        let staff = try await house.staff()
        let code = try await house.culvert(from: staff.citizen)
        try await house.test.province.cases.handle(
            .requestConsent(
                purpose: "Gặp tại chỗ", fields: [.phone], seenBy: "Chuyên viên", until: house.test.clock.now.day + 1),
            on: code, by: staff.officer)
        let officer = try await house.browser(staff.officer)
        #expect(try await officer.get("/xu-ly/\(code)").text.contains("/xu-ly/\(code)/xin-dong-y") == false)
        house.test.clock.advance(.days(2))
        #expect(try await officer.get("/xu-ly/\(code)").text.contains("/xu-ly/\(code)/xin-dong-y"))
        await house.close()
    }

    @Test("REP-34, AMB-04: the desk's term for refusing counts a holiday that was entered since")
    func refusalTerm() async throws {
        let house = try await OfficeHouse()
        let staff = try await house.staff()
        let code = try await house.culvert(from: staff.citizen)
        let holiday = CalendarDay(
            house.test.clock.now.day + 1, "Nghỉ", .holiday, .confirmed, document: "1/TB-UBND")
        let (books, now) = (try await house.test.province.books.current(), house.test.clock.now)
        try await house.test.province.store.write { tx in
            let days = Array(books.law.calendar.days.values) + [holiday]
            _ = try tx.reference.add(.calendar, days, note: "Thử", by: nil, at: now)
        }
        try await house.test.province.books.refresh()
        house.test.clock.advance(.days(2))
        let page = try await house.browser(staff.officer).get("/xu-ly/\(code)").text
        #expect(page.contains("Còn được từ chối đến hết thứ Năm 05/03/2026"))
        #expect(!page.contains("đây là từ chối muộn"))
        await house.close()
    }

    @Test("REP-21: mending the field leaves a commune of the former era where it is; choosing a new one settles it")
    func formerCommune() async throws {
        let house = try await OfficeHouse(at: "2025-06-26T10:00:00+07:00")
        let staff = try await house.staff()
        let today = house.test.clock.now.day
        let unit = try #require(Gazetteer.starter.communes(on: today).first { $0.name == "Xã Hừa Ngài" })
        let code = try await house.culvert(from: staff.citizen) { $0.unit = unit.key }
        house.test.clock.set("2025-07-01T08:00:00+07:00")
        let centre = try await house.browser(staff.operator)
        #expect(try await centre.get("/xu-ly/\(code)").text.contains("Xã Hừa Ngài (đơn vị cũ)"))
        let mended = try await centre.act(
            "phan-loai", on: code,
            [("category", "giao_thong"), ("unit", unit.key.description), ("words", ""), ("reason", "Là đường.")])
        #expect(mended.status == .seeOther)
        let report = try await house.stored(code)
        #expect(report.category == "giao_thong" && report.scene.unit == unit.key && report.scene.chosenBy != .official)
        let paHam = try #require(
            Gazetteer.starter.communes(on: house.test.clock.now.day).first { $0.name == "Xã Pa Ham" })
        let settled = try await centre.act(
            "phan-loai", on: code,
            [("category", "giao_thong"), ("unit", paHam.key.description), ("words", ""), ("reason", "Nay là Pa Ham.")])
        #expect(settled.status == .seeOther)
        let scene = try await house.stored(code).scene
        #expect(scene.unit == paHam.key && scene.chosenBy == .official && !scene.approximate)
        await house.close()
    }

    @Test("every form on the desk is one that the domain offers, on the way from sending to the end")
    func subset() async throws {
        let house = try await OfficeHouse()
        let staff = try await house.staff()
        let code = try await house.culvert(from: staff.citizen)
        let province = house.test.province
        let people = [
            staff.officer, staff.leader, staff.operator, staff.shiftLead, staff.manager, staff.overseer,
        ]
        let way: [(Command, Viewer)] = [
            (.accept, staff.officer),
            (.hide(code: .insult, interest: .person, reason: "Thử"), staff.officer),
            (.approve(proposal: 1, agree: true, reason: ""), staff.leader),
            (.object(words: "Không đúng."), staff.citizen),
            (.extendDeadline(workingDays: 3, reason: "Thử"), staff.officer),
            (
                .answer(outcome: .explained, text: "Đã rõ.", media: [], plannedFor: nil, referredTo: nil),
                staff.leader
            ),
            (.feedback(words: "Chưa rõ.", media: []), staff.citizen),
        ]
        for (command, viewer) in way {
            try await province.cases.handle(command, on: code, by: viewer)
            let (books, now) = (try await province.books.current(), province.now())
            for person in people {
                guard let inside = try await province.reports.find(code, for: person).inside else { continue }
                let offers = Set(inside.offers(at: now, under: books.law).map(\.act))
                let forms = DeskAct.offered(for: Case(inside, for: person, books, at: now))
                #expect(Set(forms.map(\.act)).isSubset(of: offers))
                let page = try await house.browser(person).get("/xu-ly/\(code)").text
                let shown = Set(page.matches(of: /action="\/xu-ly\/[^"\/]+\/([a-z0-9-]+)"/).map { String($0.1) })
                #expect(shown == Set(forms.map(\.slug)), "\(command.act)")
            }
        }
        await house.close()
    }
}
