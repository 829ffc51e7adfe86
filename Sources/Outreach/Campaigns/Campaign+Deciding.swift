package import LocalTime
package import Office

extension Campaign {
    /// - Throws: `CampaignDenial`; nothing has happened then.
    package func decide(
        _ command: CampaignCommand, by viewer: Viewer, at now: Instant, on ground: CampaignGround
    ) throws(CampaignDenial) -> CampaignDecision {
        let standing = try standing(of: viewer, for: command, on: now.day, ground.directory)
        let events = try events(command, by: viewer, at: now, on: ground)
        return CampaignDecision(
            by: Signature(account: viewer.account, standing: standing, agency: viewer.agencies.first), events: events)
    }

    /// Who may not do it at all hears that before whatever else stands in the way.
    private func standing(
        of viewer: Viewer, for command: CampaignCommand, on day: Day, _ directory: OutreachDirectory
    ) throws(CampaignDenial) -> CampaignStanding {
        let act = command.act
        let moves = CampaignMove.all.filter { $0.act == act }
        let standings = standings(of: viewer, in: directory, on: day)
        guard let move = moves.first(where: { standings.contains($0.by) }) else { throw .notYours(act) }
        let phase = phase(on: day)
        guard move.during.contains(phase) else { throw .notNow(act, phase) }
        return move.by
    }

    private func events(
        _ command: CampaignCommand, by viewer: Viewer, at now: Instant, on ground: CampaignGround
    ) throws(CampaignDenial) -> [CampaignEvent] {
        switch command {
        case .start(let terms): return try start(terms, on: ground)
        case .change(let terms): return try change(terms, on: now.day, ground)
        case .extend(let day, let reason): return try extend(to: day, reason)
        case .end(let reason):
            return [.endedEarly(on: now.day, reason: try words(reason, "reason", "Hãy ghi lý do kết thúc sớm."))]
        case .countPeople(let unit, let counts): return try countPeople(unit, counts, by: viewer, at: now, on: ground)
        case .giveEvidence(let evidence): return try give(evidence, by: viewer, at: now, on: ground)
        case .confirmEvidence(let id):
            try judging(id, by: viewer)
            return [.evidenceConfirmed(evidence: id)]
        case .returnEvidence(let id, let reason):
            try judging(id, by: viewer)
            return [.evidenceReturned(evidence: id, reason: try words(reason, "reason", "Hãy ghi điều cần hỏi lại."))]
        case .guide(let units, let text): return try guide(units, text)
        case .remind(let shortfalls, let text): return try remind(shortfalls, text, at: now, on: ground)
        case .openMessage(let id): return try open(id, by: viewer, at: now, on: ground)
        }
    }
}
