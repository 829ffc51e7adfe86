import Office

/// Reports and one another.
extension Report {
    /// AMB-28: before acceptance it ends; after it the scene is still there, so only publicity and messages end.
    func withdraw() throws(Denial) -> [ReportEvent] {
        guard !publicityWithdrawn else { throw .alreadyDone(.withdrawal) }
        return switch status {
        case .submitted, .routed, .returned: [.withdrawn]
        default: [.publicityWithdrawn]
        }
    }

    func resubmitted(_ code: ReportCode) throws(Denial) -> [ReportEvent] {
        guard resubmittedAs == nil else { throw .alreadyDone(.resubmission) }
        return [.resubmitted(as: code)]
    }

    func link(_ code: ReportCode) throws(Denial) -> [ReportEvent] {
        guard code != self.code else { throw .badChoice(field: "code", "Không thể liên kết phản ánh với chính nó.") }
        guard !links.contains(code) else { throw .alreadyDone(.link) }
        return [.linked(to: code)]
    }

    /// A0.7: nobody loses their own report to a similar one. Whether it is one person's is asked last, and answered as
    /// anything else that is the matter with the pair (REP-16).
    func merge(_ code: ReportCode, _ sameReporter: Bool, _ reason: String) throws(Denial) -> [ReportEvent] {
        // IOC-03: what is hidden ends with an answer or a refusal, not quietly.
        guard !isHidden else { throw .hiddenNeedsAnswer }
        // A0.26, A0.30: an alarm ends with an action or by two people, not by going into another report.
        guard urgent == nil || urgent?.firstActionAt != nil else { throw .notMergeable }
        let reason = try required(reason, "reason", "Hãy ghi lý do gộp.")
        guard code != self.code, sameReporter else { throw .notMergeable }
        return [.merged(into: code, reason: reason)]
    }
}
