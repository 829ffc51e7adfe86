import FieldReports
import HTTPTypes
import HummingbirdTesting
import LocalTime
import Office
import Operations
import Storage
import TestKit
import Testing

@testable import Center

@Suite("The log of administration speaks to people", .bothEngines)
struct LogTests {
    @Test("every act that the product writes has a name of its own, and none is a code")
    func names() {
        let labels = AuditAct.allCases.map(\.label)
        #expect(Set(labels).count == AuditAct.allCases.count)
        for (act, label) in zip(AuditAct.allCases, labels) {
            #expect(label != act.rawValue && !label.contains(/[a-z][A-Z]|\./), "\(act)")
        }
    }

    @Test("roles, agencies, fields, days and what was renewed are told by name, on every page of the log")
    func words() async throws {
        let house = try await OfficeHouse()
        let staff = try await house.staff()
        let admin = try await house.test.official(.systemAdmin, phone: "0903000021")
        let other = try await house.test.official(.systemAdmin, phone: "0903000022")
        let officer = try #require(staff.officer.account)
        let province = house.test.province
        try await province.personnel.appoint(
            officer, Appointment(.agencyFocal, at: .paHam, to: Day(year: 2026, month: 12, day: 31)), by: admin)
        try await province.personnel.appoint(
            officer,
            .ofTest(.competentInspector, at: nil, on: house.test.clock.now.day), by: admin)
        try await province.personnel.proposeReset(of: officer, phone: nil, reason: "Hỏng máy, đã gặp mặt", by: admin)
        try await province.personnel.proposeReset(of: officer, phone: "0904000009", reason: "Mất máy", by: admin)
        let one = try await house.culvert(from: staff.citizen)
        await #expect(throws: Denial.self) {
            try await province.cases.handle(
                .merge(into: ReportCode(number: 7), sameReporter: true, reason: "Trùng"), on: one, by: staff.operator)
        }
        let log = try await house.browser(admin).get("/quan-tri/nhat-ky").text
        let recent = try await house.browser(other).get("/quan-tri/cho-xac-nhan").text
        for words in [
            "Đầu mối cơ quan – UBND xã Pa Ham – 31/12/2026", "Cơ quan có thẩm quyền", "Hỏng máy, đã gặp mặt",
            "Cấp lại mật khẩu và khóa xác thực hai lớp: ", "Đổi số điện thoại, cấp lại mật khẩu",
        ] {
            #expect(log.contains(words), "\(words)")
            #expect(recent.contains(words), "\(words)")
        }
        #expect(log.contains("Gộp phản ánh không được") && log.contains(one.description))
        let codes =
            Role.allCases.map(\.rawValue).filter { $0.contains(/[A-Z]/) } + AuditAct.allCases.map(\.rawValue)
            + ["credentials", "telephone", "notMergeable", "ubnd-03", "import."]
        for code in codes where code.contains(/[A-Z.-]|credentials|telephone/) {
            #expect(!log.readable.contains(code), "\(code)")
            #expect(!recent.readable.contains(code), "\(code)")
        }
        await house.close()
    }

    @Test("what a program of before has written has its name too")
    func released() throws {
        for act in ["accountCreated", "appointed", "calendar", "claimProposed", "import.units", "import.boundaries"] {
            #expect(AuditAct(rawValue: act) != nil, "\(act)")
        }
    }
}

extension String {
    /// What stands between the tags.
    fileprivate var readable: String { replacing(/<[^>]*>/, with: " ") }
}
