import LocalTime
package import Office
package import Outreach
import Storage

extension Airings {
    /// Has something urgent played at once, on all speakers of these stations, quiet hours or not: players hear of it
    /// within seconds, interrupt what they play, and go on with it afterwards.
    ///
    /// - Parameters:
    ///   - first, second: the two accounts that have agreed to it; whoever calls has checked that they may.
    /// - Returns: the numbers of the airings, in the order of the stations.
    /// - Throws: `AiringDenial`.
    package func playNow(
        _ playable: Playable, on stations: [Station.Code], by first: AccountID, and second: AccountID
    ) async throws -> [Int64] {
        let (books, now) = (try await province.books.current(), province.now())
        let numbers = stations.map { _ in province.freshNumber() }
        return try await province.store.write { tx in
            for (number, code) in zip(numbers, stations) {
                guard books.outreach.station(code)?.isInForce(on: now.day) == true else {
                    throw AiringDenial.noSuchStation
                }
                let hasPlayer = try tx.stationKeys.all(of: code).contains { $0.revokedAt == nil }
                let plan = AiringPlan(
                    station: code, clusters: books.outreach.clusters(of: code, on: now.day).map(\.code),
                    playable: playable, at: now,
                    grace: hasPlayer ? AiringPlan.graceOfPlayers : AiringPlan.graceOfPeople)
                var airing = Airing(number: number, plan: plan)
                try tx.keep(
                    try Airing.playingNow(plan, by: first, and: second), on: &airing, at: now, under: books.law)
            }
            return numbers
        }
    }

    /// What is approved as urgent is played at once: at the approver's own stations, or everywhere where the approver
    /// belongs to no agency. What is withdrawn is taken back wherever it was still to be heard, or is being played.
    func follow(_ act: BulletinAct, of bulletin: Bulletin?, by viewer: Viewer) async throws {
        guard let bulletin, let account = viewer.account else { return }
        let (books, today) = (try await province.books.current(), province.now().day)
        switch act {
        case .approval where bulletin.content.priority == .emergency:
            guard let playable = bulletin.playable(on: today), let editor = bulletin.editor else { return }
            let own = books.outreach.stationsRun(by: viewer, on: today)
            let stations = own.isEmpty ? books.outreach.stations.filter { $0.isInForce(on: today) } : own
            _ = try await playNow(playable, on: stations.map(\.code), by: editor, and: account)
        case .withdrawal:
            let open = try await province.store.read { try $0.airings.open(of: bulletin.number) }
            try await revoke(open, reason: "Bản tin đã bị rút.", by: account)
        default: return
        }
    }

    /// Takes back what is urgent, also while it is being played.
    ///
    /// - Throws: `AiringDenial.noSuchAiring`; `StaleSubject` where others wrote to one airing again and again.
    package func revoke(_ numbers: [Int64], reason: String, by account: AccountID?) async throws {
        let (books, now) = (try await province.books.current(), province.now())
        try await retrying { tx in
            for number in numbers {
                var airing = try airing(number, tx)
                guard let decision = airing.withdrawn(reason, by: account) else { continue }
                try tx.keep(decision, on: &airing, at: now, under: books.law)
            }
        }
    }
}
