// Publishing: what of the reporter's words and pictures is covered, each with its ground. Nothing can be put in (A0.25).

import FieldReports

struct ModerationBody: ActBody {
    enum Decision: String, Decodable, Sendable { case approved, keptBack }

    let decision: Decision?
    let masks: [MaskBody]?
    let blurred: [BlurredBody]?
    let leftOut: [LeftOutBody]?
    /// Films that may be played; of the others the poster is shown.
    let wholeFilms: [String]?
    /// Of an earlier version, which replaced the reporter's words. The domain refuses it, with the sentence that says so.
    let text: String?
    let code: ViolationCode?
    let reason: String?

    func command(at desk: ActDesk) throws -> Command {
        switch try decision.needed("decision") {
        case .approved where text != nil: .moderate(.approved(blurred: [], text: text))
        case .approved: .moderate(.published(try masking(over: desk.report.inside?.report.masking ?? Masking())))
        case .keptBack: .moderate(.keptBack(code: try code.needed("code"), reason: reason ?? ""))
        }
    }

    /// A member that is left out leaves what it speaks of as it is: nothing is uncovered because a client forgot it.
    private func masking(over now: Masking) throws -> Masking {
        Masking(
            spans: try masks?.map { try $0.span() } ?? now.spans,
            areas: try blurred?.flatMap { try $0.covered() } ?? now.areas,
            leftOut: try leftOut?.map { try $0.medium() } ?? now.leftOut, wholeFilms: wholeFilms ?? now.wholeFilms)
    }
}

struct MaskBody: Decodable, Sendable {
    let field: Masking.Field?
    let start: Int?
    let length: Int?
    let ground: MaskGround?

    func span() throws -> Masking.Span {
        Masking.Span(
            try field.needed("masks.field"), try start.needed("masks.start"), try length.needed("masks.length"),
            try ground.needed("masks.ground"))
    }
}

/// A picture, and the rectangles of it that are covered; one over everything covers the whole.
struct BlurredBody: Decodable, Sendable {
    let id: String?
    let areas: [AreaBody]?

    func covered() throws -> [Masking.Area] {
        let id = try id.needed("blurred.id")
        return try areas.needed("blurred.areas").map { try $0.area(of: id) }
    }
}

struct AreaBody: Decodable, Sendable {
    let left, top, width, height: Double?
    let ground: MaskGround?

    func area(of media: String) throws -> Masking.Area {
        Masking.Area(
            media, left: try left.needed("blurred.areas.left"), top: try top.needed("blurred.areas.top"),
            width: try width.needed("blurred.areas.width"), height: try height.needed("blurred.areas.height"),
            try ground.needed("blurred.areas.ground"))
    }
}

struct LeftOutBody: Decodable, Sendable {
    let id: String?
    let ground: MaskGround?

    func medium() throws -> Masking.LeftOut {
        Masking.LeftOut(media: try id.needed("leftOut.id"), ground: try ground.needed("leftOut.ground"))
    }
}
