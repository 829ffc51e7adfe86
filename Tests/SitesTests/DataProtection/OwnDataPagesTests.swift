import DataProtection
import FieldReports
import HTTPTypes
import HummingbirdTesting
import LocalTime
import Office
import Operations
import Storage
import TestKit
import Testing

@Suite("A0.18: pages about one's own data", .bothEngines)
struct OwnDataPagesTests {
    @Test("A person asks without scripts, the officer answers and does it, and the person alone fetches the file")
    func story() async throws {
        let house = try await OfficeHouse()
        let citizen = try await house.test.citizen("Giàng A Páo", phone: "0912345678")
        _ = try await house.culvert(from: citizen)
        let mine = try await house.browser(citizen)
        let officer = try await house.browser(try await house.test.official(.dpo, phone: "0903000031"))
        #expect(try await mine.get("/tai-khoan").text.contains("/tai-khoan/du-lieu"))
        let form = try await mine.get("/tai-khoan/du-lieu").text
        #expect(form.contains("2 ngày làm việc") && form.contains("15 ngày"))
        let asked = try await mine.post("/tai-khoan/du-lieu", [("key", "a"), ("right", "see"), ("words", "Cho xem.")])
        #expect(asked.status == .seeOther)
        // A second press is the same request.
        #expect(
            try await mine.post("/tai-khoan/du-lieu", [("key", "a"), ("right", "see"), ("words", "Cho xem.")]).status
                == .seeOther)
        let waiting = try await mine.get("/tai-khoan/du-lieu").text
        #expect(waiting.contains("Chờ trả lời") && waiting.contains("hết thứ Năm 05/03/2026"))

        let number = try #require(try await house.test.province.dataRequests.own(citizen).first?.number)
        #expect(try await house.test.province.dataRequests.own(citizen).count == 1)
        let queue = try await officer.get("/quan-tri/yeu-cau-du-lieu").text
        #expect(queue.contains("Xem dữ liệu về tôi") && queue.contains("05/03/2026"))
        let page = try await officer.get("/quan-tri/yeu-cau-du-lieu/\(number)").text
        #expect(page.contains("Cho xem.") && !page.contains("Giàng") && !page.contains("912345678"))
        let address = "/quan-tri/yeu-cau-du-lieu/\(number)"
        #expect(try await mine.get("/tai-khoan/du-lieu/\(number)/tep").status == .notFound)
        #expect(try await officer.post("\(address)/chap-nhan", [("key", "b"), ("version", "1")]).status == .seeOther)
        let done = try await officer.post("\(address)/thuc-hien", [("key", "c"), ("version", "2")])
        #expect(done.status == .seeOther)
        let file = try await mine.get("/tai-khoan/du-lieu/\(number)/tep")
        #expect(file.status == .ok && file.headers[.cacheControl] == "no-store")
        for words in ["Giàng A Páo", "+84912345678", "Cống qua đường"] {
            #expect(file.text.contains(words), "\(words)")
        }
        let download = try await mine.get("/tai-khoan/du-lieu/\(number)/tep.json")
        #expect(download.headers[.contentType]?.hasPrefix("application/json") == true)
        #expect(download.text.contains("Giàng A Páo") && download.headers[.cacheControl] == "no-store")
        for path in ["tep", "tep.json"] {
            #expect(try await officer.get("/tai-khoan/du-lieu/\(number)/\(path)").status == .notFound)
        }
        await house.close()
    }

    @Test("What erasing means is told first, to who waits for an answer most of all, and must be understood")
    func erasing() async throws {
        let house = try await OfficeHouse()
        let citizen = try await house.test.citizen()
        let mine = try await house.browser(citizen)
        let without = try await mine.get("/tai-khoan/du-lieu").text
        #expect(without.contains("Bản sao lưu cũ") && !without.contains("phản ánh chưa được trả lời"))
        _ = try await house.culvert(from: citizen)
        #expect(try await mine.get("/tai-khoan/du-lieu").text.contains("phản ánh chưa được trả lời"))
        let blind = try await mine.post("/tai-khoan/du-lieu", [("key", "a"), ("right", "erase")])
        #expect(blind.status == .unprocessableContent && blind.text.contains("đánh dấu là đã hiểu"))
        let sent = try await mine.post(
            "/tai-khoan/du-lieu", [("key", "b"), ("right", "erase"), ("understood", "1")])
        #expect(sent.status == .seeOther)
        await house.close()
    }

    @Test("A refusal needs its ground and reason, and the person reads both; a restriction is lifted by its button")
    func refusedAndLifted() async throws {
        let house = try await OfficeHouse()
        let citizen = try await house.test.citizen()
        let (mine, dpo) = (
            try await house.browser(citizen), try await house.test.official(.dpo, phone: "0903000031")
        )
        let officer = try await house.browser(dpo)
        _ = try await mine.post("/tai-khoan/du-lieu", [("key", "a"), ("right", "see")])
        let seeing = try #require(try await house.test.province.dataRequests.own(citizen).first?.number)
        let address = "/quan-tri/yeu-cau-du-lieu/\(seeing)/khong-chap-nhan"
        let bare = try await officer.post(address, [("key", "b"), ("version", "1"), ("reason", "Vì luật")])
        #expect(bare.status == .unprocessableContent && bare.text.contains("Hãy chọn căn cứ"))
        let refusal = [("key", "c"), ("version", "1"), ("ground", "publicInterest"), ("reason", "Đang điều tra.")]
        #expect(try await officer.post(address, refusal).status == .seeOther)
        let told = try await mine.get("/tai-khoan/du-lieu").text
        #expect(told.contains("Quốc phòng, an ninh, điều tra theo luật") && told.contains("Đang điều tra."))

        _ = try await mine.post("/tai-khoan/du-lieu", [("key", "d"), ("right", "restrict")])
        let restriction = try #require(
            try await house.test.province.dataRequests.own(citizen).first { $0.right == .restrict })
        let requests = house.test.province.dataRequests
        try await requests.perform(.accept, on: restriction.number, by: dpo)
        try await requests.carryOut(restriction.number, by: dpo)
        #expect(try await mine.get("/tai-khoan/du-lieu").text.contains("Bỏ hạn chế"))
        let lifted = try await mine.post(
            "/tai-khoan/du-lieu/\(restriction.number)/bo-han-che", [("key", "e"), ("version", "3")])
        #expect(lifted.status == .seeOther)
        #expect(try await requests.one(restriction.number, for: citizen).request.status == .lifted)
        await house.close()
    }

    @Test("The privacy page promises what there is: the page, its terms, and what becomes of a closed account")
    func privacy() async throws {
        let house = try await OfficeHouse()
        let page = try await house.browser(nil).get("/ho-tro/quyen-rieng-tu").text
        for words in ["/tai-khoan/du-lieu", "2 ngày làm việc", "15 ngày", "30 ngày", "Bản sao lưu cũ"] {
            #expect(page.contains(words), "\(words)")
        }
        await house.close()
    }

    @Test("Oversight counts the requests and those that are late, and names nobody")
    func counted() async throws {
        let house = try await OfficeHouse()
        let staff = try await house.staff()
        let asked = try await house.test.province.dataRequests.ask(
            DataAsking(.restrict), saying: AskedWords(), by: staff.citizen)
        house.test.clock.set(asked.answerBy.end)
        let page = try await house.browser(staff.overseer).get("/giam-sat").text
        #expect(page.contains("Yêu cầu về dữ liệu cá nhân") && page.contains("Đang quá hạn"))
        #expect(!(try await house.browser(staff.manager).get("/giam-sat").text.contains("Yêu cầu về dữ liệu cá nhân")))
        await house.close()
    }
}
