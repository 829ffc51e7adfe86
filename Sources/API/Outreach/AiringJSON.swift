import LocalTime
import Outreach

struct AiringJSON: Encodable {
    /// A string: it is longer than the numbers that JavaScript keeps exactly.
    let number: String
    let station: String
    let clusters: [String]
    let at: Instant
    let seconds: Double
    let bulletin: String
    let title: String
    let priority: String
    /// Left out while it is still to come.
    let end: String?
    let source: String
    let started: Instant?
    let ended: Instant?
    let heard: Double
    let loudness: Double?
    let silence: Double?
    let content: String?
    let interruption: Double
    let reason: String?
    let isUnverified: Bool
    let isDisputed: Bool
    let silentClusters: [String]
    let reports: Int
    let confirmations: Int
    /// By their ids: `/airings/{number}/evidence/{file}`.
    let evidence: [String]
    let corrections: [Correction]
    let cancelled: String?
    let wasMissed: Bool

    struct Correction: Encodable {
        let at: Instant
        let end: String
        let reason: String
    }

    init(_ airing: Airing) {
        let (plan, result) = (airing.plan, airing.result)
        number = "\(airing.number)"
        (station, clusters) = (plan.station.rawValue, plan.clusters.map(\.rawValue))
        (at, seconds) = (plan.at, plan.seconds)
        (bulletin, title) = ("\(airing.fact.bulletin)", plan.playable.title)
        priority = plan.playable.priority.rawValue
        (end, source) = (result.end?.rawValue, result.source.rawValue)
        (started, ended, heard) = (result.started, result.ended, result.heard)
        (loudness, silence, content) = (result.loudness, result.silence, result.content)
        (interruption, reason) = (result.interruption, result.reason?.rawValue)
        (isUnverified, isDisputed) = (result.isUnverified, result.isDisputed)
        silentClusters = result.silentClusters.map(\.rawValue)
        (reports, confirmations) = (airing.reports.count, airing.confirmations.count)
        evidence = airing.evidence
        corrections = airing.corrections.map {
            Correction(at: $0.at, end: $0.said.end.rawValue, reason: $0.said.reason)
        }
        (cancelled, wasMissed) = (airing.cancelled?.said, airing.wasMissed)
    }
}
