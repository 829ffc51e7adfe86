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

    /// A0.7: nobody loses their own report to a similar one.
    func merge(_ code: ReportCode, _ sameReporter: Bool, _ reason: String) throws(Denial) -> [ReportEvent] {
        guard code != self.code else { throw .badChoice(field: "code", "Không thể gộp phản ánh với chính nó.") }
        guard sameReporter else { throw .differentReporter }
        // IOC-03: what is hidden ends with an answer or a refusal, not quietly.
        guard !isHidden else { throw .hiddenNeedsAnswer }
        return [.merged(into: code, reason: try required(reason, "reason", "Hãy ghi lý do gộp."))]
    }
}
