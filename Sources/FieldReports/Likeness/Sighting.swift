package import LocalTime
import Office
package import Territory
package import Vietnamese

/// What can be compared of one report: as much of it as the viewer may see, and nothing else. So a likeness never
/// betrays words that were masked or a picture that nobody has cleared (REP-16, REP-18).
package struct Sighting: Sendable, Equatable {
    /// Nil where only a commune and words say where it is.
    package var point: Point?
    package var unit: UnitKey?
    /// The units whose reports are of the same land as its own, whatever they were called then.
    package var land: Set<UnitKey> = []
    package var category: CategoryCode
    package var words: WordPrint
    package var pictures: [PictureHash]
    package var sentAt: Instant
    package var status: Status
    /// Since when what was reported is done, as its answer says: put right, or a commitment kept. A plan, an
    /// explanation or a referral is an answer, yet the thing itself is still there.
    package var doneAt: Instant?

    package init(
        point: Point?, unit: UnitKey? = nil, category: CategoryCode, words: WordPrint, pictures: [PictureHash],
        sentAt: Instant, status: Status = .submitted, doneAt: Instant? = nil
    ) {
        self.point = point
        self.unit = unit
        self.category = category
        self.words = words
        self.pictures = pictures
        self.sentAt = sentAt
        self.status = status
        self.doneAt = doneAt
    }
}

extension Sighting {
    /// Nil where the report names neither point nor unit: without a place nothing is near.
    package init?(_ face: PublicReport, pictures: [PictureHash]) {
        guard face.point != nil || face.unit != nil else { return nil }
        self.init(
            point: face.point, unit: face.unit, category: face.category,
            words: WordPrint(face.words.readable), pictures: pictures,
            sentAt: face.submittedAt, status: face.status, doneAt: face.doneAt)
    }

    /// What somebody is about to send.
    ///
    /// - Parameter unit: the one that was chosen, or where the map puts the point.
    package init?(
        _ form: SubmissionForm, in unit: UnitKey?, otherwise other: CategoryCode, pictures: [PictureHash],
        at now: Instant
    ) {
        let point = form.point.flatMap { GeoPoint($0) == nil ? nil : $0 }
        guard point != nil || unit != nil else { return nil }
        self.init(
            point: point, unit: unit, category: form.category ?? other,
            words: WordPrint(form.description), pictures: pictures,
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
