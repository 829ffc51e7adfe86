import LocalTime
import Office
import Operations
import Outreach
import Storage
import Territory

/// The letter of June 2023 as a campaign that is over, and one that runs around today. The people are invented.
extension DemoProvince {
    /// Under the clock of 2023: two regulations, every commune's station of then, twelve weeks.
    func foundingCampaign(_ people: DemoPeople) async throws {
        let issued = Day(year: 2023, month: 6, day: 15) ?? Day(number: 19_523)
        let books = try await province.books.current()
        let (units, stations) = Self.broadcasters(in: books, on: issued)
        guard !stations.isEmpty else { return }
        try await at(issued.at(hour: 9)) {
            let campaign = try await province.campaigns.start(
                CampaignTerms(
                    title: "Tuyên truyền Quy chế về IOC và Quy chế phản ánh hiện trường (tháng 6/2023)",
                    subjects: books.regulations.map(\.id), from: issued, to: issued + 76, stations: stations,
                    units: units, letters: ["882/STTTT-CĐS"]), by: people.holder(of: .outreachSupervisor))
            try await at((issued + 1).at(hour: 8)) {
                try await province.campaigns.perform(
                    .guide(units: [], words: "Phát đề cương từ mục 1 đến mục 6, mỗi tuần ít nhất 3 lượt."),
                    on: campaign.number, by: people.holder(of: .outreachSupervisor))
            }
            for (week, chosen) in [(2, 0..<7), (3, 3..<6), (9, 10..<14)] {
                try await at((issued.monday + week * 7 + 4).at(hour: 8)) {
                    try await province.campaigns.remind(
                        Array(stations.dropFirst(chosen.lowerBound).prefix(chosen.count)), on: campaign.number,
                        by: people.holder(of: .outreachSupervisor))
                }
            }
        }
    }

    /// What happens in the campaign of these weeks: tasks, counts, evidence, guidance, reminders.
    func livingCampaign(_ people: DemoPeople, from start: Instant, to end: Instant) async throws -> [DemoStep] {
        let books = try await province.books.current()
        let (units, stations) = Self.broadcasters(in: books, on: start.day)
        guard !stations.isEmpty else { return [] }
        let supervisor = people.holder(of: .outreachSupervisor)
        let terms = CampaignTerms(
            title: "Tuyên truyền Quy chế phản ánh hiện trường", subjects: books.regulations.map(\.id),
            from: (end.day - 77).monday, to: end.day + 32, stations: stations, units: units)
        return [
            DemoStep(at: start + .hours(1)) {
                let number = try await province.campaigns.start(terms, by: supervisor).number
                return try await livingSteps(number, stations, people, from: start + .hours(2), to: end)
            }
        ]
    }

    private func livingSteps(
        _ number: Int64, _ stations: [Station.Code], _ people: DemoPeople, from start: Instant, to end: Instant
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
        for day in [-30, -23, -9, -2, -1] {
            let some = (0..<3).compactMap { _ in dice.one(of: stations) }
            steps.append(
                step((end.day + day).at(hour: 8, minute: 30)) {
                    try await campaigns.remind(some, words: "Xin báo lý do.", on: number, by: supervisor)
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
