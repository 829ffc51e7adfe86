import FieldReports
import LocalTime
import Logging
import Office
import Operations
import Outbound
import Storage
import Synchronization

/// Forty days of a province, lived through under a clock that is moved: the same use cases as in earnest, so that
/// every screen shows what the rules make of it and not what somebody painted.
struct DemoProvince: Sendable {
    let province: Province
    let gateway: DemonstrationGateway
    let dice: Dice
    private let clock: Mutable<Instant>

    /// Does something at another time; afterwards it is as late as before.
    func at(_ instant: Instant, _ act: () async throws -> Void) async throws {
        let before = clock.value
        clock.value = instant
        defer { clock.value = before }
        try await act()
    }

    init(_ serving: Province, gateway: DemonstrationGateway, seed: UInt64) {
        let clock = Mutable(serving.now() - .days(days))
        self.clock = clock
        self.gateway = gateway
        dice = Dice(seed: seed)
        province = Province(
            store: serving.store, vault: serving.vault, passwords: serving.passwords, random: serving.random,
            gateway: gateway, library: serving.library, log: serving.log, now: { clock.value })
    }

    /// - Returns: the list of accounts to print.
    func make(_ texts: [DemoText], count: Int) async throws -> String {
        let start = clock.value
        let end = start + .days(days)
        try await province.books.refresh()
        // So that what comes in is read, as it is where the program has run for a while.
        _ = try await province.classifiers.current()
        let people = try await people()
        try await keepDirectory()
        try await foundingLetter(people)
        try await foundingCampaign(people)
        clock.value = start
        var story = try await plan(texts, count: count, from: start, to: end, people)
        let stations = try await livingStations(people, until: end)
        story += try await livingCampaign(people, stations, from: start, to: end)
        story += try await livingLetters(people, until: end)
        while let index = story.indices.min(by: { story[$0].at < story[$1].at }) {
            let step = story.remove(at: index)
            guard step.at < end else { continue }
            clock.value = max(clock.value, step.at)
            try await province.duties.elapseDue()
            do { story += try await step.act() } catch let denial as Denial {
                // Somebody came too late or too early for what the plan had in mind: the rules are right.
                province.log.debug("demonstration step refused", metadata: ["code": "\(denial.code)"])
            }
        }
        try await warnings(people, until: end)
        clock.value = end
        try await players(of: stations, until: end)
        try await openBulletins(people, on: end.day)
        try await province.airings.planAhead()
        try await province.duties.elapseDue()
        while try await province.duties.deliver() > 0 {}
        return people.roster
    }
}

private let days = 40

/// Something that happens at a time, and what it leads to.
struct DemoStep: Sendable {
    var at: Instant
    var act: @Sendable () async throws -> [DemoStep]
}

/// A value that several parties of one simulation share.
final class Mutable<Value: Sendable>: Sendable {
    private let state: Mutex<Value>
    init(_ value: Value) { state = Mutex(value) }
    var value: Value {
        get { state.withLock { $0 } }
        set { state.withLock { $0 = newValue } }
    }
}
