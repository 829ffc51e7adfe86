import FieldReports
import LocalTime
import Office
import Operations
import Storage
import TestKit
import Testing

@Suite("REP-22: agencies that help each other", .bothEngines)
struct CooperationTests {
    @Test("REP-22: the agency that was asked is told, finds it in its list, answers with files, and the lead is told")
    func answers() async throws {
        try await withProvince { test in
            let citizen = try await test.citizen()
            let officer = try await test.official(.agencyOfficer, at: .paHam, phone: "0912000001")
            let helper = try await test.official(.cooperatingOfficer, at: "so-xay-dung", phone: "0912000002")
            let leader = try await test.official(.agencyLeader, at: "so-xay-dung", phone: "0912000003")
            let code = try await test.send(by: citizen)
            try await test.province.cases.handle(
                .cooperate(agency: "so-xay-dung", externalPartner: nil, request: "Cử kỹ thuật."), on: code, by: officer)
            try await test.province.duties.deliver()
            #expect(try await test.province.reports.lines(for: helper).compactMap { ReportCode($0.subject) } == [code])
            let list = try await test.province.cases.work(.cooperation, among: [.cooperation], search: "", for: helper)
            #expect(list.rows.map(\.summary.code) == [code])

            let photo = try await test.photo(of: helper)
            try await test.province.cases.handle(
                .answerCooperation(words: "Đã khảo sát.", media: [photo]), on: code, by: helper)
            try await test.province.duties.deliver()
            #expect(
                try await test.province.reports.lines(for: officer).contains {
                    $0.words.contains("phối hợp đã trả lời")
                })
            #expect(try await test.stored(code)?.cooperations.first?.answers.first?.media == [photo])
            #expect(try await test.stored(code)?.media == [])
            // Somebody else's picture is nobody's answer.
            let other = try await test.photo(of: officer)
            await #expect(throws: Denial.self) {
                try await test.province.cases.handle(
                    .answerCooperation(words: "Thêm.", media: [other]), on: code, by: leader)
            }
            #expect(try await test.differences() == [])
        }
    }
}
