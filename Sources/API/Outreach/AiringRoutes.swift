// Airings: what was planned, what is known of it, and what people say of it.

import FieldReports
import Hummingbird
import LocalTime
import Office
import Operations
import Outreach
import Web

extension JSONAPI {
    func addAiringRoutes(to api: Routes) {
        api.get("airings/{number}") { request, context in
            let airing = try await province.airings.airing(
                try context.airing, for: try context.signedInViewer())
            return try JSONAnswer.read(AiringJSON(airing), to: request, version: airing.version)
        }
        api.get("airings/{number}/evidence/{file}") { request, context in
            let shown = try await province.airings.evidence(
                context.parameters.get("file") ?? "", of: try context.airing,
                size: try Parameters(request).choice("size") ?? .full, for: try context.signedInViewer())
            return RangedFile(shown.file, shown.contentType, mark: shown.mark).answer(to: request)
        }
        // The confirmation carries a number of its own: sent again it is the same one, and needs no further key.
        api.post("airings/{number}/confirmation") { request, context in
            let viewer = try context.signedInViewer()
            let body = try await request.json(ConfirmationBody.self)
            let airing = try await province.airings.confirm(
                body.confirmation(at: province.now()), of: try context.airing, by: viewer)
            return try JSONAnswer.made(AiringJSON(airing))
        }
        api.post("airings/{number}/cancellation") { request, context in
            let viewer = try context.signedInViewer()
            let body = try await request.json(CancellationBody.self)
            let airing = try await province.airings.cancel(
                try context.airing, reason: body.reason ?? "", by: viewer)
            return try JSONAnswer.made(AiringJSON(airing))
        }
        api.post("airings/{number}/correction") { request, context in
            let viewer = try context.signedInViewer()
            let body = try await request.json(AiringCorrectionBody.self)
            let airing = try await province.airings.correct(
                try context.airing, AiringCorrection(end: body.end, reason: body.reason ?? ""), by: viewer)
            return try JSONAnswer.made(AiringJSON(airing))
        }
    }
}

extension SiteContext {
    /// What cannot be a number answers as one that does not exist.
    fileprivate var airing: Int64 {
        get throws {
            guard let number = parameters.get("number").flatMap({ Int64($0) }) else { throw AiringDenial.noSuchAiring }
            return number
        }
    }
}

struct CancellationBody: Decodable {
    let reason: String?
}

struct AiringCorrectionBody: Decodable {
    let end: AiringEnd
    let reason: String?
}

struct ConfirmationBody: Decodable {
    let id: String
    let said: AiringConfirmation.Said
    let silent: [String]?
    let reason: PlayFailure?
    let words: String?
    let playedFrom: Instant?
    let playedTo: Instant?
    let made: Instant?
    let sent: Instant?
    let evidence: [String]?

    /// Where a client gives no times of its own, it is now.
    func confirmation(at now: Instant) -> AiringConfirmation {
        var played: AiringConfirmation.Played?
        if let playedFrom, let playedTo { played = .init(started: playedFrom, ended: playedTo) }
        return AiringConfirmation(
            id: String(id.prefix(64)), said: said, silent: (silent ?? []).map(SpeakerCluster.Code.init(rawValue:)),
            reason: reason, words: words, played: played, made: made ?? sent ?? now, sent: sent ?? now,
            evidence: Array((evidence ?? []).prefix(6)))
    }
}
