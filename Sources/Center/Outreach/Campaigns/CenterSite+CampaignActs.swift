// Answers the posts of supervisors: read, decide through the province, and lead back to the page.

import Hummingbird
import LocalTime
import Office
import Operations
import Outreach
import Storage
import Vietnamese
import Web

extension CenterSite {
    func newCampaign(_ context: SiteContext) async throws -> Response {
        let viewer = try context.viewer(holding: [.outreachSupervisor])
        return try await showForm(nil, viewer, context)
    }

    func editCampaign(_ context: SiteContext) async throws -> Response {
        let (board, viewer) = try await board(context)
        guard board.acts.contains(.change) else { throw NotAllowed() }
        return try await showForm(board.campaign, viewer, context)
    }

    func startCampaign(_ request: Request, _ context: SiteContext) async throws -> Response {
        let viewer = try context.viewer(holding: [.outreachSupervisor])
        let form = try await request.readForm()
        do {
            let key = form.requestKey(for: "chien-dich", at: "/tuyen-truyen/chien-dich")
            let done = try await province.campaigns.start(try form.campaignTerms(), by: viewer, request: key)
            return redirect(
                "/tuyen-truyen/chien-dich/\(done.number)", saying: "Đã lập chiến dịch và báo cho các đơn vị.", context)
        } catch let problem as any Explained where problem.status.code == 422 {
            return try await showForm(nil, viewer, context, form, problem.asFieldErrors)
        }
    }

    func actOnCampaign(_ request: Request, _ context: SiteContext) async throws -> Response {
        let viewer = try context.viewer(entering: .campaigns)
        let number = try campaignNumber(context)
        let slug = try context.parameters.require("act")
        guard let act = SupervisorAct(rawValue: slug) else { throw NotFound() }
        guard viewer.holds([.outreachSupervisor]) else { throw NotAllowed() }
        let form = try await request.readForm()
        let address = "/tuyen-truyen/chien-dich/\(number)"
        do {
            let key = form.requestKey(for: "\(number)/\(slug)", at: "\(address)/\(slug)")
            let (campaigns, version) = (province.campaigns, form.seenVersion)
            if act == .remind {
                try await campaigns.remind(
                    form.all("stations").map(Station.Code.init(rawValue:)), words: form.text("words"), on: number,
                    by: viewer,
                    seen: version, request: key)
            } else {
                try await campaigns.perform(
                    try act.command(form), on: number, by: viewer, seen: version, request: key)
            }
            return redirect(act.next(number), saying: act.done, context)
        } catch let problem as any Explained where problem.status.code == 422 || problem.status.code == 409 {
            return try await showAgain(act, number, viewer, form, problem, context)
        }
    }

    /// What is to be mended is shown where it was filled in, with what was typed.
    private func showAgain(
        _ act: SupervisorAct, _ number: Int64, _ viewer: Viewer, _ form: Form, _ problem: any Explained,
        _ context: SiteContext
    ) async throws -> Response {
        let board = try await province.campaigns.board(number, for: viewer)
        let errors = act.placed(problem, form)
        let key = province.freshName()
        switch act {
        case .change: return try await showForm(board.campaign, viewer, context, form, errors)
        case .confirm, .giveBack:
            let page = EvidenceListPage(
                board, EvidenceListPage.Filter(Form()), for: viewer, key: key, form: form, errors: errors)
            return try render(page, context, problem.status)
        case .guide, .extend, .end, .remind:
            return try render(
                CampaignPage(board, for: viewer, key: key, form: form, errors: errors), context, problem.status)
        }
    }

    private func showForm(
        _ campaign: Campaign?, _ viewer: Viewer, _ context: SiteContext, _ form: Form? = nil,
        _ errors: FieldErrors = FieldErrors()
    ) async throws -> Response {
        let page = CampaignFormPage(
            campaign?.terms, of: campaign.map { ($0.number, $0.version) }, in: try await province.books.current(),
            on: province.now().day, for: viewer, key: province.freshName(), form: form, errors: errors)
        return try render(page, context, errors.isEmpty ? .ok : .unprocessableContent)
    }
}

extension Explained {
    var asFieldErrors: FieldErrors { FieldErrors(fieldErrors ?? [FieldError(field ?? "", sentence, code: code)]) }
}
