// What was decided about showing a report, for those inside: what is covered, and what everybody reads in its place.

import FieldReports

struct ModerationJSON: Encodable {
    let decision: String
    /// What masks of the place lie on: an office may have corrected it since, for those inside.
    let sentPlaceWords: String?
    var publicDescription: String?
    var publicPlaceWords: String?
    var masks: [MaskJSON]?
    var blurred: [BlurredJSON]?
    var leftOut: [LeftOutJSON]?
    var wholeFilms: [String]?
    var code: ViolationCode?
    var reason: String?

    init(_ report: Report) {
        sentPlaceWords = report.sentPlaceWords
        switch report.moderation {
        case .pending: decision = "pending"
        case .keptBack(let code, let reason):
            decision = "keptBack"
            (self.code, self.reason) = (code, reason)
        case .approved, .published:
            decision = "approved"
            publicDescription = report.shownDescription
            publicPlaceWords = report.shownPlaceWords
            let masking = report.masking ?? Masking()
            masks = masking.spans.map(MaskJSON.init)
            blurred = report.media.compactMap { BlurredJSON($0.id, masking.areas) }
            leftOut = masking.leftOut.map(LeftOutJSON.init)
            wholeFilms = masking.wholeFilms
        }
    }
}

struct MaskJSON: Encodable {
    let field: Masking.Field
    let start: Int
    let length: Int
    let ground: MaskGround

    init(_ span: Masking.Span) {
        (field, start, length, ground) = (span.field, span.start, span.length, span.ground)
    }
}

struct BlurredJSON: Encodable {
    let id: String
    let areas: [AreaJSON]

    /// Nil for a picture of which nothing is covered.
    init?(_ id: String, _ areas: [Masking.Area]) {
        let own = areas.filter { $0.media == id }
        guard !own.isEmpty else { return nil }
        (self.id, self.areas) = (id, own.map(AreaJSON.init))
    }
}

struct AreaJSON: Encodable {
    let left, top, width, height: Double
    let ground: MaskGround

    init(_ area: Masking.Area) {
        (left, top, width, height) = (area.left, area.top, area.width, area.height)
        ground = area.ground
    }
}

struct LeftOutJSON: Encodable {
    let id: String
    let ground: MaskGround

    init(_ one: Masking.LeftOut) { (id, ground) = (one.media, one.ground) }
}
