extension Airing {
    /// What compliance asks of it (CAM-10).
    package var fact: AiringFact {
        let result = result
        // A player that had not heard of a change played what was planned before it: that is what was heard.
        let heard = ([plan.playable] + earlier.reversed()).first { $0.bulletin == result.bulletin } ?? plan.playable
        return AiringFact(
            station: plan.station, bulletin: heard.bulletin, subjects: heard.subjects, plannedAt: plan.at,
            startedAt: result.started, end: result.end)
    }
}
