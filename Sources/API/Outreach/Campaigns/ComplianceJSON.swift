// How often stations were heard and how far units are, as the API writes it.

import LocalTime
import Operations
import Outreach

struct ComplianceJSON: Encodable {
    let number: Int64
    let weekly: Int
    let channels: [Channel]
    let stations: [CampaignStationJSON]

    struct Channel: Encodable {
        let channel: CampaignChannel
        let weeksOwed: Int
        let weeksMet: Int
        let evidence: Int
        let isMet: Bool?
    }

    init(_ board: CampaignBoard) {
        number = board.campaign.number
        weekly = board.campaign.terms.weekly
        channels = board.campaign.channels(board.compliance, on: board.today).map {
            Channel(
                channel: $0.channel, weeksOwed: $0.owed, weeksMet: $0.met, evidence: $0.evidence, isMet: $0.isMet)
        }
        stations = board.compliance.lines.map { CampaignStationJSON($0, on: board.today) }
    }
}

struct CampaignStationJSON: Encodable {
    let code: Station.Code
    let name: String
    let kind: Station.Kind
    let weeks: [Week]

    struct Week: Encodable {
        let from: Day
        let to: Day
        let required: Int
        let counted: Int
        let planned: Int
        let ends: [String: Int]
        let isOver: Bool
    }

    init(_ line: StationLine, on today: Day) {
        code = line.station.code
        name = line.station.name
        kind = line.station.kind
        weeks = line.weeks.filter(\.owes).map { week in
            Week(
                from: week.week.first, to: week.week.last, required: week.required, counted: week.tally.counted,
                planned: week.tally.planned,
                ends: Dictionary(
                    uniqueKeysWithValues: AiringEnd.allCases.map { ($0.rawValue, week.tally.of($0)) }
                        + [("stillToCome", week.tally.stillToCome)]),
                isOver: week.week.isOver(on: today))
        }
    }
}

struct UnitProgressJSON: Encodable {
    let unit: DirectoryUnit.Code
    let name: String?
    let counts: [AudienceCount]
    let total: Int
    let reached: Int
    let forms: [CampaignForm]
    let evidence: [String: Int]
    let unread: Int

    init(_ progress: CampaignUnitProgress, name: String?) {
        unit = progress.unit
        self.name = name
        counts = progress.counts
        total = progress.total
        reached = progress.reached
        forms = progress.forms
        evidence = Dictionary(
            uniqueKeysWithValues: EvidenceState.allCases.map { ($0.rawValue, progress.evidence[$0] ?? 0) })
        unread = progress.unread
    }
}

struct UnitSheetJSON: Encodable {
    let number: Int64
    let version: Int
    let title: String
    let from: Day
    let to: Day
    let phase: CampaignPhase
    let progress: UnitProgressJSON
    let evidence: [EvidenceJSON]
    let messages: [CampaignMessageJSON]
    let stations: [CampaignStationJSON]
    let acts: [CampaignAct]

    init(_ sheet: UnitSheet) {
        number = sheet.number
        version = sheet.version
        title = sheet.terms.title
        from = sheet.terms.from
        to = sheet.lastDay
        phase = sheet.phase
        progress = UnitProgressJSON(sheet.progress, name: sheet.unit.name)
        evidence = sheet.evidence.map(EvidenceJSON.init)
        messages = sheet.messages.map { CampaignMessageJSON($0, forUnit: true) }
        stations = sheet.stations.map { CampaignStationJSON($0, on: sheet.today) }
        acts = CampaignAct.allCases.filter(sheet.acts.contains)
    }
}
