package import LocalTime
package import Office
package import Operations
package import Outreach
import Storage

/// A directory for campaigns: xã Pa Ham with its station, a health service, a unit without accounts, and the centre with
/// its radio.
package enum CampaignCast {
    package static let directory = OutreachDirectory(
        units: [
            DirectoryUnit(
                code: "pa-ham", name: "UBND xã Pa Ham", kind: .communePeoplesCommittee, land: .paHam, agency: .paHam,
                from: from),
            DirectoryUnit(code: "y-te", name: "Sở Y tế", kind: .department, agency: "so-y-te", from: from),
            DirectoryUnit(code: "quan-su", name: "Ban Chỉ huy Quân sự", kind: .armedForces, from: from),
            DirectoryUnit(code: "trung-tam", name: "Trung tâm Truyền thông", kind: .publicService, from: from),
        ],
        stations: [
            Station(code: "dai-pa-ham", name: "Đài xã Pa Ham", unit: "pa-ham", from: from),
            Station(code: "phat-thanh", name: "Phát thanh tỉnh", kind: .radio, unit: "trung-tam", from: from),
        ])

    private static let from = Day(number: 18_000)

    /// Twelve weeks around the day on which the tests' clock stands.
    package static func terms(on today: Day) -> CampaignTerms {
        CampaignTerms(
            title: "Tuyên truyền hai Quy chế", subjects: ["663/QĐ-UBND", "QC-IOC"], from: today - 20, to: today + 60,
            stations: ["dai-pa-ham", "phat-thanh"], units: ["pa-ham", "y-te", "quan-su"], letters: ["882/STTTT-CĐS"])
    }
}

extension TestProvince {
    package func keepCampaignDirectory() async throws {
        let now = clock.now
        try await province.store.write { tx in
            try tx.reference.add(.outreach, CampaignCast.directory, note: "danh bạ", by: nil, at: now)
        }
        try await province.books.refresh()
    }

    /// A campaign that runs, with what it asks.
    package func startCampaign(by supervisor: Viewer) async throws -> Int64 {
        try await keepCampaignDirectory()
        return try await province.campaigns.start(CampaignCast.terms(on: clock.now.day), by: supervisor).number
    }

    /// An airing of the campaign's subject that was heard, so many days ago.
    package func heard(_ station: Station.Code, daysAgo days: Int, _ end: AiringEnd? = .aired) -> AiringFact {
        let planned = (clock.now.day - days).at(hour: 17)
        return AiringFact(
            station: station, bulletin: 1, subjects: ["663/QĐ-UBND"], plannedAt: planned,
            startedAt: end == .aired ? planned : nil, end: end)
    }
}

extension AiringFacts {
    package static func these(_ facts: [AiringFact]) -> AiringFacts {
        AiringFacts { first, last, _ in facts.filter { first <= $0.day && $0.day <= last } }
    }
}
