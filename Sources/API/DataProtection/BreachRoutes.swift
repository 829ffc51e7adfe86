// The register of breaches of personal data: kept by the officers of data protection, read by UBND tỉnh too.

import DataProtection
import FieldReports
import HTTPTypes
import Hummingbird
import LocalTime
import Office
import Operations
import Storage
import Web

extension JSONAPI {
    func addBreachRoutes(to api: Routes) {
        api.get("breaches") { request, context in
            let viewer = try context.signedInViewer()
            let (all, now) = (try await province.breaches.all(for: viewer), province.now())
            return try JSONAnswer.read(["breaches": all.map { BreachJSON($0, viewer, at: now) }], to: request)
        }
        api.get("breaches/{number}") { request, context in
            let viewer = try context.signedInViewer()
            let breach = try await province.breaches.one(try context.subjectNumber(of: Breach.kind), for: viewer)
            return try JSONAnswer.read(
                BreachJSON(breach, viewer, at: province.now()), to: request, version: breach.version)
        }
        api.post("breaches") { request, context in try await registerBreach(request, context) }
        for act in BreachActBody.Act.allCases {
            api.post("breaches/{number}/\(act.rawValue)") { request, context in
                try await perform(act, request, context)
            }
        }
    }

    private func registerBreach(_ request: Request, _ context: SiteContext) async throws -> Response {
        let viewer = try context.signedInViewer()
        let sent = try await request.bodyBytes()
        let body = try request.json(BreachActBody.self, from: sent)
        let breach = try await province.breaches.register(
            body.facts, noticedAt: try body.instant(body.noticedAt, "noticedAt"), by: viewer,
            request: try request.key(of: sent))
        return try JSONAnswer.made(BreachJSON(breach, viewer, at: province.now()), status: .created)
    }

    private func perform(
        _ act: BreachActBody.Act, _ request: Request, _ context: SiteContext
    ) async throws -> Response {
        let viewer = try context.signedInViewer()
        let sent = try await request.bodyBytes()
        let body = try request.json(BreachActBody.self, from: sent)
        let breach = try await province.breaches.perform(
            try act.command(body), on: try context.subjectNumber(of: Breach.kind), by: viewer, seen: body.version,
            request: try request.key(of: sent))
        return try JSONAnswer.made(BreachJSON(breach, viewer, at: province.now()))
    }
}

struct BreachActBody: Decodable {
    let version: Int?
    let noticedAt: String?
    let data: [BreachedData]?
    let people: Int?
    let what: String?
    let measures: String?
    let at: String?
    let agency: String?
    let document: String?
    let words: String?

    var facts: BreachFacts {
        BreachFacts(data: data ?? [], people: people, what: what ?? "", measures: measures ?? "")
    }

    func instant(_ text: String?, _ field: String) throws(InvalidSubmission) -> Instant {
        guard let instant = text.flatMap({ Instant($0) }) else {
            throw InvalidSubmission([FieldProblem(field, "hourMissing", "Hãy ghi ngày và giờ theo RFC 3339.")])
        }
        return instant
    }

    enum Act: String, CaseIterable {
        case change, notification, telling, closure, dismissal

        func command(_ body: BreachActBody) throws(InvalidSubmission) -> BreachCommand {
            switch self {
            case .change: .amend(body.facts)
            case .notification:
                .notify(
                    BreachNotification(
                        at: try body.instant(body.at, "at"), agency: body.agency ?? "", document: body.document ?? ""))
            case .telling: .tellPeople(how: body.words ?? "")
            case .closure: .close(words: body.words ?? "")
            case .dismissal: .dismiss(reason: body.words ?? "")
            }
        }
    }
}

struct BreachJSON: Encodable {
    let number: String
    let version: Int
    let status: String
    let noticedAt: Instant
    let notifyBy: Instant
    let isLate: Bool
    let data: [BreachedData]
    let people: Int?
    let what: String
    let measures: String
    let notifications: [Notification]
    let peopleTold: [Told]
    let ended: Told?
    let acts: [String]

    struct Notification: Encodable {
        let at: Instant
        let agency: String
        let document: String
    }

    struct Told: Encodable {
        let at: Instant
        let words: String

        init(_ told: Breach.Told) { (at, words) = (told.at, told.words) }
    }

    init(_ breach: Breach, _ viewer: Viewer, at now: Instant) {
        number = String(breach.number)
        version = breach.version
        status = breach.status.rawValue
        noticedAt = breach.noticedAt
        notifyBy = breach.notifyBy
        isLate = breach.isLate(at: now)
        data = breach.facts.data
        people = breach.facts.people
        what = breach.facts.what
        measures = breach.facts.measures
        notifications = breach.notifications.map {
            Notification(at: $0.notification.at, agency: $0.notification.agency, document: $0.notification.document)
        }
        peopleTold = breach.toldPeople.map(Told.init)
        ended = breach.ended.map(Told.init)
        acts = breach.acts(of: viewer).map(\.rawValue)
    }
}
