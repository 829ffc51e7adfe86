// The key of what is being written, in the person's own browser.

import HTTPTypes
import Hummingbird
import Operations
import Web

enum DraftCookie {
    private static func name(_ isSecure: Bool) -> String { isSecure ? "__Host-nhap" : "nhap" }

    static func read(_ request: Request, isSecure: Bool) -> DraftKey? {
        request.cookies[name(isSecure)].flatMap { DraftKey($0.value) }
    }

    /// As long as drafts are kept: thirty days.
    static func set(_ key: DraftKey, on response: inout Response, isSecure: Bool) {
        response.setCookie(
            Cookie(
                name: name(isSecure), value: key.text, maxAge: 30 * 86_400, path: "/", secure: isSecure, httpOnly: true,
                sameSite: .lax))
    }

    static func clear(on response: inout Response, isSecure: Bool) {
        response.setCookie(
            Cookie(
                name: name(isSecure), value: "", maxAge: 0, path: "/", secure: isSecure, httpOnly: true, sameSite: .lax)
        )
    }
}

// MARK: - Opening and keeping

extension PortalSite {
    /// The draft of this browser, or a new one that is kept with the first post.
    func openDraft(_ request: Request, _ context: SiteContext) async throws -> (key: DraftKey, draft: ReportDraft) {
        if let key = DraftCookie.read(request, isSecure: context.visit.isSecure),
            let draft = try await province.intake.draft(key, for: context.viewer)
        {
            return (key, draft)
        }
        return province.intake.freshDraft()
    }

    /// Keeps it and goes on.
    func keep(
        _ open: (key: DraftKey, draft: ReportDraft), then path: String, _ context: SiteContext,
        saying flash: Flash? = nil
    ) async throws -> Response {
        try await province.intake.keep(open.draft, under: open.key, by: context.viewer)
        var response = go(path, context, saying: flash)
        DraftCookie.set(open.key, on: &response, isSecure: context.visit.isSecure)
        return response
    }

    /// Keeps what can be kept of it, and shows the page again with what must be mended.
    func keep(
        _ open: (key: DraftKey, draft: ReportDraft), showing page: some Page, _ context: SiteContext,
        status: HTTPResponse.Status = .unprocessableContent
    ) async throws -> Response {
        try await province.intake.keep(open.draft, under: open.key, by: context.viewer)
        var response = try await show(page, context, status: status)
        DraftCookie.set(open.key, on: &response, isSecure: context.visit.isSecure)
        return response
    }
}

/// The four steps, and the way back to each.
func sendingSteps(_ current: Int) -> Steps {
    Steps(
        [("Ảnh", "/gui"), ("Địa điểm", "/gui/dia-diem"), ("Sự việc", "/gui/noi-dung"), ("Kiểm tra", nil)],
        current: current)
}
