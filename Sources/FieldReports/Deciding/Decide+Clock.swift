package import LocalTime
package import Office
import Vietnamese

/// The only two ways to move a promised day (REP-27, REP-28). Nothing pauses the clock (AMB-05).
extension Report {
    func extend(_ days: Int, _ reason: String, _ bench: Bench) throws(Denial) -> [ReportEvent] {
        guard !proposals.contains(where: \.isDeadlineChange) else { throw .alreadyDone(.deadlineChange) }
        let round = try extensible(bench)
        try check(days, after: round.deadline.day, bench)
        let reason = try required(reason, "reason", "Hãy ghi lý do thay đổi thời hạn.")
        let content = Proposal.Content.deadlineChange(reason: reason, workingDays: days)
        return implied(bench)
            + (try enact(Proposal(id: nextProposal, content: content, by: bench.author, at: bench.now), bench))
    }

    /// What the report says to it, whatever number is asked for.
    private func extensible(_ bench: Bench) throws(Denial) -> Round {
        guard let round, round.answer == nil else { throw .alreadyAnswered }
        let limit = bench.law.rules.extensionMaxCount
        guard extensionsMade < limit else { throw .tooManyChanges(limit) }
        return round
    }

    private func check(_ days: Int, after due: Day, _ bench: Bench) throws(Denial) {
        let limit = bench.law.rules.extensionMaxWorkingDaysEach
        guard (1...limit).contains(days) else { throw .tooManyWorkingDays(limit) }
        let day = bench.law.calendar.workingDay(days, after: due)
        // A day that has passed as well would tell the person nothing.
        guard day >= bench.now.day else { throw .expectedDayInPast(field: "workingDays") }
        if let last = lastChangedDay(under: bench.law), day > last {
            throw .dayTooFar(field: "workingDays", last: last)
        }
    }

    /// AMB-09: decided after expiry, the report stays late; the mark is never erased.
    func extended(by days: Int, reason: String, proposedBy: Author, _ bench: Bench) throws(Denial) -> ReportEvent {
        let old = try extensible(bench).deadline
        let added = bench.law.deadline(days, after: old.day)
        guard added.day >= bench.now.day else { throw .changedDayPassed }
        return .deadlineChanged(
            ground: .contentNature, reason: reason, deadline: old.extended(by: added), workingDays: days,
            reference: nil, proposedBy: proposedBy, afterExpiry: bench.now >= old.day.end)
    }

    /// REP-28: may lengthen or shorten; named by a leader of the province, with a document.
    func direct(
        _ day: Day, _ reason: String, _ leader: String, _ reference: String, _ bench: Bench
    ) throws(Denial) -> [ReportEvent] {
        guard let round, round.answer == nil else { throw .alreadyAnswered }
        let reason = try required(reason, "reason", "Hãy ghi nội dung chỉ đạo.")
        let leader = try required(leader, "leader", "Hãy ghi họ tên, chức vụ lãnh đạo cho ý kiến.")
        let reference = try required(reference, "reference", "Hãy ghi số văn bản hoặc biên bản.")
        let old = round.deadline
        guard day >= bench.now.day else { throw .expectedDayInPast(field: "to") }
        guard day != old.day else { throw .alreadyDone(.deadlineChange) }
        if let last = lastChangedDay(under: bench.law), day > last { throw .dayTooFar(field: "to", last: last) }
        let counted = bench.law.counted(after: bench.law.receiptDay(of: round.startedAt), through: day)
        let deadline = Deadline(
            day: day, countedDays: counted, rules: bench.law.rules.version, calendar: bench.law.calendar.version)
        return [
            .deadlineChanged(
                ground: .provincialDirection, reason: reason, deadline: deadline, workingDays: nil,
                reference: "\(leader) – \(reference)", proposedBy: bench.author, afterExpiry: bench.now >= old.day.end)
        ]
    }

    /// CAM-07. Where no agency has it there is nobody to be reminded.
    func urge(_ words: String) throws(Denial) -> [ReportEvent] {
        guard leadAgency != nil else { throw .nothingToDecide(.reminder) }
        return [.urged(words: try required(words, "words", "Hãy ghi nội dung đôn đốc."))]
    }

    /// REP-25, REP-26: the agency's own notice, with a reason and an expected day. It moves nothing.
    func notifyProgress(_ reason: String, _ expected: Day, _ bench: Bench) throws(Denial) -> [ReportEvent] {
        let reason = try required(reason, "reason", "Hãy ghi lý do chưa giải quyết xong.")
        let (today, law) = (bench.now.day, bench.law)
        guard expected >= today else { throw .expectedDayInPast(field: "expected") }
        let last = law.calendar.workingDay(law.rules.progressNoticeMaxWorkingDays, after: today)
        guard expected <= last else { throw .dayTooFar(field: "expected", last: last) }
        return implied(bench) + [.progressNoticeSent(reason: reason, expected: expected)]
    }
}

extension Report {
    /// How often an agency has changed the day for the nature of the matter: what `extensionMaxCount` limits (AMB-09).
    package var extensionsMade: Int { rounds.flatMap(\.changes).count { $0.ground == .contentNature } }
}

// MARK: - The roof

extension Report {
    /// The last day to which anybody may move this round's deadline, UBND tỉnh too (A0.28). Nil without a round.
    package func lastChangedDay(under law: Law) -> Day? {
        round.map {
            law.calendar.workingDay(law.rules.changedDeadlineMaxWorkingDays, after: law.receiptDay(of: $0.startedAt))
        }
    }
}

extension Law {
    /// The working days in `(start, end]`, never more of them than a deadline may have: beyond its roof a day that was
    /// once named stands alone (A0.28).
    func counted(after start: Day, through end: Day) -> [Day] {
        calendar.counted(after: start, through: end, atMost: rules.changedDeadlineMaxWorkingDays)
    }
}

extension Deadline {
    /// Later by the days of `added`, which were counted from this day on.
    func extended(by added: Deadline) -> Deadline {
        Deadline(
            day: added.day, countedDays: countedDays + added.countedDays, rules: added.rules, calendar: added.calendar)
    }
}

extension WorkingCalendar {
    func counted(after start: Day, through end: Day, atMost limit: Int = .max) -> [Day] {
        guard start < end else { return [] }
        let days = (start.number + 1...end.number).lazy.map(Day.init(number:)).filter(isWorking)
        return Array(days.prefix(limit))
    }
}
