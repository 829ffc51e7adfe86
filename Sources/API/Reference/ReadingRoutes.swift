// What the program makes of a text before it is sent: proposals and advice, for whoever writes a client. Nothing of the
// text is kept, and nothing is refused by it (REP-03, REP-04, REP-12).

import FieldReports
import Hummingbird
import Office
import Operations
import Vietnamese
import Web

extension JSONAPI {
    func addReadingRoutes(to api: Routes) {
        api.post("readings") { request, _ in
            let body = try await request.json(ReadingBody.self)
            let limit = try await province.books.current().law.rules.descriptionMaxCharacters
            let text: String
            do throws(TextIssue) {
                text = try cleaned(body.description, lines: .many, atMost: limit)
            } catch {
                throw InvalidSubmission([FieldProblem("description", "descriptionInvalid", error.sentence)])
            }
            return try JSONAnswer.made(ReadingJSON(await province.understanding.understand(text)))
        }
    }
}

struct ReadingBody: Decodable {
    var description: String
}

struct ReadingJSON: Encodable {
    let category: CategoryCode?
    let confidence: Double
    /// The likeliest first, at most three.
    let likely: [LikelyJSON]
    let urgentKind: UrgentKind?
    let urgency: Double
    let exclusion: ExclusionJSON?
    let advice: [AdviceJSON]

    struct LikelyJSON: Encodable {
        let category: CategoryCode
        let share: Double
    }

    struct ExclusionJSON: Encodable {
        let kind: Exclusion
        let door: String
    }

    struct AdviceJSON: Encodable {
        let code: String
        let found: String
        /// Offsets of characters in the text in NFC.
        let from: Int
        let to: Int
        let suggestion: String?
        let sentence: String
    }

    init(_ understood: Understood) {
        let said = understood.classification
        (category, confidence) = (said.category, said.confidence)
        likely = said.likely.map { LikelyJSON(category: $0.category, share: $0.share) }
        (urgentKind, urgency) = (said.urgentKind, said.urgency)
        exclusion = said.exclusion.map { ExclusionJSON(kind: $0, door: $0.door) }
        advice = understood.advice.map {
            AdviceJSON(
                code: $0.code.rawValue, found: $0.found, from: $0.range.lowerBound, to: $0.range.upperBound,
                suggestion: $0.suggestion, sentence: $0.sentence)
        }
    }
}
