import FieldReports
import LocalTime
import Office
import Outreach
import Storage
import TestKit
import Testing

@testable import Operations

@Suite("An answered public report becomes a bulletin", .bothEngines)
struct ReportBulletinTests {
    private func withAnswered(
        answer: String, published: Bool = true, _ body: (TestProvince, Viewer, ReportCode) async throws -> Void
    ) async throws {
        try await withProvince { test in
            let editor = try await test.official(.bulletinEditor, phone: "0912000011")
            let officer = try await test.official(.agencyOfficer, at: .paHam, phone: "0912000001")
            let leader = try await test.official(.agencyLeader, at: .paHam, phone: "0912000002")
            let citizen = try await test.citizen("Giàng A Páo", phone: "0912345678")
            var form = SubmissionForm.culvert(at: test.clock.now)
            form.description += " Tôi là Giàng A Páo, số 0912345678."
            let code = try await test.send(form, by: citizen)
            if published {
                try await test.province.cases.handle(
                    .moderate(.approved(blurred: [], text: nil)), on: code, by: officer)
            }
            try await test.province.cases.handle(
                .answer(outcome: .resolvedOnSite, text: answer, media: [], plannedFor: nil, referredTo: nil),
                on: code, by: officer)
            let proposal = try await test.stored(code)?.proposals.last?.id ?? 0
            try await test.province.cases.handle(
                .approve(proposal: proposal, agree: true, reason: ""), on: code, by: leader)
            try await body(test, editor, code)
        }
    }

    @Test("by field and land, in the answer's words without people: nothing of who sent it, nor of what they wrote")
    func identityFree() async throws {
        let answer = "Đã nạo vét cống, đã báo ông Giàng A Páo, điện thoại 0912345678."
        try await withAnswered(answer: answer) { test, editor, code in
            let content = try await test.province.bulletins.fromReport(code, by: editor)
            let said = content.title + " " + content.texts.map(\.text).joined(separator: " ")
            for secret in ["Giàng A Páo", "0912345678", "Tôi là"] { #expect(!said.contains(secret), "\(said)") }
            #expect(said.contains("Đã nạo vét cống") && said.contains("một người dân"))
            #expect(content.source == .publicAnswer(code: code.description))
            #expect(try await test.province.bulletins.draft(content, by: editor).state == .draft)
        }
    }

    @Test("what is not public, not answered or not there is told apart by nobody")
    func refused() async throws {
        try await withAnswered(answer: "Đã làm xong.", published: false) { test, editor, code in
            await #expect(throws: NothingToTell.self) {
                try await test.province.bulletins.fromReport(code, by: editor)
            }
            let open = try await test.send(by: try await test.citizen(phone: "0987654321"))
            await #expect(throws: NothingToTell.self) {
                try await test.province.bulletins.fromReport(open, by: editor)
            }
            let none = ReportCode(number: 279_172_874_240_007)
            await #expect(throws: NothingToTell.self) {
                try await test.province.bulletins.fromReport(none, by: editor)
            }
            await #expect(throws: AccountProblem.forbidden) {
                try await test.province.bulletins.fromReport(code, by: try await test.citizen(phone: "0977777777"))
            }
        }
    }
}
