import LocalTime
import Office
import Operations
import Outreach
import Storage

extension DemoAirings {
    /// Most were heard; some were silent, broke off, could not be played; of some nobody said anything.
    func live(_ airing: Airing, key: StationKey?, until end: Instant) async throws {
        let plan = airing.plan
        clock.value = plan.end + .minutes(2)
        let fate = dice.below(100)
        guard fate < 95 else { return }
        guard let key else {
            // What is of today and yesterday is left for whoever tries it out.
            guard plan.at.day < end.day - 1 else { return }
            let now = clock.value
            let said = AiringConfirmation(
                id: "demo-\(airing.number)", said: fate < 88 ? .heardAll : .notPlayed,
                reason: fate < 88 ? nil : .noPower, made: now, sent: now)
            try await province.airings.confirm(said, of: airing.number, by: people.holder(of: .stationOperator))
            return
        }
        let whole = plan.seconds
        let heard = fate < 85 ? whole : fate < 90 ? whole * 0.4 : 0
        let ended = plan.at + Span(milliseconds: Int64(heard * 1000))
        let report = PlayReport(
            id: "demo-\(airing.number)", device: "may-phat", started: plan.at, ended: ended, sent: ended, heard: heard,
            loudness: heard > 0 ? (fate < 4 ? -71 : -22.8) : nil, silence: heard > 0 ? 0.02 : nil,
            content: heard > 0 ? plan.playable.content : nil,
            failure: heard == 0 ? .noPower : heard < whole ? .playerStopped : nil)
        try await province.airings.report(report, of: String(airing.number), under: key)
    }

    /// Where no directory was imported: a few communes of the province, with made-up speakers.
    func directory(from day: Day) async throws {
        let books = try await province.books.current()
        guard books.outreach.stations.isEmpty else { return }
        let shown = people.officers.keys.sorted { $0.rawValue < $1.rawValue }
        let own = people.holder(of: .stationOperator).appointments.compactMap(\.agency)
        let agencies = own + shown.filter { !own.contains($0) && $0.rawValue.hasPrefix("ubnd-") }.prefix(5)
        var directory = books.outreach
        for agency in agencies {
            let (name, code) = (books.agencyName(agency) ?? agency.rawValue, agency.rawValue)
            directory.units.append(
                DirectoryUnit(
                    code: .init(rawValue: code), name: name, kind: .communePeoplesCommittee, agency: agency, from: day))
            let station = Station.Code(rawValue: "dai-\(code)")
            directory.stations.append(
                Station(
                    code: station, name: "Đài \(name.replacing("UBND ", with: ""))", unit: .init(rawValue: code),
                    from: day))
            directory.clusters += ["Trung tâm", "Bản Co Loa", "Bản Suối Chát"].enumerated().map { index, cluster in
                SpeakerCluster(
                    code: .init(rawValue: "\(code)-\(index + 1)"), station: station, name: cluster, from: day)
            }
        }
        let (made, now) = (directory, clock.value)
        try await province.store.write {
            try $0.reference.add(.outreach, made, note: "trình diễn", by: nil, at: now)
        }
        try await province.books.refresh()
    }
}
