package import LocalTime
package import Office

// What may be said of an airing, and by whom. Players speak under their station's key, operators for the stations of their
// unit, supervisors for all.

extension Airing {
    package typealias Event = AiringEvent
    package typealias Standing = AiringStanding
    package typealias Decision = AiringDecision

    /// By the programme, when its time comes near.
    package static func planning(_ plan: AiringPlan) throws(AiringDenial) -> AiringDecision {
        guard !plan.playable.tracks.isEmpty, plan.seconds > 0 else { throw .nothingToPlay }
        return AiringDecision(by: .nobody(.programme), events: [.planned(plan: plan)])
    }

    /// At once and on all speakers, whatever the hour: what two people have agreed to.
    package static func playingNow(
        _ plan: AiringPlan, by first: AccountID, and second: AccountID
    ) throws(AiringDenial) -> AiringDecision {
        guard plan.isUrgent else { throw .notUrgent }
        guard first != second else { throw .needsAnotherPerson }
        guard !plan.playable.tracks.isEmpty, plan.seconds > 0 else { throw .nothingToPlay }
        return AiringDecision(
            by: Signature(account: second, standing: .warning, agency: nil), events: [.planned(plan: plan)])
    }

    /// Something else is to be played in its slot.
    ///
    /// - Returns: nil when it is the same, or it is too late for that.
    package func replacing(with playable: Playable, at now: Instant) -> AiringDecision? {
        guard result.end == nil, cancelled == nil, now < plan.at, playable != plan.playable, !playable.tracks.isEmpty
        else { return nil }
        return AiringDecision(by: .nobody(.programme), events: [.replaced(playable: playable)])
    }

    /// - Returns: nil when the report is known.
    /// - Throws: `notYourStation`, `inTheFuture`, `evidenceMissing`.
    package func report(
        _ report: PlayReport, from station: Station.Code, at now: Instant
    ) throws(AiringDenial) -> AiringDecision? {
        guard station == plan.station else { throw .notYourStation }
        guard !report.id.isEmpty, !report.device.isEmpty else {
            throw .missing(field: "id", "Nhật ký phát phải có số hiệu và tên máy.")
        }
        let known = reports.first { $0.said.id == report.id && $0.said.device == report.device }
        if known != nil { return nil }
        // Ahead even of the device's own clock; a clock that is merely wrong is reckoned with, not refused.
        guard report.started <= report.sent + clockGrace, report.ended <= report.sent + clockGrace else {
            throw .inTheFuture(field: "started")
        }
        if report.heard > 0 {
            guard report.loudness != nil, report.silence != nil, report.content != nil else { throw .evidenceMissing }
        }
        return AiringDecision(by: .nobody(.player), events: [.reported(report: report)])
    }

    /// - Returns: nil when it is known.
    /// - Throws: `notYourStation`, `notOverYet`, `inTheFuture`, `missing`, `unknownCluster`, `tooLong`.
    package func confirm(
        _ confirmation: AiringConfirmation, by viewer: Viewer, in directory: OutreachDirectory, at now: Instant
    ) throws(AiringDenial) -> AiringDecision? {
        guard let account = viewer.account else { throw .notYours }
        guard let agency = directory.agency(running: plan.station, as: viewer, on: now.day) else {
            throw .notYourStation
        }
        if confirmations.contains(where: { $0.said.id == confirmation.id }) { return nil }
        try check(confirmation, at: now)
        return AiringDecision(
            by: Signature(account: account, standing: .stationOperator, agency: agency),
            events: [.confirmed(confirmation: confirmation)])
    }

    /// Before this nobody can have heard it. It is our clock that says so, and no grace is due to it.
    package var heardFrom: Instant { plan.at }

    private func check(_ said: AiringConfirmation, at now: Instant) throws(AiringDenial) {
        guard !said.id.isEmpty else { throw .missing(field: "id", "Xác nhận phải có số hiệu.") }
        // That it cannot be played may be known the day before; that it was heard, only then.
        let earliest = said.said == .notPlayed ? plan.at - .days(1) : heardFrom
        guard now >= earliest else { throw .notOverYet }
        let latest = said.sent + clockGrace
        guard said.made <= latest, said.played.map({ $0.started <= latest && $0.ended <= latest }) ?? true else {
            throw .inTheFuture(field: "made")
        }
        if said.said == .someSilent {
            guard !said.silent.isEmpty else { throw .missing(field: "silent", "Hãy chọn cụm loa không kêu.") }
            guard Set(said.silent).isSubset(of: plan.clusters) else { throw .unknownCluster }
        }
        if said.said != .heardAll, said.reason == nil {
            throw .missing(field: "reason", "Hãy chọn lý do.")
        }
        if (said.words ?? "").count > mostWords { throw .tooLong(field: "words", limit: mostWords) }
    }

    /// - Throws: `notYours`, `alreadyBegun` (save what is urgent, which is taken back in the middle), `alreadyCancelled`,
    ///   `missing`.
    package func cancel(
        _ reason: String, by viewer: Viewer, in directory: OutreachDirectory, at now: Instant
    ) throws(AiringDenial) -> AiringDecision {
        guard let account = viewer.account else { throw .notYours }
        let agency = directory.agency(running: plan.station, as: viewer, on: now.day)
        guard agency != nil || viewer.holds([.outreachSupervisor]) else { throw .notYours }
        guard cancelled == nil else { throw .alreadyCancelled }
        guard now < plan.at || plan.isUrgent, result.end == nil else { throw .alreadyBegun }
        let words = try reason.required(as: "reason", "Hãy ghi lý do hủy.")
        return AiringDecision(
            by: Signature(
                account: account, standing: agency == nil ? .supervisor : .stationOperator, agency: agency),
            events: [.cancelled(reason: words)])
    }

    /// Because the programme has changed, or what was urgent was taken back by those who said it.
    ///
    /// - Returns: nil when it is over or cancelled already.
    package func withdrawn(_ reason: String, by account: AccountID?) -> AiringDecision? {
        guard cancelled == nil, result.end == nil else { return nil }
        return AiringDecision(
            by: Signature(account: account, standing: account == nil ? .programme : .warning, agency: nil),
            events: [.cancelled(reason: reason)])
    }

    /// A second entry; what was said before stays.
    ///
    /// - Throws: `notYours`, `notOverYet`, `missing`, `tooLong`.
    package func correct(
        _ correction: AiringCorrection, by viewer: Viewer, at now: Instant
    ) throws(AiringDenial) -> AiringDecision {
        guard let account = viewer.account, viewer.holds([.outreachSupervisor]) else { throw .notYours }
        guard result.end != nil, now >= plan.at else { throw .notOverYet }
        var correction = correction
        correction.reason = try correction.reason.required(as: "reason", "Hãy ghi căn cứ đính chính.")
        return AiringDecision(
            by: Signature(account: account, standing: .supervisor, agency: nil),
            events: [.corrected(correction: correction)])
    }

    /// What time does: of what nobody has spoken by then, absence is the answer (A2).
    package func elapse(to now: Instant) -> AiringDecision? {
        guard result.end == nil, missedAt <= now else { return nil }
        return AiringDecision(by: .nobody(.clock), events: [.missed])
    }
}

private let mostWords = 1000

extension Signature<AiringStanding> {
    fileprivate static func nobody(_ standing: AiringStanding) -> Self {
        Signature(account: nil, standing: standing, agency: nil)
    }
}

extension String {
    fileprivate func required(as field: String, _ sentence: String) throws(AiringDenial) -> String {
        guard contains(where: { !$0.isWhitespace }) else { throw .missing(field: field, sentence) }
        guard count <= mostWords else { throw .tooLong(field: field, limit: mostWords) }
        return self
    }
}
