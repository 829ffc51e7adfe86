import LocalTime
import Office
import Operations
import Outreach

/// The letter of June 2023 as a campaign that is over: every commune's station of then, twelve weeks. The people are
/// invented.
extension DemoProvince {
    func foundingCampaign(_ people: DemoPeople) async throws {
        let (issued, last) = (Self.letterDay, Self.letterDay + 76)
        let supervisor = people.holder(of: .outreachSupervisor)
        try await bulletins(DemoBulletin.of2023, people, from: issued)
        let stations = try await stations(people, from: issued, to: last)
        let books = try await province.books.current()
        let (units, obliged) = Self.broadcasters(in: books, on: issued)
        guard !obliged.isEmpty else { return }
        var number: Int64 = 0
        try await at(issued.at(hour: 9)) {
            number = try await province.campaigns.start(
                CampaignTerms(
                    title: "Tuyên truyền Quy chế về IOC và Quy chế phản ánh hiện trường (tháng 6/2023)",
                    subjects: books.regulations.map(\.id), from: issued, to: last, stations: obliged, units: units,
                    letters: ["882/STTTT-CĐS", "812/UBND-VX"]), by: supervisor
            ).number
        }
        try await at((issued + 1).at(hour: 8)) {
            try await province.campaigns.perform(
                .guide(units: [], words: "Phát đề cương từ mục 1 đến mục 6, mỗi tuần ít nhất 3 lượt."), on: number,
                by: supervisor)
        }
        for day in (0...76).map({ issued + $0 }) {
            try await at(day.at(hour: 23, minute: 30)) { try await stations.live(through: day, until: day.end) }
            // On Sundays, of some weeks: who had fallen short.
            guard day.weekday == .sunday, [2, 3, 9].contains((day - issued.monday) / 7) else { continue }
            try await at(day.at(hour: 23, minute: 45)) { try await remindThose(whoFallShortIn: number, people) }
        }
        try await reports(of: number, units, people, from: issued)
    }

    private func remindThose(whoFallShortIn campaign: Int64, _ people: DemoPeople) async throws {
        do {
            try await province.campaigns.remind(on: campaign, by: people.holder(of: .outreachSupervisor))
        } catch is CampaignDenial {
            // Nobody fell short.
        }
    }

    /// What some of the units gave: head counts, and evidence that was confirmed or sent back.
    private func reports(
        of campaign: Int64, _ units: [DirectoryUnit.Code], _ people: DemoPeople, from issued: Day
    ) async throws {
        let directory = try await province.books.current().outreach
        let some = units.compactMap(directory.unit).enumerated().filter { $0.offset % 9 == 0 }
        for (place, (_, unit)) in some.enumerated() {
            let officer = unit.agency.map(people.officer) ?? .anyone
            let total = 14 + dice.below(30)
            try await at((issued + 20 + place).at(hour: 10)) {
                try await province.campaigns.perform(
                    .countPeople(
                        unit: unit.code, [AudienceCount(.civilServants, total: total, reached: total - dice.below(5))]),
                    on: campaign, by: officer)
                try await province.campaigns.perform(
                    .giveEvidence(
                        Evidence(
                            unit: unit.code, form: place % 2 == 0 ? .meeting : .poster,
                            words: place % 2 == 0
                                ? "Họp bản, \(total) người dự." : "Dán đề cương ở nhà văn hóa các bản.")),
                    on: campaign, by: officer)
            }
            try await at((issued + 21 + place).at(hour: 10)) {
                try await province.campaigns.perform(
                    place % 5 == 4
                        ? .returnEvidence(place + 1, reason: "Xin ghi ngày họp và số người dự từng bản.")
                        : .confirmEvidence(place + 1), on: campaign, by: people.holder(of: .outreachSupervisor))
            }
        }
    }

    /// The units that are addressed and the stations that are obliged on a day.
    static func broadcasters(
        in books: Books, on day: Day
    ) -> (units: [DirectoryUnit.Code], stations: [Station.Code]) {
        let directory = books.outreach
        return (
            directory.units.filter { $0.isInForce(on: day) }.map(\.code),
            directory.stations.filter { $0.isInForce(on: day) }.map(\.code)
        )
    }
}
