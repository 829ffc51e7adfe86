// Answers /tuyen-truyen/cong-van: letters, the register, and what a unit was sent.
//
//     GET  …/cong-van                     what this person may know of
//     GET  …/cong-van/den                 what their unit was sent
//     GET  …/cong-van/so                  the register of numbers
//     GET  …/cong-van/moi                 a new draft; POST …/cong-van keeps it
//     GET  …/cong-van/{number}            one letter as it is printed, and what may be done with it
//     GET  …/cong-van/{number}/tep/{form} the paper: pdf, docx

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

extension CenterSite {
    func addLetters(to router: Hummingbird.Router<SiteContext>) {
        router.get("tuyen-truyen/cong-van") { request, context in try await letters(request, context) }
        router.post("tuyen-truyen/cong-van") { request, context in try await draftLetter(request, context) }
        router.get("tuyen-truyen/cong-van/moi") { _, context in try await newLetter(context) }
        router.get("tuyen-truyen/cong-van/den") { request, context in try await incomingLetters(request, context) }
        router.get("tuyen-truyen/cong-van/so") { request, context in try await letterRegister(request, context) }
        router.get("tuyen-truyen/cong-van/{number}") { _, context in try await letter(context) }
        router.get("tuyen-truyen/cong-van/{number}/sua") { _, context in try await editLetter(context) }
        router.get("tuyen-truyen/cong-van/{number}/tep/{form}") { _, context in try await printedLetter(context) }
        router.post("tuyen-truyen/cong-van/{number}/sua") { request, context in try await reviseLetter(request, context)
        }
        router.post("tuyen-truyen/cong-van/{number}/{act}") { request, context in
            try await actOnLetter(request, context)
        }
    }

    private func letters(_ request: Request, _ context: SiteContext) async throws -> Response {
        let viewer = try context.viewer(entering: .letters)
        let cursor = LetterCursor(request.query.text("sau"))
        let found = try await province.letters.list(for: viewer, after: cursor, limit: pageSize + 1)
        let overdue = try await province.letters.overdue(for: viewer)
        return try render(
            LettersPage(viewer, found, overdue, from: cursor, at: .letters, on: province.now().day), context)
    }

    private func incomingLetters(_ request: Request, _ context: SiteContext) async throws -> Response {
        let viewer = try context.viewer(entering: .incomingLetters)
        let cursor = LetterCursor(request.query.text("sau"))
        let found = try await province.letters.incoming(for: viewer, after: cursor, limit: pageSize + 1)
        return try render(
            LettersPage(viewer, found, [], from: cursor, at: .incomingLetters, on: province.now().day), context)
    }

    private func letterRegister(_ request: Request, _ context: SiteContext) async throws -> Response {
        let viewer = try context.viewer(holding: Letter.readers)
        let books = try await province.letters.registerBooks(for: viewer)
        let asked = RegisterBook(request.query)
        guard let book = asked ?? books.first else {
            return try render(RegisterPage(viewer, books, nil, [], next: 1, names: [:]), context)
        }
        let (entries, next) = try await province.letters.register(book, for: viewer)
        let directory = try await province.books.current().outreach
        let names = Dictionary(directory.units.map { ($0.code, $0.name) }) { first, _ in first }
        return try render(RegisterPage(viewer, books, book, entries, next: next, names: names), context)
    }

    func letter(_ context: SiteContext) async throws -> Response {
        let viewer = try context.letterReader()
        return try await showLetter(letterNumber(context), viewer, context)
    }

    /// - Parameter form: what was typed, where something in it is to be mended.
    func showLetter(
        _ number: Int64, _ viewer: Viewer, _ context: SiteContext, form: Form? = nil,
        errors: FieldErrors = FieldErrors(), status: HTTPResponse.Status = .ok
    ) async throws -> Response {
        let seen = try await province.letters.letter(number, for: viewer)
        let paper = try await province.letters.paper(of: seen)
        let next = seen.acts.contains(.issue) ? try await province.letters.upcomingNumber(of: seen) : nil
        let page = LetterPage(
            seen, paper, viewer: viewer, nextNumber: next, on: province.now().day, key: province.freshName(),
            form: form, errors: errors)
        return try render(page, context, status)
    }

    private func printedLetter(_ context: SiteContext) async throws -> Response {
        let viewer = try context.letterReader()
        guard let form = PrintedForm(rawValue: try context.parameters.require("form")), form != .xlsx else {
            throw NotFound()
        }
        let number = try letterNumber(context)
        let bytes = try await province.letters.printed(number, as: form, for: viewer)
        return .file(bytes, form, named: "cong-van-\(number)")
    }

    func letterNumber(_ context: SiteContext) throws -> Int64 {
        guard let number = Int64(try context.parameters.require("number")) else { throw NotFound() }
        return number
    }
}

let pageSize = 50

extension SiteContext {
    /// Whoever may have to do with a letter at all; which letters they may know of is asked of each.
    func letterReader() throws -> Viewer {
        try viewer(holding: Entrance.letters.roles.union(Entrance.incomingLetters.roles))
    }
}

extension Response {
    /// A printed document, to be kept under its name.
    static func file(_ bytes: [UInt8], _ form: PrintedForm, named name: String) -> Response {
        Response(
            status: .ok,
            headers: [
                .contentType: form.contentType, .cacheControl: "no-store",
                .contentDisposition: "attachment; filename=\"\(name).\(form.fileExtension)\"",
            ], body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
    }
}

extension LetterCursor {
    /// `1710000000000-77`, as the address of a next page has it.
    init?(_ text: String) {
        let parts = text.split(separator: "-").compactMap { Int64($0) }
        guard parts.count == 2 else { return nil }
        self.init(beganAt: Instant(milliseconds: parts[0]), number: parts[1])
    }

    var text: String { "\(beganAt.milliseconds)-\(number)" }
}
