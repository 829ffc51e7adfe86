package import LocalTime
package import Office

extension Campaign: Ledgered {
    package typealias Event = CampaignEvent
    package typealias Standing = CampaignStanding
    package typealias Decision = CampaignDecision

    package static let kind: Subject.Kind = "campaign"

    package init?(replaying history: [Recorded<Campaign>]) {
        guard let first = history.first, case .started = first.event else { return nil }
        self.init(number: first.subject.number)
        for recorded in history { apply(recorded) }
    }

    package mutating func apply(_ recorded: Recorded<Campaign>) {
        version = recorded.sequence
        switch recorded.event {
        case .started(let terms, let addressed), .changed(let terms, let addressed):
            self.terms = terms
            for unit in addressed { agencies[unit.unit] = unit.agency }
        case .extended(let day, _): terms.to = day
        case .endedEarly(let day, let reason): endedEarly = EarlyEnd(on: day, reason: reason)
        case .peopleCounted(let unit, let counts): self.counts[unit] = counts
        case .evidenceGiven(let content):
            evidence.append(
                GivenEvidence(id: evidence.count + 1, content: content, at: recorded.at, by: recorded.by.account))
        case .evidenceConfirmed(let id):
            judge(id, .confirmed(at: recorded.at, by: recorded.by.account))
        case .evidenceReturned(let id, let reason):
            judge(id, .returned(at: recorded.at, by: recorded.by.account, reason: reason))
        case .messageSent(let content):
            messages.append(
                SentMessage(id: messages.count + 1, content: content, at: recorded.at, by: recorded.by.account))
        case .messageRead(let id):
            guard messages.indices.contains(id - 1) else { return }
            messages[id - 1].receipt = SentMessage.Receipt(at: recorded.at, by: recorded.by.account)
        }
    }

    private mutating func judge(_ id: Int, _ verdict: GivenEvidence.Verdict) {
        guard evidence.indices.contains(id - 1) else { return }
        evidence[id - 1].verdict = verdict
    }

    /// Its window is asked of the day; time does nothing to it.
    package func wakesAt(under law: Law) -> Instant? { nil }
}
