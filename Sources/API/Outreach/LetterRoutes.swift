// Letters: drafted, approved by another account, issued from the register, received and acted on by each unit.

import HTTPTypes
import Hummingbird
import LocalTime
import NIOCore
import Office
import Operations
import Outreach
import Printing
import Storage
import Web

extension JSONAPI {
    func addLetterRoutes(to api: Routes) {
        api.get("letters") { request, context in try await letters(request, context) }
        api.post("letters") { request, context in try await draftLetter(request, context) }
        api.get("letters/register") { request, context in try await register(request, context) }
        api.get("letters/{number}") { request, context in
            let seen = try await province.letters.letter(
                context.subjectNumber(of: Letter.kind), for: context.signedInViewer())
            return try JSONAnswer.read(LetterJSON(seen), to: request, version: seen.version)
        }
        api.get("letters/{number}/paper") { request, context in try await paper(request, context) }
        for act in LetterAct.allCases {
            api.post("letters/{number}/\(act.noun)") { request, context in try await perform(act, request, context) }
        }
    }

    private func letters(_ request: Request, _ context: SiteContext) async throws -> Response {
        let (viewer, parameters) = (try context.signedInViewer(), try Parameters(request))
        let limit = try parameters.number("limit", in: 1...200) ?? 50
        let cursor = try parameters.text("after").map(LetterCursor.init(opaque:))
        let isIncoming = try parameters.value("incoming", as: Bool.self) ?? false
        let statuses = try parameters.choices("status", as: LetterStatus.self)
        let found =
            isIncoming
            ? try await province.letters.incoming(for: viewer, after: cursor, limit: limit + 1)
            : try await province.letters.list(for: viewer, statuses: statuses, after: cursor, limit: limit + 1)
        let next = found.count > limit ? found[limit - 1].cursor.opaque : nil
        let isWhole = viewer.holds(Letter.readers)
        return try JSONAnswer.read(
            LetterListJSON(letters: found.prefix(limit).map { LetterSummaryJSON($0, isWhole: isWhole) }, next: next),
            to: request, headers: link(to: next, from: request))
    }

    private func draftLetter(_ request: Request, _ context: SiteContext) async throws -> Response {
        let viewer = try context.signedInViewer()
        let sent = try await request.bodyBytes()
        let body = try request.json(LetterBody.self, from: sent)
        let key = try request.key(of: sent)
        let number = try await province.letters.draft(
            try body.text, issuer: DirectoryUnit.Code(rawValue: body.issuer.needed("issuer")), by: viewer, request: key)
        let seen = try await province.letters.letter(number, for: viewer)
        return try JSONAnswer.made(
            LetterJSON(seen), status: .created, headers: [.location: "/api/v1/letters/\(number)"])
    }

    private func perform(_ act: LetterAct, _ request: Request, _ context: SiteContext) async throws -> Response {
        let viewer = try context.signedInViewer()
        let number = try context.subjectNumber(of: Letter.kind)
        let sent = try await request.bodyBytes()
        let body = try request.json(LetterActBody.self, from: sent, orEmpty: true)
        let (key, day) = (try request.key(of: sent), province.now().day)
        let seen =
            act == .issue
            ? try await province.letters.issue(
                number, as: try body.numbering, by: viewer, seen: body.version, request: key)
            : try await province.letters.perform(
                try body.command(act, today: day), on: number, by: viewer, seen: body.version, request: key)
        return try JSONAnswer.made(LetterJSON(seen))
    }

    private func paper(_ request: Request, _ context: SiteContext) async throws -> Response {
        let viewer = try context.signedInViewer()
        let form = try Parameters(request).choice("form", as: PrintedForm.self) ?? .pdf
        guard form != .xlsx else { throw BadParameter("form") }
        let bytes = try await province.letters.printed(
            context.subjectNumber(of: Letter.kind), as: form, for: viewer)
        return .printed(bytes, as: form)
    }

    private func register(_ request: Request, _ context: SiteContext) async throws -> Response {
        let (viewer, parameters) = (try context.signedInViewer(), try Parameters(request))
        guard let issuer = try parameters.text("issuer"), let symbol = try parameters.text("symbol") else {
            throw BadParameter("symbol")
        }
        let year = try parameters.number("year", in: 1900...9999) ?? province.now().day.year
        let book = RegisterBook(issuer: DirectoryUnit.Code(rawValue: issuer), symbol: symbol, year: year)
        let (entries, next) = try await province.letters.register(book, for: viewer)
        return try JSONAnswer.read(RegisterJSON(book, entries, next: next), to: request)
    }
}

extension LetterAct {
    /// Acts are nouns in addresses.
    var noun: String {
        switch self {
        case .revise: "revision"
        case .submit: "submission"
        case .sendBack: "return"
        case .approve: "approval"
        case .issue: "issue"
        case .cancel: "cancellation"
        case .discard: "discarding"
        case .receive: "receipt"
        case .actOn: "fulfilment"
        }
    }
}
