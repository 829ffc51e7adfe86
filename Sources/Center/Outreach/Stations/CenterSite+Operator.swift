// The pages of whoever runs a station.

import Foundation
import Hummingbird
import LocalTime
import Office
import Operations
import Outreach
import Web

extension CenterSite {
    func stationToday(_ request: Request, _ context: SiteContext) async throws -> Response {
        let viewer = try context.viewer(entering: .operatorStation)
        let (station, all) = try await station(request, viewer)
        guard let station else { return try render(StationPage.none(viewer), context) }
        let now = province.now()
        let airings = try await province.airings.airings(
            of: station.code, from: now.day, to: now.day, for: viewer)
        let week = now.day - now.day.weekday.rawValue
        let near = try await province.airings.airings(
            of: station.code, from: min(week, now.day - 1), to: week + 6, for: viewer)
        return try render(
            StationPage(
                StationPage.Ground(
                    station: station, all: all, clusters: try await directory().clusters(of: station.code, on: now.day),
                    viewer: viewer, now: now, key: province.freshName()), today: airings, week: near), context)
    }

    func stationWeek(_ request: Request, _ context: SiteContext) async throws -> Response {
        let viewer = try context.viewer(entering: .operatorStation)
        let (station, all) = try await station(request, viewer)
        guard let station else { return try render(StationPage.none(viewer), context) }
        let today = province.now().day
        let airings = try await province.airings.airings(of: station.code, from: today, to: today + 7, for: viewer)
        return try render(StationListPage(.week, station, all, airings, viewer), context)
    }

    func stationLog(_ request: Request, _ context: SiteContext) async throws -> Response {
        let viewer = try context.viewer(entering: .operatorStation)
        let (station, all) = try await station(request, viewer)
        guard let station else { return try render(StationPage.none(viewer), context) }
        let now = province.now()
        let airings = try await province.airings.airings(
            of: station.code, from: now.day - 27, to: now.day, for: viewer)
        return try render(
            StationListPage(.log, station, all, airings.filter { $0.plan.at <= now }.reversed(), viewer), context)
    }

    func airing(_ context: SiteContext) async throws -> Response {
        let viewer = try context.viewer(entering: .stations)
        return try await showAiring(try number(context), viewer, context)
    }

    private func showAiring(
        _ number: Int64, _ viewer: Viewer, _ context: SiteContext, form: Form? = nil,
        errors: FieldErrors = FieldErrors()
    ) async throws -> Response {
        let airing = try await province.airings.airing(number, for: viewer)
        let (books, now) = (try await province.books.current(), province.now())
        guard let station = books.outreach.station(airing.plan.station) else { throw AiringDenial.noSuchStation }
        let isOwn = books.outreach.agency(running: station.code, as: viewer, on: now.day) != nil
        let page = AiringPage(
            airing, station, books.outreach.clusters(of: station.code, on: airing.plan.at.day),
            AiringPage.Ground(
                mayConfirm: isOwn, mayCorrect: viewer.holds([.outreachSupervisor]), now: now,
                key: province.freshName()), form: form, errors: errors)
        return try render(page, context, errors.isEmpty ? .ok : .unprocessableContent)
    }

    func confirm(_ request: Request, _ context: SiteContext) async throws -> Response {
        let viewer = try context.viewer(holding: [.stationOperator])
        let (form, number, now) = (try await request.readForm(), try number(context), province.now())
        do {
            guard let said = AiringConfirmation.Said(rawValue: form.text("said")) else {
                throw AiringDenial.missing(field: "said", "Hãy chọn một câu trả lời.")
            }
            var played: AiringConfirmation.Played?
            if let from = Instant(form.text("playedFrom")), let to = Instant(form.text("playedTo")) {
                played = .init(started: from, ended: to)
            }
            let confirmation = AiringConfirmation(
                id: form.filled(Form.keyField) ?? province.freshName(), said: said,
                silent: said == .someSilent ? form.all("silent").map(SpeakerCluster.Code.init(rawValue:)) : [],
                reason: said == .heardAll ? nil : PlayFailure(rawValue: form.text("reason")),
                words: form.filled("words"), played: played, made: now, sent: now)
            let airing = try await province.airings.confirm(confirmation, of: number, by: viewer)
            return redirect(
                "/dai?dai=\(airing.plan.station.rawValue)",
                saying:
                    "Đã ghi: \(airing.plan.at.minuteOfDay.clockWords) «\(airing.plan.playable.title)» – \(said.label.lowercased()).",
                context)
        } catch let denial as AiringDenial where denial.status.code == 422 {
            return try await showAiring(
                number, viewer, context, form: form,
                errors: FieldErrors([FieldError(denial.field ?? "", denial.sentence)]))
        }
    }

    func correct(_ request: Request, _ context: SiteContext) async throws -> Response {
        let viewer = try context.viewer(holding: [.outreachSupervisor])
        let (form, number) = (try await request.readForm(), try number(context))
        do {
            guard let end = AiringEnd(rawValue: form.text("end")) else {
                throw AiringDenial.missing(field: "end", "Hãy chọn kết quả.")
            }
            try await province.airings.correct(
                number, AiringCorrection(end: end, reason: form.text("correction")), by: viewer)
            return redirect(
                "/dai/luot/\(number)", saying: "Đã ghi đính chính. Những điều đã ghi trước vẫn còn.", context)
        } catch let denial as AiringDenial where denial.status.code == 422 {
            let field = denial.field == "reason" ? "correction" : denial.field ?? ""
            return try await showAiring(
                number, viewer, context, form: form, errors: FieldErrors([FieldError(field, denial.sentence)]))
        }
    }
}
