import Office
import Operations
import Outreach
import TestKit
import Testing

@Suite("Exercises are for those who make them", .bothEngines)
struct ExerciseReadersTests {
    @Test("A0.26, CAM-04: who runs the loudspeakers reads approved bulletins, and of exercises nothing")
    func operators() async throws {
        try await withProvince { test in
            let operator_ = try await test.official(.stationOperator, at: .paHam, phone: "0912000001")
            let editor = try await test.official(.bulletinEditor, phone: "0912000002")
            #expect(try await test.province.bulletins.list([.approved], for: operator_) == [])
            #expect(try await test.province.bulletinExercises.list([.approved], for: editor) == [])
            await #expect(throws: AccountProblem.self) {
                _ = try await test.province.bulletinExercises.list([.approved], for: operator_)
            }
        }
    }
}
