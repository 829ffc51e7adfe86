// Acts of the agencies and the IOC on the way to an answer.

import FieldReports
import LocalTime
import Office
import Operations
import Territory
import Web

struct AcceptanceBody: ActBody {
    func command(at desk: ActDesk) -> Command { .accept }
}

struct RefusalBody: ActBody {
    let code: RefusalCode?
    let ground: RefusalGround?
    let reason: String?
    let guidance: String?

    func command(at desk: ActDesk) throws -> Command {
        .refuse(code: try code.needed("code"), ground: ground, reason: reason ?? "", guidance: guidance ?? "")
    }
}

struct ReturnBody: ActBody {
    let reason: String?
    let suggested: AgencyCode?

    func command(at desk: ActDesk) -> Command { .return(reason: reason ?? "", suggested: suggested) }
}

struct RoutingBody: ActBody {
    let agency: AgencyCode?
    let reason: String?

    func command(at desk: ActDesk) throws -> Command { .route(to: try agency.needed("agency"), reason: reason ?? "") }
}

struct ClassificationBody: ActBody {
    let category: CategoryCode?
    let unit: String?
    let placeWords: String?
    let reason: String?

    /// What is not named stays as it is.
    func command(at desk: ActDesk) throws -> Command {
        let settled = unit.map { PlaceChange.Unit.settled(desk.books.unitKey($0, on: desk.now.day)) }
        return .classify(
            category: category, place: PlaceChange(unit: settled, words: placeWords), reason: reason ?? "")
    }
}

struct CooperationBody: ActBody {
    let agency: AgencyCode?
    let externalPartner: String?
    let request: String?

    func command(at desk: ActDesk) -> Command {
        .cooperate(agency: agency, externalPartner: externalPartner, request: request ?? "")
    }
}

struct CooperationAnswerBody: ActBody {
    let words: String?
    let media: [String]?

    func command(at desk: ActDesk) -> Command { .answerCooperation(words: words ?? "", media: media ?? []) }
}

struct DeadlineChangeBody: ActBody {
    let workingDays: Int?
    let to: Day?
    let reason: String?
    let leader: String?
    let reference: String?

    /// REP-27 asks for working days; REP-28, the province's direction, names a day and its document.
    func command(at desk: ActDesk) throws -> Command {
        if let to {
            return .directDeadline(to: to, reason: reason ?? "", leader: leader ?? "", reference: reference ?? "")
        }
        return .extendDeadline(workingDays: try workingDays.needed("workingDays"), reason: reason ?? "")
    }
}

struct ProgressNoticeBody: ActBody {
    let reason: String?
    let expected: Day?

    func command(at desk: ActDesk) throws -> Command {
        .notifyProgress(reason: reason ?? "", expected: try expected.needed("expected"))
    }
}

struct ReminderBody: ActBody {
    let words: String?
    func command(at desk: ActDesk) -> Command { .urge(words: words ?? "") }
}

struct UrgencyBody: ActBody {
    /// Absent or null: no longer urgent.
    let kind: UrgentKind?
    let reason: String?
    func command(at desk: ActDesk) -> Command { .setUrgency(kind, reason: reason ?? "") }
}

struct AcknowledgementBody: ActBody {
    func command(at desk: ActDesk) -> Command { .acknowledge }
}

struct FirstActionBody: ActBody {
    let words: String?
    func command(at desk: ActDesk) -> Command { .recordFirstAction(words: words ?? "") }
}
