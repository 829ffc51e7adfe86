import FieldReports
import LocalTime
import Office
import Operations
import Outbound
import Storage
import TestKit
import Testing

@Suite("A0.24: entering what came on paper", .bothEngines)
struct PaperTests {
    private let phone = "0977123456"
    private var named: Helped {
        Helped(IdentityRecord(fullName: "Mùa Thị Dợ", phone: "0977 123 456"), consents: true)
    }

    private func form(taken: Instant, by writer: String = "Trực ban UBND xã") -> SubmissionForm {
        var form = SubmissionForm.culvert(at: taken)
        form.enteredLater = taken
        form.writtenDownBy = writer
        return form
    }

    @Test("A0.24: an official enters it with its true times, and the person on it claims it like an assisted one")
    func entered() async throws {
        try await withProvince(at: "2026-03-10T14:00:00+07:00") { test in
            let clerk = try await test.official(.agencyFocal, at: .paHam, phone: "0912000001")
            let taken = try #require(Instant("2026-03-03T09:15:00+07:00"))
            let code = try await test.send(form(taken: taken), by: clerk, onBehalfOf: named)
            let report = try #require(try await test.stored(code))
            #expect(report.enteredLater == taken && report.receivedAt == taken)
            #expect(report.submittedAt == test.clock.now && code.description.hasPrefix("PA260310"))
            #expect(report.round?.deadline.day == Day("2026-03-11"))
            #expect(report.paper == PaperOrigin(writtenDownBy: "Trực ban UBND xã", office: .paHam))
            #expect(report.isAssisted && report.reporter != clerk.person)

            let person = try await test.citizen("Mùa Thị Dợ", phone: phone)
            // What was to be told about the sending is told before.
            try await test.province.duties.deliver()
            try await test.province.intake.askClaim(of: code, phone: phone, by: person)
            try await test.province.duties.deliver()
            try await test.province.intake.claim(code, code: test.code(to: phone), by: person)
            let own = try await test.now(person)
            #expect(try await test.province.reports.find(code, for: own).inside?.audience == .reporter)
            #expect(try await test.differences() == [])
        }
    }

    @Test("A0.24: a citizen's own times of receipt are refused by name, also with a name in somebody's place")
    func citizens() async throws {
        try await withProvince { test in
            let citizen = try await test.citizen()
            let helper = try await test.official(.assistant, phone: "0912000009")
            let manager = try await test.official(.iocManager, phone: "0912000008")
            let sent = form(taken: test.clock.now - .hours(5))
            let tries: [(Viewer, Helped?)] = [(citizen, nil), (citizen, named), (helper, named), (manager, named)]
            for (viewer, person) in tries {
                let refused = await #expect(throws: InvalidSubmission.self) {
                    try await test.send(sent, by: viewer, onBehalfOf: person)
                }
                #expect(refused?.problems.map(\.code) == ["enteredLaterNotYours"])
            }
            #expect(try await test.province.keeping.verify().reports == 0)
        }
    }

    @Test("REP-15, REP-16: a paper has a person on it, whose name stands in no field of the report")
    func person() async throws {
        try await withProvince { test in
            let clerk = try await test.official(.iocOperator, phone: "0912000001")
            let taken = test.clock.now - .hours(5)
            let alone = await #expect(throws: InvalidSubmission.self) {
                try await test.send(form(taken: taken), by: clerk)
            }
            #expect(alone?.problems.map(\.code) == ["onBehalfOfMissing"])
            let told = await #expect(throws: InvalidSubmission.self) {
                try await test.send(form(taken: taken, by: "Bà mua thi do tự viết"), by: clerk, onBehalfOf: named)
            }
            #expect(told?.problems.map(\.code) == ["writtenDownByNamesReporter"])
            let code = try await test.send(form(taken: taken), by: clerk, onBehalfOf: named)
            #expect(try await test.stored(code)?.paper?.office == nil)
        }
    }
}
