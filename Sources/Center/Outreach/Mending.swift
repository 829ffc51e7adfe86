import HTTPTypes
import Hummingbird
import Web

extension CenterSite {
    /// What is to be mended is shown on the page that it was typed on, with what was typed.
    ///
    /// - Parameter again: makes the page once more.
    func mending(
        _ body: () async throws -> Response, again: (FieldErrors, HTTPResponse.Status) async throws -> Response
    ) async throws -> Response {
        do { return try await body() } catch let problem as any Explained
            where [403, 409, 422].contains(problem.status.code)
        {
            let errors = FieldErrors(problem.fieldErrors ?? [FieldError(problem.field ?? "", problem.sentence)])
            return try await again(errors, problem.status)
        }
    }
}

/// One form of a page, closed until somebody wants it, or open as the next thing to do.
struct ActForm: Sendable {
    let id: String
    let title: String
    let address: String
    let words: String?
    let parts: [Part]
    let button: String
    let isOpen: Bool
    let buttonStyle: String

    struct Part: Sendable {
        var text: TextField?
        var area: TextArea?
        var select: SelectField?
    }

    init(
        _ id: String, _ title: String, at address: String, words: String? = nil, _ parts: [Part] = [],
        button: String, isOpen: Bool = false
    ) {
        (self.id, self.title, self.address, self.words) = (id, title, address, words)
        (self.parts, self.button, self.isOpen) = (parts, button, isOpen)
        buttonStyle = isOpen ? "button" : "button button-secondary"
    }
}
