import LocalTime

// How an airing ended. Each part looks at a set of entries and never at their order: the same log twice, out of order,
// by two devices of one cluster gives the same answer (A4).

extension Airing {
    package var result: AiringResult {
        let (machine, person) = (byPlayers, byPeople)
        var result = Self.together(machine, person)
        if let last = corrections.last {
            (result.end, result.source) = (last.said.end, .correction)
            // What counts as heard has a day on which it was.
            if last.said.end == .aired, result.started == nil { (result.started, result.ended) = (plan.at, plan.end) }
            return result
        }
        // What was heard was heard, whoever took it back meanwhile.
        if cancelled != nil, result.end == nil || result.end == .failed { result.end = .cancelled }
        if result.end == nil, wasMissed { result.end = .missed }
        return result
    }

    /// CAM-06: the same for one cluster: those that the operator named kept silent.
    package func end(at cluster: SpeakerCluster.Code) -> AiringEnd? {
        let result = result
        return result.end == .aired && result.silentClusters.contains(cluster) ? .silent : result.end
    }

    /// The worse of what the machine measured and what the person heard: a machine that plays does not show that the
    /// speakers sounded, nor does a person's word make a silent signal loud. What was played by hand stands in for what the
    /// machine could not do.
    private static func together(_ machine: AiringResult, _ person: AiringResult) -> AiringResult {
        guard machine.end != nil else { return person }
        guard let said = person.end else { return machine }
        var result = machine
        if said == .aired && person.started != nil && person.heard > 0
            || said.badness > machine.end?.badness ?? 0
        {
            result = person
            result.interruption = machine.interruption
            if result.started == nil { (result.started, result.ended) = (machine.started, machine.ended) }
            if said == .aired, machine.end == .aired {
                (result.loudness, result.silence) = (machine.loudness, machine.silence)
                result.content = machine.content
            }
        }
        result.silentClusters = person.silentClusters
        result.isDisputed = machine.end != said
        return result
    }
}

extension AiringEnd {
    fileprivate var badness: Int {
        switch self {
        case .aired: 0
        case .interrupted: 1
        case .silent: 2
        case .failed: 3
        case .missed: 4
        case .cancelled: 5
        }
    }
}

// MARK: - What devices measured

extension Airing {
    private var byPlayers: AiringResult {
        var result = AiringResult()
        guard !reports.isEmpty else { return result }
        let playable = playedAsPlanned
        let enough = playable.seconds * leastHeard
        let right = reports.filter { $0.said.content == playable.content && $0.said.heard > 0 }
        let audible = right.filter { !$0.said.isSilent }
        let (all, heard) = (seconds(of: right, in: playable), seconds(of: audible, in: playable))
        result.source = .player
        result.bulletin = playable.bulletin
        result.heard = heard
        if heard >= enough {
            result.end = .aired
        } else if all >= enough {
            result.end = .silent
        } else if all > 0 {
            result.end = .interrupted
            result.heard = all
            result.reason = reports.compactMap(\.said.reason).min { $0.rawValue < $1.rawValue } ?? .playerStopped
        } else {
            result.end = .failed
            let isOther = reports.contains { $0.said.heard > 0 }
            result.reason =
                isOther
                ? .wrongContent : reports.compactMap(\.said.reason).min { $0.rawValue < $1.rawValue } ?? .other
        }
        measure(&result, by: result.end == .aired ? audible : right.isEmpty ? reports : right)
        return result
    }

    /// What is planned now, or else what was planned before and was played all the same.
    private var playedAsPlanned: Playable {
        let played = Set(reports.filter { $0.said.heard > 0 }.compactMap(\.said.content))
        return ([plan.playable] + earlier.reversed()).first { played.contains($0.content) } ?? plan.playable
    }

    /// Of the parts that any of them played, counted once where they overlap.
    private func seconds(of reports: [Entry<PlayReport>], in playable: Playable) -> Double {
        let parts = reports.compactMap { $0.said.part(of: playable.seconds) }
            .sorted { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }
        var (sum, reached) = (0.0, 0.0)
        for part in parts where part.upperBound > reached {
            sum += part.upperBound - max(part.lowerBound, reached)
            reached = part.upperBound
        }
        return sum
    }

    private func measure(_ result: inout AiringResult, by reports: [Entry<PlayReport>]) {
        let times = reports.map { $0.said.times(received: $0.at, plan: plan) }
        // One clock that can be believed says more than any number that cannot.
        let believed = times.contains { !$0.isUnverified } ? times.filter { !$0.isUnverified } : times
        result.started = believed.map(\.started).min()
        result.ended = believed.map(\.ended).max()
        result.isUnverified = !times.contains { !$0.isUnverified }
        result.interruption = reports.map(\.said.interruption).max() ?? 0
        let longest = reports.map(\.said).max { ($0.heard, $0.device, $0.id) < ($1.heard, $1.device, $1.id) }
        (result.loudness, result.silence) = (longest?.loudness, longest?.silence)
        result.content = longest?.content
    }
}

// MARK: - What people heard

extension Airing {
    private var byPeople: AiringResult {
        var result = AiringResult()
        let latest = confirmations.max { ($0.made(plan), $0.said.id) < ($1.made(plan), $1.said.id) }
        guard let entry = latest else { return result }
        let said = entry.said
        result.source = .person
        result.silentClusters = said.said == .someSilent ? said.silent : []
        result.reason = said.reason
        switch said.said {
        case .heardAll: result.end = .aired
        case .someSilent: result.end = Set(said.silent).isSuperset(of: plan.clusters) ? .silent : .aired
        case .notPlayed: result.end = .failed
        }
        guard result.end != .failed, let played = said.played else {
            if result.end == .aired { (result.started, result.ended) = (plan.at, plan.end) }
            return result
        }
        let times = BelievedTimes(
            started: played.started, ended: played.ended, sent: said.sent, received: entry.at, plan: plan)
        (result.started, result.ended, result.isUnverified) = (times.started, times.ended, times.isUnverified)
        result.heard = min(Double(max((played.ended - played.started).milliseconds, 0)) / 1000, plan.seconds)
        if result.end == .aired, result.heard < plan.seconds * leastHeard { result.end = .interrupted }
        return result
    }
}

extension Airing.Entry<AiringConfirmation> {
    fileprivate func made(_ plan: AiringPlan) -> Instant {
        BelievedTimes(started: said.made, ended: said.made, sent: said.sent, received: at, plan: plan).started
    }
}

/// Nine tenths.
private let leastHeard = 0.9
