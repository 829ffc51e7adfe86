/// Answers whoever asks whether this node works from what was found within the last second: no flood of questions
/// reaches the store or the disk.
actor ReadinessKeeper {
    private var found: (at: ContinuousClock.Instant, check: Task<Void, any Error>)?

    func ask(_ check: @escaping @Sendable () async throws -> Void) async throws {
        if let found, ContinuousClock.now - found.at < .seconds(1) { return try await found.check.value }
        let check = Task { try await check() }
        found = (.now, check)
        try await check.value
    }
}
