// A report as a row: every column that is written from a report is spelled here, once. INSERT, UPDATE, the refill after
// an upgrade and `verify` are made of this list.
//
// A new column: its property in FieldReports (`Report+Listing.swift`), `ADD COLUMN` in a new migration, a line here, and
// `version` one higher. Rows of earlier programs are then written again at the next start (`Refill.swift`).

import FieldReports
import LocalTime
import Office
import Territory

struct ReportColumns {
    /// Of the list below, kept with each row. Higher whenever a line is added or means something else.
    static let version = 2

    /// What was sent, which nothing changes.
    let sent: [Column]
    /// How it stands.
    let standing: [Column]

    struct Column {
        let name: String
        let value: StoredValue

        init(_ name: String, _ value: (some Storable)?) {
            (self.name, self.value) = (name, value?.storedValue ?? .null)
        }
    }

    init(_ report: Report, wakesAt: Instant?) {
        sent = [
            Column("submitted_at", report.submittedAt), Column("channel", report.channel),
            Column("reporter", report.reporter), Column("submitted_by", report.submittedBy),
            Column("is_assisted", report.isAssisted), Column("is_pilot", report.isPilot),
        ]
        standing =
            report.place + report.care + report.waiting + report.times + report.results + report.sight
            + [Column("version", report.version), Column("wakes_at", wakesAt)]
    }

    var all: [Column] { sent + standing }
}

// MARK: - By subject

extension Report {
    fileprivate typealias Column = ReportColumns.Column

    fileprivate var place: [Column] {
        [
            Column("category", category), Column("unit_era", scene.unit?.era), Column("unit_code", scene.unit?.code),
            Column("latitude", scene.point?.latitude), Column("longitude", scene.point?.longitude),
            Column("cell", scene.point.map(MapPosition.cell)), Column("place_words", shownPlaceWords),
            Column("shown_description", shownDescription),
        ]
    }

    fileprivate var care: [Column] {
        [
            Column("status", status), Column("lead_agency", leadAgency), Column("recurs", recurs),
            Column("urgent_kind", urgent?.kind), Column("urgent_since", urgent?.since),
            Column("urgency_weighed_at", urgencyWeighedAt), Column("acknowledged_at", urgent?.acknowledgedAt),
            Column("acknowledged_by", urgent?.acknowledgedBy?.account), Column("touched_at", touchedAt),
        ]
    }

    /// Whose turn it is.
    fileprivate var waiting: [Column] {
        [
            Column("pending", proposals.count), Column("awaits_lead", awaitsLead),
            Column("awaits_centre", awaitsCentre), Column("owes_feedback", owesFeedbackDecision),
            Column("review_by", hidingReviewer), Column("decision_review_by", decisionReviewer),
            Column("objection_by", objectionReviewer),
            Column("notice_owed_since", awaitsNoticeSince), Column("moderation_owed_since", awaitsModerationSince),
        ]
    }

    fileprivate var times: [Column] {
        [
            Column("received_at", receivedAt), Column("deadline_day", round?.deadline.day),
            Column("is_extended", isExtended), Column("answered_at", promise.endedAt),
            Column("first_limit_day", firstLimitDay), Column("was_on_time", punctuality.wasOnTime),
            Column("is_late", isLateForGood), Column("first_answered_at", firstAnswer?.at),
        ]
    }

    fileprivate var results: [Column] {
        [
            Column("first_outcome", firstAnswer?.outcome), Column("outcome", answer?.outcome),
            Column("rating", lastAnsweredRound?.rating?.level), Column("refused_late_at", lateRefusal?.at),
        ]
    }

    fileprivate var sight: [Column] {
        [
            Column("visibility", visibility), Column("is_hidden", isHidden), Column("is_restricted", isRestricted),
            Column("hidings", hidings.count), Column("hidden_at", hidings.last?.at),
            Column("hidings_reviewed", hidings.count { $0.review != nil }),
            Column("hidings_overturned", hidings.count { $0.review?.upheld == false }),
            Column("hidings_near_limit", hidingsNearLimit),
            Column("hidings_after_bad_rating", hidingsAfterBadRating), Column("opened_at", openings.last?.at),
            Column("openings", openings.count),
        ]
    }
}

// MARK: - As SQL

extension [ReportColumns.Column] {
    var names: Query { Query(raw: map(\.name).joined(separator: ", ")) }
    var values: Query { "\(stored: map(\.value))" }
    /// `status = ?, visibility = ?`
    var assignments: Query { map { Query(raw: $0.name) + " = \(stored: [$0.value])" }.joined(separator: ", ") }
}
