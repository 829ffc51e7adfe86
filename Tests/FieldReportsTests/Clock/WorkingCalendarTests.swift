import Foundation
import LocalTime
import Office
import Testing

@testable import FieldReports

@Suite("The working calendar")
struct WorkingCalendarTests {
    private let calendar = WorkingCalendar.starter

    @Test(
        "AMB-04: Monday to Friday, less the holidays, plus the Saturdays worked in exchange",
        arguments: [
            ("2026-03-03", true), ("2026-03-07", false), ("2026-03-08", false),
            ("2026-01-01", false), ("2026-01-02", false), ("2026-01-10", true),
            ("2026-02-13", true), ("2026-02-16", false), ("2026-02-20", false), ("2026-02-23", true),
            ("2026-04-26", false), ("2026-04-27", false), ("2026-04-28", true), ("2026-04-30", false),
            ("2026-05-01", false),
            ("2026-08-22", true), ("2026-08-31", false), ("2026-09-01", false), ("2026-09-02", false),
            ("2026-09-03", true),
            ("2025-04-26", true), ("2025-05-02", false), ("2024-04-29", false), ("2024-05-04", true),
            ("2023-01-20", false), ("2023-01-26", false), ("2023-01-27", true), ("2023-05-03", false),
            ("2023-09-04", false),
        ])
    func days(text: String, works: Bool) {
        #expect(calendar.isWorking(day(text)) == works)
    }

    @Test("A0.16: 24/11 works until an administrator confirms it with its document")
    func toCheck() {
        let cultureDay = day("2026-11-24")
        #expect(calendar.days[cultureDay]?.confirmation == .toCheck)
        #expect(calendar.isWorking(cultureDay))
        var confirmed = calendar.days[cultureDay]!
        confirmed.confirmation = .confirmed
        #expect(!Law.starter.entering([confirmed]).calendar.isWorking(cultureDay))
    }

    @Test("AMB-04: counting forwards and backwards agree, over every day of four years")
    func thereAndBack() {
        for number in day("2023-01-01").number...day("2026-12-31").number {
            let start = Day(number: number)
            for count in [1, 2, 6] {
                let end = calendar.workingDay(count, after: start)
                #expect(calendar.isWorking(end))
                #expect(calendar.workingDays(after: start, through: end) == count)
                if calendar.isWorking(start) { #expect(calendar.workingDay(count, before: end) == start) }
            }
        }
    }

    @Test(
        "the administrator is warned when fewer than 60 confirmed days are left",
        arguments: [("2026-11-01", nil), ("2026-11-02", 59), ("2026-12-31", 0), ("2027-03-01", 0)] as [(String, Int?)])
    func horizon(today: String, left: Int?) {
        let expected = left.map { CalendarWarning.shortHorizon(lastConfirmed: day("2026-12-31"), daysLeft: $0) }
        #expect(calendar.horizonWarning(on: day(today)) == expected)
    }

    @Test("a date counted past the known years says so: a list that ends is never silence")
    func unknownYears() {
        let law = Law.starter
        let sure = law.resolutionDeadline(receivedAt: moment("2026-03-03 09:15"))
        #expect(calendar.warnings(for: sure.countedDays).isEmpty)
        let estimated = law.resolutionDeadline(receivedAt: moment("2026-12-29 09:00"))
        #expect(calendar.warnings(for: estimated.countedDays) == [.provisionalYear(2027)])
        let unknown = law.resolutionDeadline(receivedAt: moment("2030-12-30 09:00"))
        #expect(calendar.warnings(for: unknown.countedDays) == [.provisionalYear(2030), .unknownYear(2031)])
        let none = WorkingCalendar(version: 1, days: [])
        #expect(none.horizonWarning(on: day("2026-03-03")) == .unknownYear(2026))
        #expect(none.warnings(for: [day("2026-03-03")]) == [.unknownYear(2026)])
    }

    @Test("a warning reads as Vietnamese, with dates as the province writes them")
    func warningSentences() {
        let warnings: [CalendarWarning] = [
            .unknownYear(2031), .provisionalYear(2027), .shortHorizon(lastConfirmed: day("2026-12-31"), daysLeft: 9),
        ]
        for warning in warnings {
            #expect(warning.sentence.hasSuffix("."))
            #expect(!warning.sentence.contains(/\d{4}-\d\d/))
        }
        #expect(warnings[2].sentence.contains("31/12/2026"))
    }

    @Test("the starter has Tết and Giỗ Tổ where the Vietnamese moon puts them")
    func anchors() {
        for (text, name) in [
            ("2026-02-17", "Tết Nguyên Đán"), ("2027-02-06", "Tết Nguyên Đán"), ("2028-01-26", "Tết Nguyên Đán"),
            ("2026-04-26", "Ngày Giỗ Tổ Hùng Vương"), ("2027-04-16", "Ngày Giỗ Tổ Hùng Vương"),
            ("2028-04-04", "Ngày Giỗ Tổ Hùng Vương"),
        ] {
            #expect(calendar.days[day(text)]?.name == name)
        }
    }
}

// MARK: - The starter against the published lists

/// Where the lists lie, when they lie beside the checkout.
private let lists = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "shared/data/lich")

private func rows(_ file: String) -> [[String: String]] {
    guard let text = try? String(contentsOf: lists.appending(path: file), encoding: .utf8) else { return [] }
    let lines = text.split(whereSeparator: \.isNewline).map {
        $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    guard let head = lines.first else { return [] }
    return lines.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(head, $0)) }
}

private let listsArePresent = FileManager.default.fileExists(
    atPath: lists.appending(path: "nghi_le_2023_2030.csv").path)

@Suite(
    "The starter calendar against the published lists", .enabled(if: listsArePresent, "../shared/data/lich is not here")
)
struct StarterCalendarTests {
    private static let kinds = ["le": CalendarDay.Kind.holiday, "nghi_bu": .substituteHoliday, "hoan_doi": .swap]
    private static let confirmations = [
        "xac_nhan": CalendarDay.Confirmation.confirmed, "uoc_tinh": .provisional, "can_kiem_tra": .toCheck,
    ]

    @Test("every published day off is in the starter, with its kind and how sure it is, and no other")
    func holidays() {
        let published = rows("nghi_le_2023_2030.csv")
        #expect(published.count > 100)
        for row in published {
            let entry = CalendarDay.starter.first { $0.day.description == row["ngay"] }
            #expect(entry?.name == row["ten"], "\(row)")
            #expect(entry?.kind == Self.kinds[row["kieu"] ?? ""], "\(row)")
            #expect(entry?.confirmation == Self.confirmations[row["tinh_trang"] ?? ""], "\(row)")
        }
        let off = CalendarDay.starter.filter { $0.kind != .makeUpWorkday }
        #expect(Set(off.map(\.day.description)) == Set(published.compactMap { $0["ngay"] }))
    }

    @Test("every Saturday worked in exchange is in the starter, beside the day it replaces")
    func makeUpDays() {
        let published = rows("lam_bu_thu_bay_2023_2026.csv")
        #expect(!published.isEmpty)
        let worked = CalendarDay.starter.filter { $0.kind == .makeUpWorkday }
        #expect(Set(worked.map(\.day.description)) == Set(published.compactMap { $0["ngay_lam_bu"] }))
        for row in published {
            let off = Day(row["thay_cho_ngay_nghi"] ?? "")
            #expect(off.map { !WorkingCalendar.starter.isWorking($0) } == true, "\(row)")
        }
    }
}
