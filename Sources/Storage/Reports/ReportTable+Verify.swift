package import FieldReports
package import LocalTime
import Office
import Territory

extension ReportTable {
    /// The columns beside the body, and who cooperates, held against what they should be. They are compared as stored
    /// values: what a list or a sight rests on must not say other than the history.
    ///
    /// - Returns: the first column that disagrees, in words.
    package func columnDifference(from report: Report, wakesAt: Instant?) throws -> String? {
        let expected = expected(report, wakesAt)
        let columns = Query(raw: expected.map(\.0).joined(separator: ", "))
        guard let row = try tx.rows("SELECT \(columns) FROM report WHERE id = \(report.code.number)").first else {
            return "không có dòng"
        }
        for (name, value) in expected where try row.raw(name) != value { return "cột \(name) sai" }
        let cooperating: [AgencyCode] = try tx.rows(
            "SELECT agency FROM cooperation WHERE report = \(report.code.number)"
        ).map { try $0.get("agency") }
        return Set(cooperating) == Set(report.cooperations.compactMap(\.agency)) ? nil : "cơ quan phối hợp sai"
    }

    private func expected(_ report: Report, _ wakesAt: Instant?) -> [(String, StoredValue)] {
        let (point, answered) = (report.scene.point, report.lastAnsweredRound)
        return [
            ("version", report.version.storedValue), ("submitted_at", report.submittedAt.storedValue),
            ("status", report.status.storedValue), ("visibility", report.visibility.storedValue),
            ("is_hidden", report.isHidden.storedValue), ("is_restricted", report.isRestricted.storedValue),
            ("is_pilot", report.isPilot.storedValue), ("is_assisted", report.isAssisted.storedValue),
            ("category", report.category.storedValue), ("unit_era", stored(report.scene.unit?.era)),
            ("unit_code", stored(report.scene.unit?.code)), ("latitude", stored(point?.latitude)),
            ("longitude", stored(point?.longitude)), ("cell", stored(point.map(MapPosition.cell))),
            ("urgent_kind", stored(report.urgent?.kind)), ("acknowledged_at", stored(report.urgent?.acknowledgedAt)),
            ("channel", report.channel.storedValue), ("lead_agency", stored(report.leadAgency)),
            ("received_at", stored(report.receivedAt)), ("deadline_day", stored(report.round?.deadline.day)),
            ("answered_at", stored(answeredAt(report))), ("rating", stored(answered?.rating?.level)),
            ("notice_owed_since", stored(report.noticeOwedSince)), ("pending", report.proposals.count.storedValue),
            ("wakes_at", stored(wakesAt)), ("reporter", report.reporter.storedValue),
            ("submitted_by", report.submittedBy.storedValue), ("place_words", stored(report.shownPlaceWords)),
            ("shown_description", report.shownDescription.storedValue),
            ("first_limit_day", stored(report.firstLimitDay)),
            ("was_on_time", stored(report.punctuality.wasOnTime)), ("is_late", report.isLateForGood.storedValue),
        ]
    }

    private func stored(_ value: (some Storable)?) -> StoredValue { value?.storedValue ?? .null }
}
