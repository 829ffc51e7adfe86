import FieldReports
import HTTPTypes
import HummingbirdTesting
import LocalTime
import Office
import TestKit
import Testing

@testable import Desk

/// What an office does on an ordinary day, through the pages.
@Suite(.bothEngines) struct OfficersDayTests {
    @Test("REP-22, REP-23: an officer accepts and drafts, the leader approves, the reporter has an answer")
    func ordinary() async throws {
        let house = try await OfficeHouse()
        let staff = try await house.staff()
        let code = try await house.culvert(from: staff.citizen)
        let (officer, leader) = (try await house.browser(staff.officer), try await house.browser(staff.leader))

        let queue = try await officer.get("/xu-ly").text
        #expect(queue.contains(code.description))
        #expect(queue.contains("Còn 6 ngày làm việc"))
        #expect(try await officer.act("tiep-nhan", on: code).status == .seeOther)
        let drafted = try await officer.act(
            "tra-loi", on: code, [("outcome", "resolvedOnSite"), ("text", "Đã nạo vét cống, nước thoát tốt.")])
        #expect(drafted.status == .seeOther)
        #expect(try await house.stored(code).status == .pendingApproval)

        let page = try await leader.get("/xu-ly/\(code)").text
        #expect(page.contains("Đã nạo vét cống, nước thoát tốt."))
        #expect(try await leader.act("duyet-1", on: code, [("agree", "yes")]).status == .seeOther)
        #expect(try await house.stored(code).answer?.text == "Đã nạo vét cống, nước thoát tốt.")
        #expect(try await officer.get("/xu-ly?danh-sach=da-tra-loi").text.contains("Đã trả lời đúng hạn"))
        await house.close()
    }

    @Test("REP-35: a refusal without a ground keeps every word; with one, guidance is proposed and then accepted")
    func refusal() async throws {
        let house = try await OfficeHouse()
        let staff = try await house.staff()
        let code = try await house.culvert(from: staff.citizen)
        let officer = try await house.browser(staff.officer)

        let bare = try await officer.act("tu-choi", on: code, [("reason", "Không rõ cống nào trong bản.")])
        #expect(bare.status == .unprocessableContent)
        #expect(bare.text.contains("Không rõ cống nào trong bản."))
        #expect(bare.text.contains("href=\"#tu-choi-code\""))

        let proposed = try await officer.act(
            "tu-choi", on: code, [("code", "placeUnclear"), ("reason", "Không rõ cống nào trong bản.")])
        #expect(proposed.status == .unprocessableContent)
        #expect(proposed.text.contains(RefusalCode.placeUnclear.guidance))

        let sent = try await officer.act(
            "tu-choi", on: code,
            [
                ("code", "placeUnclear"), ("reason", "Không rõ cống nào trong bản."),
                ("guidance", RefusalCode.placeUnclear.guidance),
            ])
        #expect(sent.status == .seeOther)
        #expect(try await house.stored(code).refusal?.ground == .unclear)
        await house.close()
    }

    @Test("AMB-11: what is not ours goes back with a suggestion and the IOC routes it on")
    func returned() async throws {
        let house = try await OfficeHouse()
        let staff = try await house.staff()
        let code = try await house.culvert(from: staff.citizen)
        let (officer, centre) = (try await house.browser(staff.officer), try await house.browser(staff.operator))

        let back = try await officer.act(
            "tra-lai", on: code, [("reason", "Quốc lộ 12 do Sở Xây dựng quản lý."), ("suggested", "so-xay-dung")])
        #expect(back.status == .seeOther)
        #expect(try await centre.get("/xu-ly?danh-sach=cho-phan-loai").text.contains(code.description))
        let routed = try await centre.act(
            "chuyen", on: code, [("agency", "so-xay-dung"), ("reason", "Cống thuộc hành lang quốc lộ 12.")])
        #expect(routed.status == .seeOther)
        #expect(try await house.stored(code).leadAgency == "so-xay-dung")
        #expect(try await officer.get("/xu-ly/\(code)").status == .notFound)
        await house.close()
    }

    @Test("REP-27: the choice shows the new date before it is saved, and the leader's consent moves it")
    func extended() async throws {
        let house = try await OfficeHouse()
        let staff = try await house.staff()
        let code = try await house.culvert(from: staff.citizen)
        let (officer, leader) = (try await house.browser(staff.officer), try await house.browser(staff.leader))

        let page = try await officer.get("/xu-ly/\(code)").text
        #expect(page.contains("3 ngày làm việc – hạn mới hết thứ Hai 16/03/2026"))
        let asked = try await officer.act(
            "gia-han", on: code, [("workingDays", "3"), ("reason", "Phải chờ máy xúc qua ngầm tràn.")])
        #expect(asked.status == .seeOther)
        #expect(try await house.stored(code).round?.deadline.day == Day(year: 2026, month: 3, day: 11))
        #expect(try await leader.act("duyet-1", on: code, [("agree", "yes")]).status == .seeOther)
        #expect(try await house.stored(code).round?.deadline.day == Day(year: 2026, month: 3, day: 16))
        await house.close()
    }

    @Test("A stale page shows what changed and keeps the words")
    func stale() async throws {
        let house = try await OfficeHouse()
        let staff = try await house.staff()
        let code = try await house.culvert(from: staff.citizen)
        let (officer, leader) = (try await house.browser(staff.officer), try await house.browser(staff.leader))
        let seen = try await house.stored(code).version
        _ = try await leader.act("tiep-nhan", on: code)

        let late = try await officer.act(
            "nhan-tin", on: code, [("words", "Ông/bà cho biết cống cách cầu bao xa?")], version: seen)
        #expect(late.status == .conflict)
        #expect(late.text.contains("Trong lúc ông/bà soạn"))
        #expect(late.text.contains("Ông/bà cho biết cống cách cầu bao xa?"))
        #expect(try await house.stored(code).messages.isEmpty)
        await house.close()
    }
}
