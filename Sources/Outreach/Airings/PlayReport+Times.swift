package import LocalTime

/// When something happened, as far as it can be known, and whether the clock that says so can be believed.
package struct BelievedTimes: Sendable, Equatable {
    package var started: Instant
    package var ended: Instant
    package var isUnverified: Bool
}

extension BelievedTimes {
    /// A clock that is off by more than five minutes when it sends, or that speaks of another day than the plan's, is not
    /// believed: what it says is counted back from the receipt, and where even that cannot be, it is the receipt (A3). Of
    /// what was carried by hand nobody knows how the clock stood: its own times are all there is, and unverified.
    init(
        started: Instant, ended: Instant, sent: Instant, received: Instant, plan: AiringPlan, isCarried: Bool = false
    ) {
        let skew = received - sent
        let earliest = plan.at - .days(1)
        let isOrdered = started <= ended && ended - started < .days(1)
        if isCarried, isOrdered, earliest <= started, ended <= received {
            self.init(started: started, ended: ended, isUnverified: true)
            return
        }
        if !isCarried, isOrdered, abs(skew.milliseconds) <= clockGrace.milliseconds, started >= earliest {
            self.init(started: min(started, received), ended: min(ended, received), isUnverified: false)
            return
        }
        let shifted = started + skew
        if !isCarried, isOrdered, earliest <= shifted, shifted <= received {
            self.init(started: shifted, ended: min(ended + skew, received), isUnverified: true)
            return
        }
        let length = isOrdered ? ended - started : .seconds(0)
        self.init(started: received - length, ended: received, isUnverified: true)
    }
}

/// By how much a clock may differ, and how far ahead a time may lie.
package let clockGrace = Span.minutes(5)

extension PlayReport {
    func times(received: Instant, plan: AiringPlan) -> BelievedTimes {
        BelievedTimes(
            started: started, ended: ended, sent: sent, received: received, plan: plan, isCarried: carried ?? false)
    }

    /// A1: under −50 LUFS, or half a minute of which more than a fifth is silence.
    package var isSilent: Bool {
        guard let loudness, let silence else { return false }
        return loudness < faintest || silence > mostSilence && heard >= 30
    }

    /// Which part of what was planned left the device, in seconds from its beginning.
    func part(of whole: Double) -> ClosedRange<Double>? {
        let from = min(max(position, 0), whole)
        let to = min(from + max(heard, 0), whole)
        return from < to ? from...to : nil
    }
}

private let faintest = -50.0
private let mostSilence = 0.2
