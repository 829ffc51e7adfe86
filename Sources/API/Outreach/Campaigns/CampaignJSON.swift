// Campaigns as the API writes them.

import LocalTime
import Office
import Operations
import Outreach
import Storage

struct CampaignListJSON: Encodable {
    let campaigns: [CampaignSummaryJSON]
    /// For `after`; absent at the end.
    let next: String?
}

struct CampaignSummaryJSON: Encodable {
    let number: Int64
    let title: String
    let from: Day
    let to: Day
    let units: Int

    init(_ summary: CampaignSummary) {
        number = summary.number
        title = summary.title
        from = summary.from
        to = summary.lastDay
        units = summary.units
    }
}

struct CampaignDoneJSON: Encodable {
    let number: Int64
    let version: Int

    init(_ done: CampaignDone) {
        number = done.number
        version = done.version
    }
}

struct PublicCampaignJSON: Encodable {
    let number: Int64
    let title: String
    let subjects: [Subject]
    let from: Day
    let to: Day
    let phase: CampaignPhase
    let weekly: Int
    let channels: [CampaignChannel]
    let forms: [CampaignForm]
    let stations: Int
    let units: Int
    let heard: Int
    let weeks: [Week]
    let articles: [Article]

    struct Subject: Encodable {
        let id: Regulation.ID
        let title: String
    }

    struct Week: Encodable {
        let from: Day
        let to: Day
        let heard: Int
    }

    struct Article: Encodable {
        let link: String
        let capturedOn: Day
    }

    init(_ campaign: PublicCampaign) {
        number = campaign.number
        title = campaign.title
        subjects = campaign.subjects.map { Subject(id: $0.id, title: $0.title) }
        from = campaign.from
        to = campaign.lastDay
        phase = campaign.phase
        weekly = campaign.weekly
        channels = campaign.channels
        forms = campaign.forms
        stations = campaign.stations
        units = campaign.units
        heard = campaign.heard
        weeks = campaign.weeks.map { Week(from: $0.week.first, to: $0.week.last, heard: $0.heard) }
        articles = campaign.articles.map { Article(link: $0.link, capturedOn: $0.capturedOn) }
    }
}

struct EvidenceJSON: Encodable {
    let id: Int
    let unit: DirectoryUnit.Code
    let form: CampaignForm
    let words: String
    let link: String?
    let capturedOn: Day?
    let media: [String]
    let givenAt: Instant
    let state: EvidenceState
    let reason: String?

    init(_ given: GivenEvidence) {
        id = given.id
        unit = given.content.unit
        form = given.content.form
        words = given.content.words
        link = given.content.link
        capturedOn = given.content.capturedOn
        media = given.content.media
        givenAt = given.at
        state = given.state
        if case .returned(_, _, let reason) = given.verdict { self.reason = reason } else { reason = nil }
    }
}

struct CampaignMessageJSON: Encodable {
    let id: Int
    let kind: CampaignMessage.Kind
    let unit: DirectoryUnit.Code
    let station: Station.Code?
    let toHead: Bool
    /// Absent for a unit that has not opened it: opening is the receipt (CAM-07).
    let words: String?
    let sentAt: Instant
    let readAt: Instant?

    init(_ message: SentMessage, forUnit: Bool = false) {
        id = message.id
        kind = message.content.kind
        unit = message.content.unit
        station = message.content.station
        toHead = message.content.toHead
        words = forUnit && message.receipt == nil ? nil : message.content.words
        sentAt = message.at
        readAt = message.receipt?.at
    }
}
