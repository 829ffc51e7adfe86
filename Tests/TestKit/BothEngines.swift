package import Storage
package import Testing

/// Runs each test of a suite on SQLite and again on PostgreSQL: one contract, two engines. A failure names its engine.
package struct BothEngines: TestTrait, SuiteTrait, TestScoping {
    package let isRecursive = true

    package func provideScope(
        for test: Test, testCase: Test.Case?, performing body: @Sendable () async throws -> Void
    ) async throws {
        for engine in Dialect.Engine.allCases {
            let naming = IssueHandlingTrait.compactMapIssues { issue in
                var issue = issue
                issue.comments.append("on \(engine.rawValue)")
                return issue
            }
            try await naming.provideScope(for: test, testCase: testCase) {
                try await Dialect.Engine.$ofTest.withValue(engine) {
                    try await engine.whenFree { try await body() }
                }
            }
        }
    }
}

extension Trait where Self == BothEngines {
    package static var bothEngines: Self { BothEngines() }
}

extension Dialect.Engine {
    /// The engine on which the running test makes its stores.
    @TaskLocal package static var ofTest = Dialect.Engine.sqlite

    /// A server has so many connections and a process so many threads and files; only so many tests may hold some at a
    /// time. (Foundation reads beyond its list of open files where there are over 1 350 of them, and starts no program.)
    fileprivate func whenFree(_ body: () async throws -> Void) async throws {
        let places = self == .postgres ? serverPlaces : filePlaces
        await places.take()
        defer { places.give() }
        try await body()
    }
}

private let serverPlaces = Places(count: 10)
private let filePlaces = Places(count: 24)
