import LocalTime
import Office
import Vietnamese

/// The only two ways to move a promised day (REP-27, REP-28). Nothing pauses the clock (AMB-05).
extension Report {
    func extend(_ days: Int, _ reason: String, _ bench: Bench) throws(Denial) -> [ReportEvent] {
        let reason = try required(reason, "reason", "Hãy ghi lý do thay đổi thời hạn.")
        try checkExtension(days, bench)
        guard !proposals.contains(where: \.isDeadlineChange) else { throw .alreadyDone(.deadlineChange) }
        let content = Proposal.Content.deadlineChange(reason: reason, workingDays: days)
        return implied(bench)
            + (try enact(Proposal(id: nextProposal, content: content, by: bench.author, at: bench.now), bench))
    }

    private func checkExtension(_ days: Int, _ bench: Bench) throws(Denial) {
        let rules = bench.law.rules
        guard (1...rules.extensionMaxWorkingDaysEach).contains(days) else {
            throw .tooManyWorkingDays(rules.extensionMaxWorkingDaysEach)
        }
        let made = rounds.flatMap(\.changes).count { $0.ground == .contentNature }
        guard made < rules.extensionMaxCount else { throw .tooManyChanges(rules.extensionMaxCount) }
        guard round?.answer == nil, round != nil else { throw .alreadyAnswered }
    }

    /// AMB-09: decided after expiry, the report stays late; the mark is never erased.
    func extended(by days: Int, reason: String, proposedBy: Author, _ bench: Bench) throws(Denial) -> ReportEvent {
        try checkExtension(days, bench)
        guard let old = round?.deadline else { throw .nothingToDecide(.deadlineChange) }
        let added = bench.law.deadline(days, after: old.day)
        // A day that has passed as well would tell the person nothing.
        guard added.day >= bench.now.day else { throw .expectedDayInPast }
        return .deadlineChanged(
            ground: .contentNature, reason: reason, deadline: old.extended(by: added), workingDays: days,
            reference: nil, proposedBy: proposedBy, afterExpiry: bench.now >= old.day.end)
    }

    /// REP-28: may lengthen or shorten; named by a leader of the province, with a document.
    func direct(
        _ day: Day, _ reason: String, _ leader: String, _ reference: String, _ bench: Bench
    ) throws(Denial) -> [ReportEvent] {
        let reason = try required(reason, "reason", "Hãy ghi nội dung chỉ đạo.")
        let leader = try required(leader, "leader", "Hãy ghi họ tên, chức vụ lãnh đạo cho ý kiến.")
        let reference = try required(reference, "reference", "Hãy ghi số văn bản hoặc biên bản.")
        guard let round, round.answer == nil else { throw .alreadyAnswered }
        let old = round.deadline
        guard day >= bench.now.day else { throw .expectedDayInPast }
        guard day != old.day else { throw .alreadyDone(.deadlineChange) }
        let counted = bench.law.calendar.counted(after: bench.law.receiptDay(of: round.startedAt), through: day)
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
        guard expected >= bench.now.day else { throw .expectedDayInPast }
        return implied(bench) + [.progressNoticeSent(reason: reason, expected: expected)]
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
    func counted(after start: Day, through end: Day) -> [Day] {
        guard start < end else { return [] }
        return (start.number + 1...end.number).map(Day.init(number:)).filter(isWorking)
    }
}
