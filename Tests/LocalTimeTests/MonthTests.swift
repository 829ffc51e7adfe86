import LocalTime
import Testing

@Suite("Months")
struct MonthTests {
    @Test("go back from the one of the day, each ending where the next begins")
    func back() throws {
        let day = try #require(Day("2024-03-31"))
        let months = day.months(15)
        #expect(
            months.map { "\($0.lowerBound)" }.prefix(4) == ["2024-03-01", "2024-02-01", "2024-01-01", "2023-12-01"])
        #expect("\(months[0].upperBound)" == "2024-04-01")
        #expect(zip(months, months.dropFirst()).allSatisfy { $0.lowerBound == $1.upperBound })
        #expect(months[1].upperBound - months[1].lowerBound == 29)
        #expect(months.last.map { "\($0.lowerBound)" } == "2023-01-01")
        #expect(day.months(0).isEmpty && day.months(-1).isEmpty)
    }
}
