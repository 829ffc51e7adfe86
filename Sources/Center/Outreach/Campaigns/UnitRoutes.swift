// A unit's own page: any official of its agency acts for it, and sees nothing of other units (CAM-07).
//
//     GET  /tuyen-truyen/don-vi                               tasks, head counts, evidence, what was sent
//     POST /tuyen-truyen/don-vi/{number}/so-nguoi             how many were reached (CAM-04)
//     POST /tuyen-truyen/don-vi/{number}/minh-chung           evidence, with pictures (CAM-08)
//     GET  /tuyen-truyen/don-vi/{number}/van-ban/{message}    opening is the receipt

import HTTPTypes
import Hummingbird
import LocalTime
import Media
import NIOCore
import Office
import Operations
import Outreach
import Storage
import Web

extension CenterSite {
    func addUnitRoutes(to router: Hummingbird.Router<SiteContext>) {
        let unit = router.group("tuyen-truyen/don-vi")
        unit.get { _, context in try await showUnit(context) }
        unit.post("{number}/so-nguoi") { request, context in try await countPeople(request, context) }
        unit.post("{number}/minh-chung") { request, context in try await giveEvidence(request, context) }
        unit.get("{number}/van-ban/{message}") { _, context in try await openLetter(context) }
    }

    private func showUnit(_ context: SiteContext) async throws -> Response {
        let viewer = try context.viewer(entering: .outreachUnit)
        return try render(
            UnitPage(try await province.campaigns.sheets(for: viewer), for: viewer, key: province.freshName()), context)
    }

    private func openLetter(_ context: SiteContext) async throws -> Response {
        let viewer = try context.viewer(entering: .outreachUnit)
        guard let message = context.parameters.get("message").flatMap({ Int($0) }) else { throw NoSuchCampaign() }
        let (sheet, sent) = try await province.campaigns.open(message, of: campaignNumber(context), by: viewer)
        return try render(UnitLetterPage(sheet, sent), context)
    }

    private func countPeople(_ request: Request, _ context: SiteContext) async throws -> Response {
        let viewer = try context.viewer(entering: .outreachUnit)
        let (number, form) = (try campaignNumber(context), try await request.readForm())
        return try await doing(UnitPost(number, "so-nguoi", form), viewer, context, saying: "Đã ghi số người.") {
            .countPeople(unit: $0.unit.code, try form.audienceCounts($0.mark))
        }
    }

    private func giveEvidence(_ request: Request, _ context: SiteContext) async throws -> Response {
        let viewer = try context.viewer(entering: .outreachUnit)
        let number = try campaignNumber(context)
        // Nobody makes us keep a picture for what they may not do.
        guard try await province.campaigns.sheet(number, of: nil, for: viewer).acts.contains(.giveEvidence) else {
            throw NotAllowed()
        }
        let (form, media, problem) = try await readEvidence(request, context)
        let post = UnitPost(
            number, "minh-chung", form, media: media, sums: try await province.attachments.sums(of: media))
        return try await doing(post, viewer, context, saying: "Đã gửi minh chứng, chờ xác nhận.") { sheet in
            if let problem { throw problem }
            return .giveEvidence(try form.evidence(of: sheet, media: media))
        }
    }

    /// Does it for the unit that the form names, or shows the page again with what is to be mended.
    private func doing(
        _ post: UnitPost, _ viewer: Viewer, _ context: SiteContext, saying sentence: String,
        _ command: (UnitSheet) throws -> CampaignCommand
    ) async throws -> Response {
        // Whose campaign it is not hears that first, and is not asked to mend a form.
        let sheet = try await province.campaigns.sheet(
            post.number, of: post.form.filled("unit").map(DirectoryUnit.Code.init(rawValue:)), for: viewer)
        do {
            try await province.campaigns.perform(
                try command(sheet), on: post.number, by: viewer, request: post.key)
            return redirect("/tuyen-truyen/don-vi#chien-dich-\(post.number)", saying: sentence, context)
        } catch let problem as any Explained where problem.status.code == 422 {
            let failed = FailedUnitPost(
                number: post.number, unit: sheet.unit.code.rawValue, form: post.form,
                errors: problem.asFieldErrors.marked(sheet.mark),
                media: post.media)
            let page = UnitPage(
                try await province.campaigns.sheets(for: viewer), for: viewer, key: province.freshName(), failed: failed
            )
            return try render(page, context, .unprocessableContent)
        }
    }

    /// A picture that was refused must not take the written words with it.
    private func readEvidence(
        _ request: Request, _ context: SiteContext
    ) async throws -> (Form, media: [String], problem: (any Error)?) {
        guard request.headers[.contentType]?.lowercased().hasPrefix("multipart/") == true else {
            let form = try await request.readForm()
            return (form, form.all("kept"), nil)
        }
        let (form, files) = try await request.readPhotos(context, tokens: tokens, into: province.library)
        let kept = form.all("kept")
        do {
            return (form, kept + (try await province.attachments.attachPhotos(files, by: context.viewer)), nil)
        } catch { return (form, kept, error) }
    }
}

/// A form of a unit's page as it was sent.
private struct UnitPost {
    let number: Int64
    let form: Form
    let media: [String]
    let sums: [String]
    let slug: String

    init(_ number: Int64, _ slug: String, _ form: Form, media: [String] = [], sums: [String] = []) {
        (self.number, self.slug, self.form, self.media, self.sums) = (number, slug, form, media, sums)
    }
}

extension UnitPost {
    fileprivate var key: RequestKey? {
        form.requestKey(
            for: "don-vi/\(number)/\(slug)", at: "/tuyen-truyen/don-vi/\(number)/\(slug)", files: sums)
    }
}

extension Form {
    /// - Throws: `CampaignDenial.invalid` where a number cannot be read.
    fileprivate func audienceCounts(_ mark: String) throws -> [AudienceCount] {
        var problems: [FieldProblem] = []
        func number(_ field: String) -> Int {
            let text = text(mark + field)
            if text.isEmpty { return 0 }
            if let number = Int(text.filter { $0 != "." }) { return number }
            problems.append(FieldProblem(field, "notANumber", "Hãy ghi bằng chữ số."))
            return 0
        }
        let counts = AudienceClass.allCases.map {
            AudienceCount($0, total: number("total-\($0.rawValue)"), reached: number("reached-\($0.rawValue)"))
        }
        guard problems.isEmpty else { throw CampaignDenial.invalid(problems) }
        return counts
    }

    fileprivate func evidence(of sheet: UnitSheet, media: [String]) throws -> Evidence {
        let mark = sheet.mark
        guard let form = CampaignForm(rawValue: text("\(mark)form")) else {
            throw CampaignDenial.invalid([FieldProblem("form", "formMissing", "Hãy chọn hình thức.")])
        }
        let captured = try filled("\(mark)capturedOn").map { text in
            guard let day = Day(text) else {
                throw CampaignDenial.invalid([FieldProblem("capturedOn", "dayUnreadable", "Hãy chọn ngày xem.")])
            }
            return day
        }
        return Evidence(
            unit: sheet.unit.code, form: form, words: text("\(mark)words"), link: filled("\(mark)link"),
            capturedOn: captured, media: media)
    }
}

extension FieldErrors {
    /// The same beside the fields of one sheet.
    fileprivate func marked(_ mark: String) -> FieldErrors {
        FieldErrors(all.map { FieldError($0.field.isEmpty ? "" : mark + $0.field, $0.sentence, code: $0.code) })
    }
}
