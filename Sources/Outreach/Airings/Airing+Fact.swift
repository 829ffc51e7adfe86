extension Airing {
    /// What compliance asks of it (CAM-10).
    package var fact: AiringFact {
        let result = result
        return AiringFact(
            station: plan.station, bulletin: result.bulletin ?? plan.playable.bulletin,
            subjects: plan.playable.subjects,
            plannedAt: plan.at, startedAt: result.started, end: result.end)
    }
}
