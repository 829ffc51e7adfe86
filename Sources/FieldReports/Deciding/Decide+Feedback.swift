import LocalTime
import Office

/// The reporter's word on the result, and the agency's duty to weigh it.
extension Report {
    func feedback(_ words: String, _ media: [String], _ bench: Bench) throws(Denial) -> [ReportEvent] {
        guard openFeedback == nil else { throw .alreadyDone(.feedback) }
        try checkWindow(bench.law.rules.feedbackWindowDays, bench)
        let words = try required(words, "words", "Hãy cho biết điều cần làm rõ.")
        return [.feedbackSent(id: feedbacks.count + 1, words: words, media: media)]
    }

    func rate(_ level: Rating.Level, _ comment: String?, _ bench: Bench) throws(Denial) -> [ReportEvent] {
        guard lastAnsweredRound != nil else { throw .nothingToDecide(.rating) }
        try checkWindow(bench.law.rules.ratingWindowDays, bench)
        let comment = comment.flatMap { $0.isEmpty ? nil : $0 }
        if let comment, comment.count > 2000 { throw .tooLong(field: "comment", limit: 2000) }
        return [.rated(level: level, comment: comment)]
    }

    /// The window opens at an answer and again at the proof of a commitment or on its missed day (A0.5). Messages,
    /// comments and corrections do not touch it.
    private func checkWindow(_ days: Int, _ bench: Bench) throws(Denial) {
        guard let last = lastDayToSpeak(days) else { throw .nothingToDecide(.feedback) }
        guard bench.now.day <= last else { throw .windowClosed(last) }
    }

    func lastDayToSpeak(_ days: Int) -> Day? { resultKnownAt.map { $0.day + days } }

    /// When the result could last be looked at.
    var resultKnownAt: Instant? {
        [lastAnsweredRound?.answer?.at, commitment?.provenAt, commitment?.missedAt].compactMap(\.self).max()
    }

    func decideFeedback(_ id: Int, _ continues: Bool, _ reason: String, _ bench: Bench) throws(Denial) -> [ReportEvent]
    {
        guard let feedback = feedbacks.first(where: { $0.id == id }), feedback.decision == nil else {
            throw .nothingToDecide(.feedbackDecision)
        }
        // A0.32: what the agency has let pass, or nobody there may decide, the IOC managing agency decides.
        if bench.standing == .iocManager, flags[.feedbackDecisionLate] == nil { throw .notYours(.feedbackDecision) }
        let reason = try required(reason, "reason", "Hãy ghi lý do, người phản ánh sẽ đọc được.")
        let deadline = continues ? bench.law.resolutionDeadline(receivedAt: bench.now) : nil
        return [.feedbackDecided(id: id, continues: continues, reason: reason, deadline: deadline)]
    }

    func say(_ words: String, _ bench: Bench) throws(Denial) -> [ReportEvent] {
        // AMB-28: publicity and messages end together.
        guard !publicityWithdrawn else { throw .messagesEnded }
        let words = try required(words, "words", "Hãy viết nội dung tin nhắn.", atMost: 2000)
        return implied(bench) + [.messageSent(words: words, automatic: false)]
    }

    func addMedia(_ item: MediaItem, _ bench: Bench) throws(Denial) -> [ReportEvent] {
        let sent = media.count { $0.kind == item.kind }
        let limit =
            switch item.kind {
            case .photo: bench.law.rules.maxPhotos * 2
            case .video: bench.law.rules.maxVideos * 2
            case .voice: bench.law.rules.maxVoiceClips * 2
            }
        guard sent < limit else { throw .badChoice(field: "media", "Đã đủ số tệp có thể bổ sung.") }
        return [.mediaAdded(item)]
    }
}
