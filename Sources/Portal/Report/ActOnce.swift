// A form of the reporter's corner does its act once, and on what its page showed.

import FieldReports
import Hummingbird
import Office
import Operations
import Storage
import Web

extension PortalSite {
    /// What a form of the corner is about to do.
    struct Press {
        let place: String
        let form: Form
        var files: [String] = []
        /// What the domain calls a field, and what the page calls it.
        let names: [String: String]
        let sentence: String
    }

    /// Does it and goes back to the page; what is refused is shown on the page, with the words that were typed. A second
    /// press of the same form is answered as the first was; a page that is no longer true says what has changed.
    func act(_ context: SiteContext, _ press: Press, _ command: () throws -> Command) async throws -> Response {
        let (viewer, code) = (try context.signedInViewer(), try code(context))
        let request = press.form.requestKey(for: press.place, at: "/pa/\(code)/\(press.place)", files: press.files)
        do {
            let isDone = try await province.cases.answered(request, on: code, by: viewer) != nil
            if !isDone { try await perform(try command(), on: code, by: viewer, seen: press.form.seenVersion, request) }
            return go("/pa/\(code)", context, saying: Flash(.success, press.sentence))
        } catch let denial as Denial {
            let errors = FieldErrors(denial, press.names)
            return try await again(code, context, press.form, errors, status: Explanation(of: denial))
        } catch let error where error is StaleReport || error is RequestKeyReused {
            let stale = StaleReport()
            let errors = FieldErrors([FieldError(press.names["words"] ?? press.place, stale.sentence)])
            return try await again(
                code, context, press.form, errors, status: Explanation(of: stale), since: press.form.seenVersion)
        }
    }

    /// What this person cannot read, such as a reminder to the office, is no reason to ask them to look again.
    private func perform(
        _ command: Command, on code: ReportCode, by viewer: Viewer, seen version: Int?, _ request: RequestKey?
    ) async throws {
        do {
            _ = try await province.cases.perform(command, on: code, by: viewer, seen: version, request: request)
        } catch let stale as StaleReport {
            let (seen, lines) = try await province.reports.findWithTimeline(code, for: viewer)
            guard let version, let present = seen.inside?.report.version,
                !lines.contains(where: { $0.sequence > version })
            else { throw stale }
            _ = try await province.cases.perform(command, on: code, by: viewer, seen: present, request: request)
        }
    }
}
