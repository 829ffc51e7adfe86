import LocalTime
import Office
import Operations
import Outreach
import Storage
import Territory

/// The campaign that runs around today. The people are invented.
extension DemoProvince {
    /// Today's stations from the campaign's first day on, with what they play.
    func livingStations(_ people: DemoPeople, until end: Instant) async throws -> DemoStations {
        let first = (end.day - 77).monday
        try await bulletins(DemoBulletin.current, people, from: first)
        let byHand = try await province.books.current().outreach.stationsRun(
            by: people.holder(of: .stationOperator), on: end.day)
        return try await stations(people, from: first, byHand: byHand.first?.code)
    }

    /// What happens in the campaign of these weeks: tasks, counts, evidence, guidance, reminders.
    func livingCampaign(
        _ people: DemoPeople, _ stations: DemoStations, from start: Instant, to end: Instant
    ) async throws -> [DemoStep] {
        let books = try await province.books.current()
        let (units, obliged) = Self.broadcasters(in: books, on: start.day)
        guard !obliged.isEmpty else { return [] }
        let supervisor = people.holder(of: .outreachSupervisor)
        let terms = CampaignTerms(
            title: "Tuyên truyền Quy chế phản ánh hiện trường", subjects: books.regulations.map(\.id),
            from: (end.day - 77).monday, to: end.day + 32, stations: obliged, units: units)
        return days(of: stations, from: terms.from, until: end) + [
            DemoStep(at: start + .hours(1)) {
                let number = try await province.campaigns.start(terms, by: supervisor).number
                return try await livingSteps(number, people, from: start + .hours(2), to: end)
            }
        ]
    }

    /// Each evening what was heard that day.
    private func days(of stations: DemoStations, from first: Day, until end: Instant) -> [DemoStep] {
        (0...max(end.day - first, 0)).map { first + $0 }.map { day in
            DemoStep(at: min(day.at(hour: 23, minute: 30), end - .seconds(1))) {
                try await stations.live(through: day, until: end)
                return []
            }
        }
    }

    private func livingSteps(
        _ number: Int64, _ people: DemoPeople, from start: Instant, to end: Instant
    ) async throws -> [DemoStep] {
        let supervisor = people.holder(of: .outreachSupervisor)
        let campaigns = province.campaigns
        func step(_ at: Instant, _ act: @escaping @Sendable () async throws -> Void) -> DemoStep {
            DemoStep(at: at) {
                do { try await act() } catch is CampaignDenial {
                    // The rules are right: that station was told today, or this is over.
                }
                return []
            }
        }
        var steps = [
            step(start + .hours(1)) {
                try await campaigns.perform(
                    .guide(units: [], words: "Lồng ghép vào họp bản, sinh hoạt chi bộ; gửi minh chứng trong tuần."),
                    on: number, by: supervisor)
            }
        ]
        // On Saturdays whoever falls short hears of it, and yesterday.
        for day in (1...35).map({ end.day - $0 }) where day.weekday == .saturday || day == end.day - 1 {
            steps.append(
                step(day.at(hour: 8, minute: 30)) {
                    try await campaigns.remind(words: "Xin báo lý do.", on: number, by: supervisor)
                })
        }
        for (agency, officer) in people.officers.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
            steps += unitSteps(number, agency, officer, supervisor, from: start, to: end, step)
        }
        return steps
    }

    private func unitSteps(
        _ number: Int64, _ agency: AgencyCode, _ officer: Viewer, _ supervisor: Viewer, from start: Instant,
        to end: Instant, _ step: (Instant, @escaping @Sendable () async throws -> Void) -> DemoStep
    ) -> [DemoStep] {
        let campaigns = province.campaigns
        let (total, share) = (20 + dice.below(60), dice.between(0.4, 1))
        let form = dice.one(of: [CampaignForm.meeting, .poster, .message, .portalArticle]) ?? .meeting
        let first = start + .hours(24 + dice.below(500))
        let confirms = dice.chance(0.7)
        return [
            step(first) {
                guard let sheet = try await campaigns.sheets(for: officer).first(where: { $0.number == number }) else {
                    return
                }
                if let unread = sheet.messages.first(where: { $0.receipt == nil }) {
                    _ = try await campaigns.open(unread.id, of: number, by: officer)
                }
                try await campaigns.perform(
                    .countPeople(
                        unit: sheet.unit.code,
                        [
                            AudienceCount(.civilServants, total: total, reached: Int(Double(total) * share)),
                            AudienceCount(.workers, total: total / 3, reached: Int(Double(total / 3) * share)),
                        ]), on: number, by: officer)
            },
            step(first + .hours(3)) {
                guard let sheet = try await campaigns.sheets(for: officer).first(where: { $0.number == number }) else {
                    return
                }
                let done = try await campaigns.perform(
                    .giveEvidence(evidence(form, of: sheet, on: first.day)), on: number, by: officer)
                guard confirms else { return }
                let board = try await campaigns.board(done.number, for: supervisor)
                try await campaigns.perform(
                    .confirmEvidence(board.campaign.evidence.count), on: number, by: supervisor)
            },
        ]
    }

    private func evidence(_ form: CampaignForm, of sheet: UnitSheet, on day: Day) -> Evidence {
        let isArticle = form == .portalArticle
        return Evidence(
            unit: sheet.unit.code, form: form, words: "\(form.label) về Quy chế phản ánh hiện trường.",
            link: isArticle ? "https://trinh-dien.dienbien.gov.vn/tin/\(sheet.unit.code.rawValue)" : nil,
            capturedOn: isArticle ? day : nil)
    }
}
