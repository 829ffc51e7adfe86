package import LocalTime
import Office
import Territory
package import Vietnamese

/// What can be compared of one report: as much of it as the viewer may see, and nothing else. So a likeness never
/// betrays words that were masked or a picture that nobody has cleared (REP-16, REP-18).
package struct Sighting: Sendable, Equatable {
    package var point: Point
    package var category: CategoryCode
    package var words: WordPrint
    package var pictures: [PictureHash]
    package var sentAt: Instant
    package var status: Status
    /// Since when what was reported is done, as its answer says: put right, or a commitment kept. A plan, an
    /// explanation or a referral is an answer, yet the thing itself is still there.
    package var doneAt: Instant?

    package init(
        point: Point, category: CategoryCode, words: WordPrint, pictures: [PictureHash], sentAt: Instant,
        status: Status = .submitted, doneAt: Instant? = nil
    ) {
        self.point = point
        self.category = category
        self.words = words
        self.pictures = pictures
        self.sentAt = sentAt
        self.status = status
        self.doneAt = doneAt
    }
}

extension Sighting {
    /// Nil where the report names no point: without a place nothing is near.
    package init?(_ face: PublicReport, pictures: [PictureHash]) {
        guard let point = face.point else { return nil }
        self.init(
            point: point, category: face.category, words: WordPrint(face.description), pictures: pictures,
            sentAt: face.submittedAt, status: face.status, doneAt: face.doneAt)
    }

    /// What somebody is about to send.
    package init?(_ form: SubmissionForm, otherwise other: CategoryCode, pictures: [PictureHash], at now: Instant) {
        guard let point = form.point, GeoPoint(point) != nil else { return nil }
        self.init(
            point: point, category: form.category ?? other, words: WordPrint(form.description), pictures: pictures,
            sentAt: now)
    }
}

extension PublicReport {
    fileprivate var doneAt: Instant? {
        guard !status.owesAnswer, let answer = answers.last else { return nil }
        return switch answer.outcome {
        case .resolvedOnSite: answer.at
        case .plannedWithDate: commitment?.provenAt
        case .explained, .referredOutside: nil
        }
    }
}

extension GeoPoint {
    init?(_ point: Point) { self.init(latitude: point.latitude, longitude: point.longitude) }
}
