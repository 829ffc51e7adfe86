// What may tell of the same thing: shown before sending, so that nobody need send twice (REP-20), and at the desk, so
// that what belongs together is linked and what came back is seen.

package import FieldReports
import LocalTime
package import Office
package import Storage
import Territory

/// A report that may tell of the same thing, as the viewer may see it, and why it is held to.
package struct ResemblingReport: Sendable {
    package let summary: ReportSummary
    package let seen: SeenReport
    package let resemblance: Resemblance
}

extension Cases {
    /// Before sending, by anybody, signed in or not: among what is public and what they have sent themselves. Whoever
    /// holds an office is a citizen here too, and is shown no more than one.
    ///
    /// - Throws: `StorageError` alone.
    package func resembling(_ form: SubmissionForm, by viewer: Viewer) async throws -> [ResemblingReport] {
        let (now, books) = (now(), try await books.current())
        let citizen = viewer.asCitizen
        return try await store.read { tx in
            guard let sighting = try tx.sighting(of: form, from: viewer.account, books, at: now) else { return [] }
            return Array(try tx.resembling(sighting, for: citizen, under: books.law.rules).prefix(5))
        }
    }

    /// At the desk: what was sent before and after, as far as this office may know of it.
    /// - Throws: `NoSuchReport`; `AccountProblem.notSignedIn`, `.forbidden`.
    package func resembling(_ code: ReportCode, for viewer: Viewer) async throws -> [ResemblingReport] {
        try viewer.require(.atDesk)
        let (books, now) = (try await books.current(), now())
        return try await store.read { tx in
            guard let seen = try tx.reports(visibleTo: viewer).find(code) else { throw NoSuchReport() }
            let shown = Set(seen.face.media.filter { seen.inside != nil || !$0.isBlurred }.map(\.id))
            let pictures = try tx.media.hashes(of: [code])[code, default: [:]].filter { shown.contains($0.key) }
            guard var sighting = Sighting(seen.face, pictures: pictures.map(\.value)) else { return [] }
            sighting.land = books.land(around: sighting.unit, on: now.day)
            return try tx.resembling(sighting, for: viewer, under: books.law.rules, except: code)
        }
    }

    /// The public report that was done before this came again at its spot. What is not public would be betrayed by it.
    func recurrence(of form: SubmissionForm, by viewer: Viewer, _ books: Books, at now: Instant) async throws
        -> ReportCode?
    {
        try await store.read { tx in
            guard form.point != nil, let sighting = try tx.sighting(of: form, from: viewer.account, books, at: now)
            else { return nil }
            let done = try tx.resembling(sighting, for: .anyone, under: books.law.rules, answered: true)
            return done.first { $0.resemblance.kind == .recurrence }?.summary.code
        }
    }
}

extension Transaction {
    fileprivate func sighting(
        of form: SubmissionForm, from account: AccountID?, _ books: Books, at now: Instant
    ) throws -> Sighting? {
        let unit = form.unit ?? form.point.flatMap { books.finding($0, on: now.day)?.unit }
        let pictures = try account.map { try media.hashes(of: form.media.map(\.id), owner: $0) } ?? []
        var sighting = Sighting(form, in: unit, otherwise: Category.other, pictures: pictures, at: now)
        sighting?.land = books.land(around: unit, on: now.day)
        return sighting
    }

    /// The likeliest first.
    fileprivate func resembling(
        _ sighting: Sighting, for viewer: Viewer, under rules: RuleSet, except own: ReportCode? = nil,
        answered: Bool = false
    ) throws -> [ResemblingReport] {
        let near = try candidates(sighting, for: viewer, under: rules, answered: answered)
        let compared = near.filter { $0.summary.code != own }.compactMap { other -> ResemblingReport? in
            guard let there = Sighting(other.seen.face, pictures: other.pictures) else { return nil }
            let resemblance = Resemblance(Comparison(of: sighting, with: there), under: rules)
            guard resemblance.kind != .none else { return nil }
            return ResemblingReport(summary: other.summary, seen: other.seen, resemblance: resemblance)
        }
        return compared.sorted { $0.resemblance.score > $1.resemblance.score }
    }

    /// What stands near its point, and what was told of its commune where one of the two shows none. Whether something
    /// came back is asked of points alone.
    private func candidates(
        _ sighting: Sighting, for viewer: Viewer, under rules: RuleSet, answered: Bool
    ) throws -> [NearbyReport] {
        let (reports, window) = (reports(visibleTo: viewer), Span.days(rules.recurrenceWindowDays))
        let near = try sighting.point.map { point in
            try reports.near(
                .around(point, metres: Double(rules.duplicateRadiusMetres)), around: sighting.sentAt,
                since: sighting.sentAt - window, answered: answered)
        }
        guard !answered else { return near ?? [] }
        let told = try reports.among(
            sighting.land.sorted(), around: sighting.sentAt, within: window, pointless: sighting.point != nil)
        return (near ?? []) + told
    }
}

extension Books {
    /// The units under which reports of this land stand, today's and those it was made of (AMB-25). Few: a commune was
    /// made of a handful.
    fileprivate func land(around unit: UnitKey?, on day: Day) -> Set<UnitKey> {
        guard let unit else { return [] }
        let gazetteer = atlas.gazetteer
        let today = gazetteer.successors(of: unit, on: day).filter(\.isCommuneLevel).map(\.key)
        let all = ([unit] + today).flatMap { gazetteer.land(written: $0.description, on: day) }
        return Set(all.prefix(24))
    }
}
