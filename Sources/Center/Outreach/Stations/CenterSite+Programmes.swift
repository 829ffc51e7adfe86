// What supervisors see of stations, and how a programme is changed.

import Hummingbird
import LocalTime
import Office
import Operations
import Outbound
import Outreach
import Storage
import Vietnamese
import Web

extension CenterSite {
    func addProgrammes(to router: Hummingbird.Router<SiteContext>) {
        router.get("tuyen-truyen/dai") { _, context in try await stations(context) }
        router.get("tuyen-truyen/dai/{code}") { _, context in try await programme(context) }
        router.post("tuyen-truyen/dai/{code}/khung-gio") { request, context in try await addSlot(request, context) }
        router.post("tuyen-truyen/dai/{code}/khung-gio/{number}/ngung") { request, context in
            try await endSlot(request, context)
        }
        router.post("tuyen-truyen/dai/{code}/khoa") { request, context in try await makeKey(request, context) }
        router.post("tuyen-truyen/dai/{code}/khoa/{number}/thu-hoi") { _, context in try await revokeKey(context) }
    }

    /// Who may make a programme somewhere; of which station, the use case says.
    private static let planners: Set<Role> = [.outreachSupervisor, .stationOperator]

    private func stations(_ context: SiteContext) async throws -> Response {
        let viewer = try context.viewer(entering: .stations)
        let airings = province.airings
        let all = try await airings.stations(for: viewer)
        guard viewer.holds(Airings.supervisors) else {
            return try render(StationsPage(all, viewer), context)
        }
        let today = province.now().day
        let monday = today - today.weekday.rawValue
        return try render(
            StationsPage(
                all, viewer, ends: try await airings.ends(from: monday, to: today, for: viewer),
                silent: try await airings.silentPlayers(for: viewer), now: province.now()), context)
    }

    private func programme(_ context: SiteContext) async throws -> Response {
        let viewer = try context.viewer(entering: .stations)
        return try await showProgramme(context, viewer)
    }

    private func showProgramme(
        _ context: SiteContext, _ viewer: Viewer, form: Form? = nil, errors: FieldErrors = FieldErrors(),
        made token: String? = nil
    ) async throws -> Response {
        let (code, airings) = (context.station, province.airings)
        let programme = try await airings.programme(of: code, for: viewer)
        let keys = viewer.holds(Airings.supervisors) ? try await airings.keys(for: viewer) : []
        let page = ProgrammePage(
            programme, viewer,
            ProgrammePage.Ground(
                mayPlan: try await airings.mayPlan(code, viewer), keys: keys.filter { $0.station == code },
                playables: try await airings.playables(for: viewer), today: province.now().day,
                key: province.freshName(), made: token), form: form, errors: errors)
        var response = try render(page, context, errors.isEmpty ? .ok : .unprocessableContent)
        // A key is shown once and kept by nobody on the way.
        if token != nil { response.headers[.cacheControl] = "no-store" }
        return response
    }

    private func addSlot(_ request: Request, _ context: SiteContext) async throws -> Response {
        let viewer = try context.viewer(holding: Self.planners)
        let form = try await request.readForm()
        do {
            let slot = try ProgrammeSlot(form, of: context.station, on: province.now().day)
            try await province.airings.saveProgramme(
                of: context.station, ProgrammeChange(adding: [slot]), by: viewer)
            try await province.airings.planAhead()
            return redirect(
                "/tuyen-truyen/dai/\(context.station.rawValue)",
                saying: "Đã thêm khung giờ \(slot.minute.clockWords). Tám ngày tới đã được lên lịch.", context)
        } catch let denial as AiringDenial where [409, 422].contains(denial.status.code) {
            let errors = FieldErrors([FieldError(denial.field ?? "", denial.sentence)])
            return try await showProgramme(context, viewer, form: form, errors: errors)
        }
    }

    private func endSlot(_ request: Request, _ context: SiteContext) async throws -> Response {
        let viewer = try context.viewer(holding: Self.planners)
        let form = try await request.readForm()
        guard let number = context.parameters.get("number").flatMap({ Int64($0) }) else {
            throw AiringDenial.noSuchSlot
        }
        let last = Day(form.text("last")) ?? province.now().day
        try await province.airings.saveProgramme(
            of: context.station, ProgrammeChange(ending: [.init(slot: number, last: last)]), by: viewer)
        return redirect(
            "/tuyen-truyen/dai/\(context.station.rawValue)",
            saying: "Khung giờ ngừng sau ngày \(last.official). Các lượt đã lên lịch sau đó đã hủy.", context)
    }

    private func makeKey(_ request: Request, _ context: SiteContext) async throws -> Response {
        let viewer = try context.viewer(holding: [.outreachSupervisor])
        let form = try await request.readForm()
        do {
            let made = try await province.airings.makeKey(
                of: context.station, label: form.text("label"), by: viewer)
            return try await showProgramme(context, viewer, made: made.token.text)
        } catch let denial as AiringDenial where denial.status.code == 422 {
            let errors = FieldErrors([FieldError(denial.field ?? "", denial.sentence)])
            return try await showProgramme(context, viewer, form: form, errors: errors)
        }
    }

    private func revokeKey(_ context: SiteContext) async throws -> Response {
        let viewer = try context.viewer(holding: [.outreachSupervisor])
        guard let id = context.parameters.get("number").flatMap({ Int64($0) }) else { throw AiringDenial.noSuchKey }
        try await province.airings.revokeKey(id, by: viewer)
        return redirect(
            "/tuyen-truyen/dai/\(context.station.rawValue)",
            saying: "Đã thu hồi khóa. Máy dùng khóa này không kết nối được nữa.",
            context)
    }
}

extension SiteContext {
    fileprivate var station: Station.Code { Station.Code(rawValue: parameters.get("code") ?? "") }
}

extension ProgrammeSlot {
    /// - Throws: `AiringDenial` where what was typed is no time, number or day.
    fileprivate init(_ form: Form, of station: Station.Code, on today: Day) throws(AiringDenial) {
        guard let minute = Int(clock: form.text("minute")) else {
            throw .missing(field: "minute", "Hãy ghi giờ phát, ví dụ 17:30.")
        }
        let times = Int(form.text("repeats")) ?? 0
        self.init(
            number: 0, station: station,
            weekdays: Weekdays(form.all("weekdays").compactMap { Int($0).flatMap(Weekday.init(rawValue:)) }),
            minute: minute, minutes: Int(form.text("minutes")) ?? 0,
            clusters: form.all("clusters").map(SpeakerCluster.Code.init(rawValue:)),
            repeats: times == 0
                ? nil : Repeats(times: times, everyMinutes: Int(form.text("everyMinutes")) ?? 0),
            content: Int64(form.text("bulletin")).map { .bulletin(number: $0) } ?? .nextByPriority,
            from: Day(form.text("from")) ?? today, to: Day(form.text("to")))
    }
}
