// `/pa/{code}`: one report, for everybody who may know of it. What only its reporter sees is in `corner`.

import Web

struct ReportPage: Page {
    static let template = "portal/report"

    let title: String
    let width = PageWidth.wide
    let section: String? = "/tra-cuu"
    let errors: ErrorSummary?
    /// What happened while the person was writing, after a form that came too late.
    let changed: Timeline?
    let heading: String
    let code: String
    let tags: [StatusTag]
    let words: Words
    let covering: Callout?
    let facts: SummaryList
    let photos: Photos?
    let map: MapBox?
    let deadline: DeadlineBox?
    let waiting: Callout?
    let agency: String?
    let agencyBecause: String?
    let extensions: [String]
    let answers: [AnswerView]
    /// For who makes bulletins: where the answer becomes one.
    let bulletin: String?
    let commitment: Callout?
    let incident: IncidentView?
    let follow: FollowView?
    let timeline: Timeline
    let corner: ReporterCorner?
}

/// An answer as published, its corrections below it; the words first given stay (A0.24).
struct AnswerView: Sendable {
    let heading: String
    let tag: StatusTag
    let text: String
    let facts: String
    let photos: Photos?
    let corrections: [CorrectionView]
    let rating: String?
}

struct CorrectionView: Sendable {
    let when: String
    let reason: String
    let text: String
}
