import LocalTime
import Office
import Operations
import Outreach
import Storage

/// Stations with their programmes, and what becomes of each airing, day by day. All of it is made up.
struct DemoStations: Sendable {
    let province: Province
    let dice: Dice
    let people: DemoPeople
    let programmes: [Programme]
    let playables: [Playable]
    /// The station of the operator who can sign in: it has no player, they play and confirm by hand.
    let byHand: Station.Code?

    /// Everything that was to begin on a day before an instant, with what was said of it on the same day.
    ///
    /// - Parameter end: when the demonstration begins.
    func live(through day: Day, until end: Instant) async throws {
        let past = programmes.enumerated().flatMap { index, programme in
            let manner = StationManner(at: index)
            return programme.occurrences(on: day).compactMap { occurrence -> PastAiring? in
                guard occurrence.at < end, let playable = programme.choice(for: occurrence, among: playables) else {
                    return nil
                }
                let plan = AiringPlan(
                    station: programme.station.code, clusters: occurrence.clusters, playable: playable,
                    at: occurrence.at, slot: occurrence.slot.number,
                    grace: programme.station.code == byHand ? AiringPlan.graceOfPeople : AiringPlan.graceOfPlayers)
                return PastAiring(
                    number: occurrence.airing, plan: plan, plannedAt: plan.at - .days(7),
                    sayings: sayings(of: plan, occurrence.airing, manner, until: end).filter { $0.at < end })
            }
        }
        try await province.airings.writePast(past)
    }

    private func sayings(
        of plan: AiringPlan, _ number: Int64, _ manner: StationManner, until end: Instant
    ) -> [PastAiring.Saying] {
        let fate = manner.fate(on: plan.at.day, before: end.day, dice)
        if plan.station == byHand {
            // What is of today and yesterday is left for whoever tries it out.
            return plan.at.day < end.day - 1 ? confirmation(of: plan, number, fate) : []
        }
        let report = PlayReport(of: plan, number, fate)
        switch fate {
        case .nothingSaid: return []
        case .calledOff:
            return [
                .init(
                    at: plan.at - .hours(2),
                    .cancelled(reason: "Điện lực báo cắt điện theo lịch.", by: people.holder(of: .outreachSupervisor)))
            ]
        case .heardLate: return [.init(at: plan.end + .hours(3), .played(report))]
        case .heardAfterAll:
            return [
                .init(at: plan.end + .minutes(1), .played(report)),
                .init(
                    at: plan.end + .hours(2),
                    .corrected(
                        AiringCorrection(end: .aired, reason: "Trưởng bản gửi bản ghi, loa kêu rõ từ đầu đến cuối."),
                        by: people.holder(of: .outreachSupervisor))),
            ]
        default: return [.init(at: plan.end + .minutes(1), .played(report))]
        }
    }

    private func confirmation(of plan: AiringPlan, _ number: Int64, _ fate: AiringFate) -> [PastAiring.Saying] {
        guard fate != .nothingSaid else { return [] }
        // Some only in the evening, after their round.
        let at = plan.end + (fate == .heardLate ? .hours(3) : .minutes(2))
        let wasHeard = [.heard, .heardLate, .heardAfterAll].contains(fate)
        let said = AiringConfirmation(
            id: "trinh-dien-\(number)", said: wasHeard ? .heardAll : .notPlayed, reason: wasHeard ? nil : .noPower,
            made: at, sent: at)
        return [.init(at: at, .confirmed(said, by: people.holder(of: .stationOperator)))]
    }
}

extension PlayReport {
    /// What the player at the station tells of an airing that went so.
    init(of plan: AiringPlan, _ number: Int64, _ fate: AiringFate) {
        let heard =
            [.powerCut, .heardAfterAll].contains(fate) ? 0 : fate == .brokenOff ? plan.seconds * 0.4 : plan.seconds
        let ended = plan.at + Span(milliseconds: Int64(heard * 1000))
        let late: Span = fate == .heardLate ? .hours(3) : .minutes(0)
        self.init(
            id: "trinh-dien-\(number)", device: "may-phat", started: plan.at, ended: ended, sent: plan.end + late,
            heard: heard, loudness: heard > 0 ? (fate == .silent ? -71 : -22.8) : nil, silence: heard > 0 ? 0.02 : nil,
            content: heard > 0 ? plan.playable.content : nil,
            failure: heard == 0 ? .noPower : heard < plan.seconds ? .playerStopped : nil)
    }
}
