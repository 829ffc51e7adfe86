// A report as anyone may see it. Its types are those of PublicReport, said again member by member: what a report gains
// inside is not published by being forgotten here.

import FieldReports
import LocalTime
import Office
import Operations
import Territory

struct ReportFace: Encodable {
    let code: ReportCode
    let status: Status
    let statusLabel: String
    let category: CategoryCode
    let categoryName: String?
    let description: String
    let place: PlaceJSON
    let urgentKind: UrgentKind?
    let observedAt: Instant
    let submittedAt: Instant
    let leadAgency: AgencyCode?
    let leadAgencyName: String?
    let leadAgencyBecause: String?
    let deadline: OrNull<DeadlineJSON>
    let originalDeadline: Day?
    let lateness: Lateness
    let isExtended: Bool
    let extensions: [ExtensionJSON]
    let answers: [AnswerJSON]
    let commitment: CommitmentJSON?
    let media: [MediaJSON]
    let links: Int
    let incident: IncidentJSON?
    let isPilot: Bool
    /// How many places are covered, and on what grounds (A0.25).
    let maskedCount: Int
    let maskedFor: [MaskGround]
    let isRewritten: Bool
    let inside: InsideJSON?

    init(_ seen: SeenReport, books: Books, at now: Instant, names: OfficialNames) {
        let face = seen.face
        code = face.code
        status = face.status
        statusLabel = face.status.label
        category = face.category
        categoryName = books.category(face.category)?.name
        description = face.description
        place = PlaceJSON(
            face.point, face.unit, face.placeWords, isApproximate: face.placeIsApproximate, books: books)
        urgentKind = face.urgentKind
        observedAt = face.observedAt
        submittedAt = face.submittedAt
        leadAgency = face.leadAgency
        leadAgencyName = books.agencyName(face.leadAgency)
        leadAgencyBecause = face.leadAgencyBasis?.sentence(naming: books.agencyName)
        deadline = OrNull(face.deadline.map(DeadlineJSON.init))
        originalDeadline = face.originalDeadline
        lateness = face.promise.state(at: now, by: books.law.calendar).lateness
        isExtended = face.isExtended
        extensions = face.extensions.map(ExtensionJSON.init)
        // Who helped to send sees that it goes on, never the answer (A0.12), unless the answer is public anyway.
        let mayReadAnswers = seen.inside?.audience != .assistant || seen.inside?.report.visibility == .public
        answers = mayReadAnswers ? face.answers.map { AnswerJSON($0, of: face.code) } : []
        commitment = mayReadAnswers ? face.commitment.map { CommitmentJSON($0, of: face.code) } : nil
        media =
            seen.inside.map { $0.report.media.map { MediaJSON($0, of: face.code) } }
            ?? face.media.map { MediaJSON($0, of: face.code) }
        links = face.links
        incident = face.incident.map(IncidentJSON.init)
        isPilot = face.isPilot
        maskedCount = face.covers.count
        maskedFor = MaskGround.allCases.filter(face.covers.contains)
        isRewritten = face.isRewritten
        inside = seen.inside.map { InsideJSON($0, names, at: now, under: books.law) }
    }
}

struct PlaceJSON: Encodable {
    let latitude: Double?
    let longitude: Double?
    let unit: UnitNameJSON?
    let words: String?
    let isApproximate: Bool

    init(_ point: Point?, _ unit: UnitKey?, _ words: String?, isApproximate: Bool, books: Books) {
        latitude = point?.latitude
        longitude = point?.longitude
        self.unit = unit.map { UnitNameJSON($0, books: books) }
        self.words = words
        self.isApproximate = isApproximate
    }
}

/// Reports of one matter: the day is the earliest one's, each keeps its own (AMB-26).
struct IncidentJSON: Encodable {
    let reports: [ReportCode]
    let since: Instant
    let deadline: Day?

    init(_ incident: Incident) {
        (reports, since, deadline) = (incident.reports, incident.since, incident.deadline)
    }
}

/// A unit is identified by era and code; the name is as it was then.
struct UnitNameJSON: Encodable {
    let key: UnitKey
    let code: String
    let name: String?

    init(_ key: UnitKey, books: Books) {
        self.key = key
        code = key.code
        name = books.unitName(key)
    }
}

/// The promised day with its proof: which days were counted, and under which rules and calendar.
struct DeadlineJSON: Encodable {
    let date: Day
    let countedDays: [Day]
    let rule: String
    let calendar: Int

    init(_ deadline: Deadline) {
        date = deadline.day
        countedDays = deadline.countedDays
        rule = deadline.rules.rawValue
        calendar = deadline.calendar
    }
}

struct ExtensionJSON: Encodable {
    let from: Day
    let to: Day
    let ground: DeadlineGround
    let reason: String

    init(_ note: PublicReport.ExtensionNote) {
        (from, to, ground, reason) = (note.from, note.to, note.ground, note.reason)
    }
}
