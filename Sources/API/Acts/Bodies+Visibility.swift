// Acts about what may be seen: of the report, and of its reporter.

import FieldReports
import LocalTime
import Operations

struct HidingBody: ActBody {
    let code: ViolationCode?
    let interest: ProtectedInterest?
    let reason: String?

    func command(at desk: ActDesk) throws -> Command {
        .hide(code: try code.needed("code"), interest: try interest.needed("interest"), reason: reason ?? "")
    }
}

struct UnhidingBody: ActBody {
    let reason: String?
    func command(at desk: ActDesk) -> Command { .unhide(reason: reason ?? "") }
}

struct HidingReviewBody: ActBody {
    let uphold: Bool?
    let reason: String?

    func command(at desk: ActDesk) throws -> Command {
        .reviewHiding(uphold: try uphold.needed("uphold"), reason: reason ?? "")
    }
}

struct ObjectionBody: ActBody {
    let words: String?
    func command(at desk: ActDesk) -> Command { .object(words: words ?? "") }
}

struct ObjectionDecisionBody: ActBody {
    let uphold: Bool?
    let reason: String?

    func command(at desk: ActDesk) throws -> Command {
        .decideObjection(uphold: try uphold.needed("uphold"), reason: reason ?? "")
    }
}

struct SecrecyBody: ActBody {
    let requested: Bool?
    func command(at desk: ActDesk) throws -> Command { .setSecrecy(try requested.needed("requested")) }
}

struct ConsentRequestBody: ActBody {
    let purpose: String?
    let fields: [IdentityField]?
    let seenBy: String?
    let until: Day?
    let `for`: ConsentAudience?

    func command(at desk: ActDesk) throws -> Command {
        .requestConsent(
            purpose: purpose ?? "", fields: try fields.needed("fields"), seenBy: seenBy ?? "", until: until,
            for: `for` ?? .asker)
    }
}

struct ConsentBody: ActBody {
    let id: Int?
    let answer: ConsentAnswer?

    /// One address for saying yes, saying no, and taking a yes back.
    func command(at desk: ActDesk) throws -> Command {
        .answerConsent(id: try id.needed("id"), try answer.needed("answer"))
    }
}

struct OpeningBody: ActBody {
    let fields: [IdentityField]?
    let reason: String?

    func command(at desk: ActDesk) throws -> Command {
        .openIdentity(fields: try fields.needed("fields"), reason: reason ?? "")
    }
}
