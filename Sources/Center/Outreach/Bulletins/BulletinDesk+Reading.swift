import FieldReports
import HTTPTypes
import Hummingbird
import LocalTime
import Office
import Operations
import Outreach
import Storage
import Web

extension BulletinDesk {
    func list(_ request: Request, _ context: SiteContext) async throws -> Response {
        let viewer = try context.viewer(entering: .bulletins)
        let asked = BulletinState(rawValue: request.query.text("trang-thai"))
        let counts = try await office.counts(for: viewer)
        // What waits for somebody comes first.
        let state = asked ?? [.submitted, .draft, .approved].first { counts[$0, default: 0] > 0 } ?? .draft
        let rows = try await office.list([state], for: viewer, after: cursor(request.query), limit: 51)
        return try center.render(BulletinListPage(self, viewer, state, counts, rows), context)
    }

    func begin(_ request: Request, _ context: SiteContext) async throws -> Response {
        let viewer = try context.viewer(holding: [.bulletinEditor])
        let content = isExercise ? nil : try await source(request.query, viewer)
        let form = BulletinForm(
            content ?? .blank(on: province.now().day), try await province.books.current(), key: province.freshName(),
            address: address + "/moi")
        return try center.render(NewBulletinPage(self, viewer, form), context)
    }

    /// What the address asks to be told: the answer to a report, a section of an outline, a warning.
    private func source(_ query: Form, _ viewer: Viewer) async throws -> BulletinContent? {
        if let code = query.filled("tu") {
            guard let code = ReportCode(code) else { throw NothingToTell() }
            return try await province.bulletins.fromReport(code, by: viewer)
        }
        if let warning = query.filled("canh-bao") {
            return try await province.bulletins.fromWarning(warning, by: viewer)
        }
        guard let outline = query.filled("de-cuong").flatMap({ Int64($0) }) else { return nil }
        return try await province.bulletins.fromOutline(
            outline, edition: Int(query.text("ban")) ?? 0, section: Int(query.text("muc")) ?? 0, by: viewer)
    }

    func show(_ context: SiteContext) async throws -> Response {
        try await show(try number(context), context)
    }

    func show(
        _ number: Int64, _ context: SiteContext, posted: Form? = nil, errors: FieldErrors = FieldErrors(),
        status: HTTPResponse.Status = .ok
    ) async throws -> Response {
        let viewer = try context.viewer(entering: .bulletins)
        let bulletin = try await office.read(number, for: viewer)
        let waiting = try await office.waiting(number)
        let page = BulletinPage(
            self, bulletin, viewer, try await province.books.current(), waiting: waiting, posted: posted,
            errors: errors)
        return try center.render(page, context, status)
    }

    func sound(_ request: Request, _ context: SiteContext) async throws -> Response {
        let viewer = try context.viewer(entering: .bulletins)
        let parts = (context.parameters.get("file") ?? "").split(separator: ".")
        guard parts.count == 2, let take = Int(parts[0]), let format = BulletinSound.Format(rawValue: String(parts[1]))
        else { throw NoSuchBulletin() }
        let sound = try await office.sound(of: take, in: try number(context), as: format, for: viewer)
        return RangedFile(sound.file, sound.contentType, mark: sound.mark).answer(to: request)
    }

    private func cursor(_ query: Form) -> BulletinCursor? {
        guard let at = Int64(query.text("sau")), let number = Int64(query.text("so")) else { return nil }
        return BulletinCursor(changedAt: Instant(milliseconds: at), number: number)
    }
}

extension BulletinContent {
    /// What an empty form begins with.
    static func blank(on today: Day) -> BulletinContent {
        BulletinContent(title: "", texts: [], validFrom: today, validTo: today + 27)
    }
}
