import LocalTime
import Office
import Testing

@testable import Outreach

@Suite("What a bulletin says")
struct BulletinContentTests {
    private func codes(_ change: (inout BulletinContent) -> Void) -> [String] {
        var content = BulletinCast.content()
        change(&content)
        do throws(InvalidSubmission) {
            _ = try content.checked()
            return []
        } catch { return error.problems.map(\.code) }
    }

    @Test("a good one is taken as it is, in NFC and without what nobody sees")
    func good() throws {
        #expect(codes { _ in } == [])
        var content = BulletinCast.content("  Thông ba\u{301}o\u{200B} ")
        content.title = "Bản tin \u{FEFF}"
        let kept = try content.checked()
        #expect(kept.text(in: .vietnamese) == "Thông báo" && kept.title == "Bản tin")
        #expect(kept.texts[0].text.unicodeScalars.count == 9)
    }

    @Test("each thing that is wrong has its code and its field, all at once")
    func wrong() {
        #expect(codes { $0.title = " " } == ["textInvalid"])
        #expect(codes { $0.title = String(repeating: "a", count: 151) } == ["textInvalid"])
        #expect(codes { $0.texts = [] } == ["textMissing"])
        #expect(codes { $0.texts += [BulletinText(.vietnamese, "Hai lần")] } == ["languageTwice"])
        #expect(codes { $0.texts[0].text = String(repeating: "a", count: 8001) } == ["textInvalid"])
        #expect(codes { $0.languages = [] } == ["languagesInvalid"])
        #expect(codes { $0.languages = [.hmong, .hmong] } == ["languagesInvalid"])
        #expect(codes { $0.validTo = Day("2026-12-02")! } == ["windowEndsBeforeItBegins"])
        #expect(codes { $0.validTo = Day("2027-12-04")! } == ["windowTooLong"])
        #expect(codes { $0.validTo = Day("2027-12-03")! } == [])
        #expect(
            codes {
                $0.title = ""
                $0.validTo = Day("2026-12-02")!
            } == ["textInvalid", "windowEndsBeforeItBegins"])
    }

    @Test("CAM-05: where the words come from stands in the bulletin")
    func source() throws {
        var content = BulletinCast.content()
        content.source = .outline(title: "Đề cương", version: 3, section: "2")
        let desk = try PublicDesk(content)
        #expect(desk.bulletin.content.source.label == "Mục 2, Đề cương, bản 3")
    }

    @Test(
        "the machine reads in full what is written short",
        arguments: [
            ("IOC trực 24/24", "i o xê trực 24/24"), ("UBND xã", "Ủy ban nhân dân xã"),
            ("từ 01/06/2023", "từ ngày 1 tháng 6 năm 2023"), ("Ngày 01/6/2023", "Ngày 1 tháng 6 năm 2023"),
            ("lúc 17:30", "lúc 17 giờ 30"), ("lúc 06h00", "lúc 6 giờ"), ("đạt 60%", "đạt 60 phần trăm"),
            ("gọi 0912 345 678", "gọi 0 9 1 2 3 4 5 6 7 8"), ("QĐ-UBND tỉnh", "quyết định Ủy ban nhân dân tỉnh"),
            ("TPHCM", "TPHCM"),
        ])
    func spoken(written: String, read: String) { #expect(spokenWords(written, hints: []) == read) }

    @Test("an editor's reading goes before ours, whole words only")
    func hints() {
        #expect(spokenWords("IOC và BIOC", hints: [ReadingHint("IOC", "ai âu xi")]) == "ai âu xi và BIOC")
        #expect(
            spokenWords("Pá Sáng", hints: [ReadingHint("Pá", "Pa"), ReadingHint("Pá Sáng", "Pa Xáng")]) == "Pa Xáng")
    }

    @Test("numbers, shortened words and names are marked to be heard again")
    func marked() {
        let marked = wordsToRehear(in: "Trong 6 ngày làm việc, IOC và xã Tủa Chùa gọi 17:30.").filter(\.isMarked).map(
            \.text)
        #expect(marked == ["6 ngày", "IOC", "Tủa Chùa", "17:30."])
        let text = "Không có gì."
        #expect(wordsToRehear(in: text) == [HeardPiece(text: text, isMarked: false)])
    }

    @Test("a text of 186 words is read in 1 minute 18 seconds")
    func reading() {
        let text = Array(repeating: "chữ", count: 186).joined(separator: " ")
        #expect(text.wordCount == 186 && text.readingSeconds == 78)
    }

    @Test(
        "REP-18: private people are taken out of words that everybody will hear",
        arguments: [
            ("Đã gặp bà Lò Thị Hiền để xin lỗi.", "Đã gặp một người dân để xin lỗi."),
            ("Ông Vàng A Páo đã nhận.", "Một người dân đã nhận."),
            ("Gọi 0912345678 để hỏi.", "Gọi … để hỏi."),
            ("Đã sửa đường Bà Triệu, bà con đi lại được.", "Đã sửa đường Bà Triệu, bà con đi lại được."),
        ])
    func withoutPersons(written: String, told: String) { #expect(wordsWithoutPersons(written) == told) }
}
