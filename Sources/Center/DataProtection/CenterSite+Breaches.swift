// Answers /quan-tri/su-co-du-lieu: the register of breaches of personal data, with its 72 hours.
//
//     GET  /quan-tri/su-co-du-lieu                 all, the newest first
//     GET  /quan-tri/su-co-du-lieu/moi             register one
//     POST /quan-tri/su-co-du-lieu                 the same
//     GET  /quan-tri/su-co-du-lieu/{number}        one, with what may be done
//     POST /quan-tri/su-co-du-lieu/{number}/{act}  one act each

import DataProtection
import FieldReports
import HTTPTypes
import Hummingbird
import LocalTime
import Office
import Operations
import Web

extension CenterSite {
    func addBreaches(to router: Hummingbird.Router<SiteContext>) {
        router.get("quan-tri/su-co-du-lieu") { _, context in try await breaches(context) }
        router.get("quan-tri/su-co-du-lieu/moi") { _, context in
            try newBreach(context.viewer(holding: Breaches.keepers), context)
        }
        router.post("quan-tri/su-co-du-lieu") { request, context in try await registerBreach(request, context) }
        router.get("quan-tri/su-co-du-lieu/{number}") { _, context in
            try await showBreach(context.viewer(entering: .breaches), context)
        }
        router.post("quan-tri/su-co-du-lieu/{number}/{act}") { request, context in
            try await actOnBreach(request, context)
        }
    }

    private func breaches(_ context: SiteContext) async throws -> Response {
        let viewer = try context.viewer(entering: .breaches)
        return try render(
            BreachesPage(viewer, try await province.breaches.all(for: viewer), at: province.now()), context)
    }

    private func newBreach(
        _ viewer: Viewer, _ context: SiteContext, form: Form? = nil, errors: FieldErrors = FieldErrors(),
        status: HTTPResponse.Status = .ok
    ) throws -> Response {
        let page = BreachFormPage(viewer, at: province.now(), key: province.freshName(), form: form, errors: errors)
        return try render(page, context, status)
    }

    private func registerBreach(_ request: Request, _ context: SiteContext) async throws -> Response {
        let viewer = try context.viewer(holding: Breaches.keepers)
        let form = try await request.readForm()
        return try await mending {
            let breach = try await province.breaches.register(
                BreachFacts(form), noticedAt: try form.moment("noticedAt", "Hãy ghi ngày và giờ phát hiện."),
                by: viewer, request: form.requestKey(for: "breach", at: Entrance.breaches.path))
            return redirect(BreachPage.address(breach), saying: "Đã ghi sổ. Đồng hồ 72 giờ đang chạy.", context)
        } again: { errors, status in
            try newBreach(viewer, context, form: form, errors: errors, status: status)
        }
    }

    private func showBreach(
        _ viewer: Viewer, _ context: SiteContext, form: Form? = nil, errors: FieldErrors = FieldErrors(),
        status: HTTPResponse.Status = .ok
    ) async throws -> Response {
        let breach = try await province.breaches.one(try breachNumber(context), for: viewer)
        let page = BreachPage(
            viewer, breach, at: province.now(), key: province.freshName(), form: form, errors: errors)
        return try render(page, context, status)
    }

    private func actOnBreach(_ request: Request, _ context: SiteContext) async throws -> Response {
        let viewer = try context.viewer(holding: Breaches.keepers)
        let number = try breachNumber(context)
        guard let act = BreachActSlug(rawValue: try context.parameters.require("act")) else { throw NotFound() }
        let form = try await request.readForm()
        let address = "\(Entrance.breaches.path)/\(number)"
        return try await mending {
            try await province.breaches.perform(
                try act.command(form), on: number, by: viewer, seen: form.seenVersion,
                request: form.requestKey(for: act.rawValue, at: address))
            return redirect(address, saying: "Đã ghi sổ.", context)
        } again: { errors, status in
            try await showBreach(viewer, context, form: form, errors: errors, status: status)
        }
    }

    private func breachNumber(_ context: SiteContext) throws -> Int64 {
        guard let number = Int64(try context.parameters.require("number")) else { throw NotFound() }
        return number
    }
}
