// What the reporter and the officials see beyond the public. It is written out member by member, because the report
// itself holds numbers of persons and accounts that are for no answer.

import FieldReports
import LocalTime
import Office
import Operations

struct InsideJSON: Encodable {
    let as_: String
    let version: Int
    let acts: [Act]
    let visibility: Visibility
    let secrecyRequested: Bool
    let isAssisted: Bool
    let channel: Channel
    let capturedAt: Instant?
    let mayCall: Bool
    let receivedAt: Instant?
    let acceptedAt: Instant?
    let refusalLimit: Day?
    let refusal: RefusalJSON?
    let resubmissionOf: ReportCode?
    let resubmittedAs: ReportCode?
    let mergedInto: ReportCode?
    let linked: [ReportCode]
    let closedAt: Instant?
    let notices: [NoticeJSON]
    let feedbacks: [FeedbackJSON]
    let messages: [MessageJSON]
    let consents: [ConsentJSON]
    let openings: [OpeningJSON]
    let objections: [ObjectionJSON]
    let hidings: [HidingJSON]
    let moderation: ModerationJSON
    let ratings: [RatingJSON]
    /// For those who handle it alone.
    let office: OfficeJSON?

    enum CodingKeys: String, CodingKey {
        case as_ = "as"
        case version, acts, visibility, secrecyRequested, isAssisted, channel, capturedAt, mayCall, receivedAt,
            acceptedAt
        case refusalLimit, refusal, resubmissionOf, resubmittedAs, mergedInto, linked, closedAt, notices, feedbacks
        case messages, consents, openings, objections, hidings, moderation, ratings, office
    }

    /// - Parameter names: of officials, for whoever oversees hiding; empty for everybody else.
    init(_ inside: InsideReport, _ names: OfficialNames, at now: Instant, under law: Law) {
        let report = inside.report
        // A0.12: who helped reads neither messages nor consents, and decides nothing in the person's place.
        let isAssistant = inside.audience == .assistant
        as_ = inside.audience.name
        version = report.version
        acts = inside.offers(at: now, under: law).map(\.act)
        visibility = report.visibility
        secrecyRequested = report.secrecyRequested
        isAssisted = report.isAssisted
        channel = report.channel
        capturedAt = report.capturedAt
        mayCall = report.mayCall
        receivedAt = report.receivedAt
        acceptedAt = report.acceptedAt
        refusalLimit = report.refusalLimit
        refusal = isAssistant ? nil : report.refusal.map(RefusalJSON.init)
        resubmissionOf = report.resubmissionOf
        resubmittedAs = report.resubmittedAs
        mergedInto = report.mergedInto
        linked = inside.isOfficial ? report.links : []
        closedAt = report.closedAt
        notices = report.notices.map(NoticeJSON.init)
        feedbacks = isAssistant ? [] : report.feedbacks.map { FeedbackJSON($0, of: report.code) }
        messages = isAssistant ? [] : report.messages.map(MessageJSON.init)
        consents = isAssistant ? [] : report.consents.map(ConsentJSON.init)
        openings = isAssistant ? [] : report.openings.map(OpeningJSON.init)
        objections = isAssistant ? [] : report.objections.map(ObjectionJSON.init)
        hidings = isAssistant ? [] : report.hidings.map { HidingJSON($0, names) }
        moderation = ModerationJSON(report)
        ratings = isAssistant ? [] : report.rounds.compactMap(\.rating).map(RatingJSON.init)
        office = inside.isOfficial ? OfficeJSON(report) : nil
    }
}

extension InsideReport {
    var isOfficial: Bool { if case .official = audience { true } else { false } }
}

extension Audience {
    fileprivate var name: String {
        switch self {
        case .reporter: Standing.reporter.rawValue
        case .assistant: Standing.assistant.rawValue
        case .official(let standing): standing.rawValue
        }
    }
}
