import FieldReports
import LocalTime
import Office
import Operations
import Storage
import TestKit
import Testing

@Suite("REP-21: learning from what officials settle", .bothEngines)
struct TrainingTests {
    /// Every twentieth: how well it learns is another test's.
    private static let few = StarterLessons.all.enumerated().filter { $0.offset % 20 == 0 }.map(\.element)

    @Test("what came in is kept beside what it became; without a classifier at hand nothing waits")
    func readings() async throws {
        try await withProvince { test in
            let citizen = try await test.citizen()
            let before = try await test.send(by: citizen)
            _ = try await test.province.classifiers.current()
            let code = try await test.send(by: citizen)
            let kept = try await test.province.store.read { tx in
                let codes: [Int64] = try tx.rows("SELECT report FROM reading").map { try $0.get("report") }
                return codes.map(ReportCode.init(number:))
            }
            #expect(kept == [code])
            #expect(before != code)
            let history = try await test.province.understanding.history()
            #expect(history.inForce == 0)
            #expect(history.ever.count == 1)
            #expect(history.ever.settled == 0 && history.ever.judged == 0, "no official has answered it")
            #expect(history.months.map(\.tally) == [history.ever])
            #expect(history.drift == nil)
        }
    }

    @Test("an answered report counts as kept or not, in the month in which it came")
    func tallies() async throws {
        try await withProvince { test in
            let citizen = try await test.citizen()
            let officer = try await test.official(.agencyOfficer, at: .paHam, phone: "0912000001")
            let leader = try await test.official(.agencyLeader, at: .paHam, phone: "0912000002")
            _ = try await test.province.classifiers.current()
            let clear = "Cột điện bị nghiêng, dây điện võng xuống, đèn đường không sáng, mất điện cả bản."
            var form = SubmissionForm.culvert(at: test.clock.now)
            form.description = clear + " Mong sửa sớm."
            let changed = try await test.send(form, by: citizen)
            (form.description, form.category) = (clear, CategoryCode(rawValue: "dien_chieu_sang"))
            let kept = try await test.send(form, by: citizen)
            for code in [kept, changed] {
                try await test.province.cases.handle(.accept, on: code, by: officer)
                try await test.answer(code, by: officer, and: leader)
            }
            test.clock.advance(.days(40))
            let history = try await test.province.understanding.history()
            #expect(history.ever.count == 2 && history.ever.settled == 2)
            #expect(history.ever.judged == 2 && history.ever.kept == 1)
            #expect(history.months.map { "\($0.first)" } == ["2026-03-01"])
        }
    }

    @Test("a node that only reads hears of a newer version, and reads by the old one until it is there")
    func otherNodes() async throws {
        try await withProvince { test in
            let other = test.node()
            _ = try await other.classifiers.current()
            _ = try await test.province.understanding.train(on: Self.few, keeping: true, note: "", by: nil)
            for _ in 0..<200 where other.classifiers.ready?.version != 1 {
                #expect(other.classifiers.ready?.version == 0)
                try await Task.sleep(for: .milliseconds(50))
            }
            #expect(other.classifiers.ready?.version == 1)
        }
    }

    @Test("a new version learns from public answered reports only, and an earlier one comes back")
    func versions() async throws {
        try await withProvince { test in
            let citizen = try await test.citizen()
            let officer = try await test.official(.agencyOfficer, at: .paHam, phone: "0912000001")
            let leader = try await test.official(.agencyLeader, at: .paHam, phone: "0912000002")
            let code = try await test.send(by: citizen)
            let untouched = try await test.province.understanding.train(on: Self.few, keeping: false, note: "", by: nil)
            #expect(untouched.version == nil)
            #expect(untouched.corrections == 0)
            #expect(try await test.province.understanding.history().versions.isEmpty)

            try await test.province.cases.handle(.accept, on: code, by: officer)
            try await test.answer(code, by: officer, and: leader)
            let unpublished = try await test.province.understanding.train(
                on: Self.few, keeping: false, note: "", by: nil)
            #expect(unpublished.corrections == 0, "what is not public teaches nothing")
            try await test.province.cases.handle(.moderate(.approved(blurred: [], text: nil)), on: code, by: officer)
            let trained = try await test.province.understanding.train(on: Self.few, keeping: true, note: "thử", by: nil)
            #expect(trained.version == 1)
            #expect(
                try await test.province.understanding.history().ever.count == 0,
                "it came in before there was a classifier")
            #expect(trained.corrections == 1)
            #expect(trained.lessons == Self.few.count + 1)
            #expect(try await test.province.classifiers.current().version == 1)

            let back = try await test.province.understanding.rollBack(to: 0, by: nil)
            #expect(back == 2)
            let current = try await test.province.classifiers.current()
            #expect(current.version == 2)
            #expect(current.vocabulary == Classifier.starter.vocabulary)
            await #expect(throws: NoSuchClassifier(version: 9)) {
                try await test.province.understanding.rollBack(to: 9, by: nil)
            }
            #expect(try await test.province.understanding.history().versions.map(\.version) == [2, 1])
        }
    }
}
