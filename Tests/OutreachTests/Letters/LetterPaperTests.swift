import LocalTime
import Office
import Testing

@testable import Outreach

@Suite("A letter on paper")
struct LetterPaperTests {
    private func paper(_ lived: LivedLetter, _ outlines: [String] = []) throws -> LetterPaper {
        LetterPaper(try #require(lived.seen(by: LetterDistrict.supervisor)), outlines: outlines, on: LetterDistrict.day)
    }

    @Test("CAM-02: a draft has blanks for number and day, with the month it is meant for")
    func blanks() throws {
        let draft = try paper(try LivedLetter())
        #expect(draft.numberLine == "Số:        /UBND-VX")
        #expect(draft.dated == "Mường Chà, ngày      tháng 6 năm 2023")
        var text = LetterText.founding
        text.month = LetterMonth(year: 2024, month: 2)
        #expect(try paper(try LivedLetter(text)).dated == "Mường Chà, ngày      tháng 02 năm 2024")
    }

    @Test("CAM-02: an issued letter has both as Decree 30/2020 writes them")
    func issued() throws {
        var lived = try LivedLetter.approved()
        try lived.act(
            .issue(number: 5, day: Day(year: 2023, month: 2, day: 3)!, isByHand: true), by: LetterDistrict.supervisor)
        let paper = try paper(lived)
        #expect(paper.numberLine == "Số: 05/UBND-VX" && paper.dated == "Mường Chà, ngày 03 tháng 02 năm 2023")
        #expect(paper.heading == ["ỦY BAN NHÂN DÂN", "HUYỆN MƯỜNG CHÀ"])
    }

    @Test("CAM-03: what a letter stands on is printed, and once")
    func bases() throws {
        let basis = "Công văn số 882/STTTT-CĐS ngày 09/6/2023 của Sở Thông tin và Truyền thông"
        #expect(try paper(try LivedLetter()).body.first?.words == "Căn cứ \(basis);")
        var text = LetterText.founding
        text.paragraphs.insert("Thực hiện \(basis), UBND huyện yêu cầu:", at: 0)
        let said = try paper(try LivedLetter(text)).body.filter { $0.words.contains("882/STTTT-CĐS") }
        #expect(said.count == 1 && said[0].words.hasPrefix("Thực hiện"))
    }

    @Test("DIR-01: «Kính gửi» has a dash and a sign on each line")
    func addressees() throws {
        #expect(
            try paper(try LivedLetter()).addressees == [
                "- Các cơ quan, phòng ban, đoàn thể, đơn vị LLVT huyện;", "- UBND các xã, thị trấn.",
            ])
    }

    @Test("DIR-02: «Nơi nhận» says as above, b/c, for information, and what is kept")
    func recipients() throws {
        #expect(
            try paper(try LivedLetter()).recipients == [
                "- Như trên;", "- Sở Thông tin và Truyền thông (b/c);", "- Lãnh đạo UBND huyện;", "- Lưu: VT, VHHT.",
            ])
    }

    @Test("DIR-03: TM. and KT. stand above the position, and the name below")
    func signature() throws {
        let paper = try paper(try LivedLetter())
        #expect(paper.signature == ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"])
        #expect(paper.signer == "Nguyễn Thị Mẫu")
    }

    @Test("CAM-05: what is attached is said where the words do not say it, and «./.» ends the letter")
    func ending() throws {
        let body = try paper(try LivedLetter(), ["Đề cương Quy chế 663"]).body
        #expect(body.last?.words == "Yêu cầu triển khai thực hiện nghiêm túc./.")
        #expect(body.dropLast().last?.words == "(Kèm theo: Đề cương Quy chế 663).")
        var text = LetterText.founding
        text.paragraphs.append("(Có đề cương tuyên truyền Quy chế kèm theo)./.")
        let said = try paper(try LivedLetter(text), ["Đề cương"]).body
        #expect(said.filter { $0.words.lowercased().contains("kèm theo") }.count == 1)
        #expect(said.last?.words == "(Có đề cương tuyên truyền Quy chế kèm theo)./.")
    }
}
