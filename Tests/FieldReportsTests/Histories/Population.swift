import LocalTime
import Office
import Operations
import Storage
import TestKit

@testable import FieldReports

/// Many reports that live in one store, each through anything anybody may do, and each as the domain knows it.
struct Population {
    let test: TestProvince
    private(set) var stories: [Story] = []
    private var dice: Dice

    /// A store with the people and offices of these tests, and reports that have just been sent.
    init(_ size: Int, seed: UInt64) async throws {
        test = try await TestProvince()
        dice = Dice(seed: seed)
        let end = moment("2026-12-31 00:00")
        try await test.province.store.write { try $0.putCast(at: end) }
        for number in 1...size {
            let earlier = dice.oneIn(6) ? ReportCode(day: end.day, random: 1) : nil
            stories.append(Story.beginning(&dice, number: UInt64(number), recurs: earlier))
        }
        let born = stories
        try await test.province.store.write { tx in for story in born { try tx.insert(story) } }
    }

    /// Each report takes one step, and is written as use cases write it.
    mutating func live() async throws {
        let before = stories
        for index in stories.indices { stories[index].step(&dice) }
        let after = stories
        try await test.province.store.write { tx in
            for (old, new) in zip(before, after) where new.history.count > old.history.count {
                try tx.update(new, from: old)
            }
        }
    }

    /// A day on which somebody may look: every other time one on which something is due.
    mutating func someDay() -> Day {
        let due = stories.filter(\.report.status.owesAnswer).compactMap { $0.report.round?.deadline.day }
        return dice.oneIn(2) && !due.isEmpty ? dice.pick(due) : dice.pick(stories).now.day
    }
}

extension Story {
    /// Time passes, and somebody tries something.
    mutating func step(_ dice: inout Dice) {
        wait(until: now + Story.jump(&dice))
        let deed = Deed.any(&dice, on: report)
        _ = try? self.do(deed.command(on: report, at: now), by: deed.viewer)
    }
}

// MARK: - In the store

extension Transaction {
    /// Everybody and every office of these tests.
    func putCast(at now: Instant) throws {
        let codes: [AgencyCode] = ["ubnd-pa-ham", "ubnd-xa-dung", "so-xay-dung", "tram-y-te-pa-ham", "ioc"]
        for code in codes { try directory.put(Agency(code: code, name: code.rawValue, kind: .department)) }
        for (_, viewer) in Viewer.everybody {
            guard let account = viewer.account else { continue }
            let person = viewer.person ?? PersonID(rawValue: account.rawValue)
            try people.insert(person, phoneDigest: nil, sealed: "x", at: now)
            try accounts.insert(
                Account(id: account, person: person, kind: .individual, createdAt: now), phoneDigest: "\(person)")
        }
    }

    fileprivate func insert(_ story: Story) throws {
        let wakesAt = story.report.wakesAt(under: story.law)
        _ = try reports.insert(story.report, wakesAt: wakesAt, request: nil, at: story.now)
        for event in story.history { try events.append(event) }
    }

    fileprivate func update(_ new: Story, from old: Story) throws {
        let wakesAt = new.report.wakesAt(under: new.law)
        try reports.update(new.report, from: old.report, wakesAt: wakesAt, at: new.now)
        for event in new.history.dropFirst(old.history.count) { try events.append(event) }
    }
}
