import LocalTime
import Testing
import Vietnamese

@Suite("Dates and numbers as official documents write them")
struct OfficialFormTests {
    @Test(
        "Nghị định 30/2020: a zero before days under 10 and before months 1 and 2 only",
        arguments: [
            ("2023-06-09", "ngày 09 tháng 6 năm 2023"), ("2026-02-01", "ngày 01 tháng 02 năm 2026"),
            ("2026-01-10", "ngày 10 tháng 01 năm 2026"), ("2026-12-31", "ngày 31 tháng 12 năm 2026"),
            ("2026-03-03", "ngày 03 tháng 3 năm 2026"),
        ])
    func inWords(iso: String, words: String) throws {
        #expect(try #require(Day(iso)).inWords == words)
    }

    @Test("dates with their weekday, and a deadline's end")
    func weekdays() throws {
        let day = try #require(Day("2026-03-11"))
        #expect(day.official == "11/03/2026")
        #expect(day.officialWithWeekday == "thứ Tư 11/03/2026")
        #expect(day.untilItsEnd == "hết thứ Tư 11/03/2026")
        #expect((day + 4).untilItsEnd == "hết Chủ nhật 15/03/2026")
        #expect(Weekday.allCases.map(\.short) == ["T2", "T3", "T4", "T5", "T6", "T7", "CN"])
        #expect(Weekday.monday.vietnamese == "thứ Hai")
    }

    @Test("a date as people type it", arguments: ["11/03/2026", "11/3/2026", "11.03.2026", "11-3-2026"])
    func typed(text: String) {
        #expect(Day(official: text)?.description == "2026-03-11")
    }

    @Test(
        "what is no date", arguments: ["", "30/02/2026", "11/03/26", "2026-03-11", "11/03", "a/b/cccc", "+1/03/2026"])
    func noDate(text: String) {
        #expect(Day(official: text) == nil)
    }

    @Test("times of day come before the date")
    func instants() throws {
        let instant = try #require(Instant("2026-03-03T02:15:00Z"))
        #expect(instant.official == "09:15 03/03/2026")
        #expect(instant.officialWithWeekday == "09:15 thứ Ba 03/03/2026")
    }

    @Test(
        "elapsed times in words",
        arguments: [
            (0, "dưới 1 phút"), (59, "dưới 1 phút"), (60, "1 phút"), (12 * 60 + 59, "12 phút"), (7200, "2 giờ"),
            (7500, "2 giờ 05 phút"), (86400, "1 ngày"), (3 * 86400 + 4 * 3600 + 60, "3 ngày 04 giờ"),
            (1200 * 86400, "1.200 ngày"), (-300, "5 phút"),
        ])
    func elapsed(seconds: Int, words: String) {
        #expect(Span.seconds(seconds).inWords == words)
    }

    @Test(
        "dots between thousands",
        arguments: [
            (0, "0"), (999, "999"), (1000, "1.000"), (1_234_567, "1.234.567"), (-1000, "-1.000"), (-12, "-12"),
            (.min, "-9.223.372.036.854.775.808"),
        ])
    func whole(number: Int, text: String) {
        #expect(official(number) == text)
    }

    @Test(
        "a comma before decimals",
        arguments: [
            (1_234_567.891, 2, "1.234.567,89"), (0.005, 2, "0,01"), (-0.001, 2, "0,00"), (-2.5, 0, "-3"),
            (99.999, 1, "100,0"), (.nan, 1, "–"), (.infinity, 0, "–"), (7.05, 1, "7,1"),
        ])
    func decimal(number: Double, places: Int, text: String) {
        #expect(official(number, decimals: places) == text)
    }

    @Test("a share of nothing is not zero per cent")
    func percent() {
        #expect(officialPercent(7, of: 8) == "87,5%")
        #expect(officialPercent(0, of: 0) == "–")
        #expect(officialPercent(0, of: 3, decimals: 0) == "0%")
    }
}
