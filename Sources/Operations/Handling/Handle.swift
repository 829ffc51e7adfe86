package import FieldReports
import LocalTime
package import Office
package import Storage

/// Every act on a report, by whomever and from wherever, comes through here.
extension Cases {
    /// - Parameters:
    ///   - version: what the person had seen; nil where nobody was looking at a page.
    ///   - request: the client's own key for this request; a repeat is answered and not done again.
    /// - Returns: the report as the person may see it afterwards; nil when the act itself took it from their sight.
    /// - Throws: as `perform`.
    @discardableResult
    package func handle(
        _ command: Command, on code: ReportCode, by viewer: Viewer, seen version: Int? = nil,
        request: RequestKey? = nil
    ) async throws -> SeenReport? {
        try await perform(command, on: code, by: viewer, seen: version, request: request).seen
    }

    /// The same, and whether it was a repeat: a repeat is asked for first, because what the act did may have taken the
    /// report from the person's sight, and has made a new version of it.
    ///
    /// - Throws: `NoSuchReport`, `StaleReport`, `Denial`; `RequestKeyReused` where the key was used for something else.
    package func perform(
        _ command: Command, on code: ReportCode, by viewer: Viewer, seen version: Int? = nil,
        request: RequestKey? = nil
    ) async throws -> Handled {
        let (now, known) = (now(), try await books.current())
        let law = known.law
        do {
            return try await store.write { tx -> Handled in
                if let before = try tx.answered(request, on: code, by: viewer) { return before }
                guard var report = try tx.reports.load(code), report.isVisible(to: viewer) else { throw NoSuchReport() }
                if let version, version != report.version { throw StaleReport() }
                let checked = try tx.checked(command, on: report, by: viewer, known, on: now.day)
                let decision = try report.decide(checked, by: viewer, at: now, under: law)
                try tx.keep(decision, on: &report, at: now, under: law)
                try tx.mirror(checked, of: report, by: decision, at: now, under: law)
                try tx.remember(request, on: report, by: viewer, at: now)
                return Handled(seen: SeenReport(report, by: viewer), at: now, isRepeat: false)
            }
        } catch let denial as Denial {
            try await note(denial, of: command, on: code, by: viewer, at: now)
            throw denial
        }
    }
}

extension Transaction {
    /// What a command needs to know of other records, looked up in the same transaction.
    fileprivate func checked(
        _ command: Command, on report: Report, by viewer: Viewer, _ books: Books, on day: Day
    ) throws -> Command {
        switch command {
        case .merge(let target, _, let reason):
            return .merge(into: target, sameReporter: try isRepeat(report, of: target, for: viewer), reason: reason)
        case .link(let target):
            guard let other = try reports.load(target), other.isVisible(to: viewer) else { throw NoSuchReport() }
        case .route, .return, .cooperate, .classify: try books.check(command, about: report, on: day)
        case .answerCooperation(_, let media), .answer(_, _, let media, _, _),
            .feedback(_, let media), .proveCommitment(_, let media):
            try attach(media, to: report.subject, by: viewer)
        case .openIdentity: return try restricting(command, about: report)
        case .addMedia(let item):
            try attach([item.id], to: report.subject, by: viewer)
        default: break
        }
        return command
    }

    /// Whatever keeps the two from being merged is one no (REP-16): that there is none such, that it has ended and would
    /// take the other with it unanswered, or that it is another person's.
    private func isRepeat(_ report: Report, of target: ReportCode, for viewer: Viewer) throws -> Bool {
        guard let other = try reports.hold(target), other.isVisible(to: viewer) else { return false }
        return other.reporter == report.reporter && (other.status.owesAnswer || other.status == .answered)
    }

    /// Pictures may be used only by who uploaded them, and for one report.
    private func attach(_ ids: [String], to subject: Subject, by viewer: Viewer) throws {
        for id in ids {
            guard let account = viewer.account, try media.attach(id, to: subject, owner: account) else {
                throw Denial.badChoice(field: "media", "Không tìm thấy tệp đã tải lên. Hãy tải lại.")
            }
        }
    }

    /// A link is known to both its ends.
    fileprivate func mirror(
        _ command: Command, of report: Report, by decision: Decision, at now: Instant, under law: Law
    ) throws {
        guard case .link(let target) = command, var other = try reports.load(target),
            let back = other.linkedBack(to: report.code, by: decision)
        else { return }
        try keep(back, on: &other, at: now, under: law)
    }
}
