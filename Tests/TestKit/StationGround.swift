package import LocalTime
package import Office
package import Operations
package import Storage

@testable package import Outreach

/// A province with two stations, something to play, and the people who run and watch them.
package struct StationGround {
    package let test: TestProvince
    package let people: Cast

    package struct Cast {
        package let operatorOfA: Viewer
        package let operatorOfB: Viewer
        package let supervisor: Viewer
    }

    package static let a: Station.Code = "dai-pa-ham"
    package static let b: Station.Code = "dai-b"
    package static let otherAgency: AgencyCode = "so-y-te"

    package var airings: Airings { test.province.airings }
    package var today: Day { test.clock.now.day }

    package init(_ test: TestProvince) async throws {
        self.test = test
        let (now, directory) = (test.clock.now, Self.directory(from: test.clock.now.day - 100))
        try await test.province.store.write { tx in
            try tx.reference.add(.outreach, directory, note: "thử", by: nil, at: now)
            try tx.playables.put(Self.playable(1), from: now.day - 1)
            try tx.playables.put(Self.playable(2), from: now.day - 1, to: now.day + 30)
        }
        try await test.province.books.refresh()
        people = Cast(
            operatorOfA: try await test.official(.stationOperator, at: .paHam, phone: "0914000001"),
            operatorOfB: try await test.official(.stationOperator, at: Self.otherAgency, phone: "0914000002"),
            supervisor: try await test.official(.outreachSupervisor, phone: "0914000003"))
    }

    package static func directory(from day: Day) -> OutreachDirectory {
        OutreachDirectory(
            units: [
                DirectoryUnit(
                    code: "u-a", name: "UBND xã Pa Ham", kind: .communePeoplesCommittee, agency: .paHam, from: day),
                DirectoryUnit(
                    code: "u-b", name: "Đơn vị B", kind: .publicService, agency: otherAgency, from: day),
            ],
            stations: [
                Station(code: a, name: "Đài xã Pa Ham", unit: "u-a", from: day, phone: "0215 3 830 100"),
                Station(code: b, name: "Đài B", unit: "u-b", from: day),
            ],
            clusters: [
                SpeakerCluster(code: "trung-tam", station: a, name: "Trung tâm", villages: ["Huổi Hạ"], from: day),
                SpeakerCluster(code: "hang-tro", station: a, name: "Háng Trở", from: day),
            ])
    }

    package static func playable(_ bulletin: Int64, priority: BulletinPriority = .normal, seconds: Double = 60)
        -> Playable
    {
        Playable(
            bulletin: bulletin, title: "Bản tin \(bulletin)", priority: priority, subjects: ["663/QĐ-UBND"],
            tracks: [
                AudioTrack(
                    language: .vietnamese, hash: String(repeating: "\(bulletin % 10)", count: 64), seconds: seconds,
                    loudness: -23, silence: 0.02)
            ])
    }

    /// Every day at 17:30.
    package func slot(
        at minute: Int = 17 * 60 + 30, of station: Station.Code = a, content: ProgrammeSlot.Content = .nextByPriority
    ) -> ProgrammeSlot {
        ProgrammeSlot(
            number: 0, station: station, weekdays: .all, minute: minute, minutes: 5, content: content, from: today)
    }

    /// The airings that are planned for a station, in order.
    package func planned(_ station: Station.Code = a, days: Int = 9) async throws -> [Airing] {
        try await airings.airings(of: station, from: today, to: today + days, for: people.supervisor)
    }

    package func key(of station: Station.Code = a) async throws -> StationKey {
        try await airings.makeKey(of: station, label: "Máy 1", by: people.supervisor).key
    }

    package func report(_ airing: Airing, id: String = "r1", device: String = "may-1", heard: Double? = nil)
        -> PlayReport
    {
        let seconds = heard ?? airing.plan.seconds
        let ended = airing.plan.at + .seconds(Int(seconds))
        return PlayReport(
            id: id, device: device, started: airing.plan.at, ended: ended, sent: ended, heard: seconds,
            loudness: seconds > 0 ? -22.8 : nil, silence: seconds > 0 ? 0.01 : nil,
            content: seconds > 0 ? airing.plan.playable.content : nil, failure: seconds > 0 ? nil : .fileMissing)
    }
}
