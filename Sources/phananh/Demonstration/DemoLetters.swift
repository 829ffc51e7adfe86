import LocalTime
import Office
import Operations
import Outreach
import Territory

extension DemoProvince {
    /// The district's letter of June 2023: entered as it was on paper, received by most, by some late, by one never.
    func foundingLetter(_ people: DemoPeople) async throws {
        let (books, day) = (try await province.books.current(), Self.letterDay)
        let directory = books.outreach
        let issuer = DirectoryUnit.Code(rawValue: DemoPast.districtCommittee)
        guard let agency = directory.unit(issuer)?.agency else { return }
        let attached = try await outline(people, on: day - 3)
        let communes = directory.units.filter { unit in
            unit.isInForce(on: day) && unit.land.map { isInMuongCha($0, books) } ?? false
        }
        let offices = directory.units.filter { unit in
            unit.code != issuer && DemoPast.district.contains { $0.code == unit.code.rawValue }
        }
        let text = LetterText.founding(offices.map(\.code), communes.map(\.code), with: attached)
        let number = try await issue(
            text, from: issuer, approvedBy: people.leader(of: agency), people, at: day.at(hour: 10),
            as: .byHand(number: 812, day: day))
        for (place, unit) in (offices + communes).enumerated() where place != 7 {
            let officer = unit.agency.map(people.officer) ?? .anyone
            let days = place % 6 == 5 ? 8 + place : 1 + place % 2
            try await at((day + days).at(hour: 8 + place % 8)) {
                try await province.letters.perform(
                    .receive(units: [unit.code], day: day + days, said: nil), on: number, by: officer)
            }
            guard place % 3 != 2 else { continue }
            try await at((day + days + 6).at(hour: 15)) {
                try await province.letters.perform(
                    .actOn(units: [unit.code], words: deeds[place % deeds.count]), on: number, by: officer)
            }
        }
    }

    private func isInMuongCha(_ land: UnitKey, _ books: Books) -> Bool {
        books.atlas.gazetteer.ancestors(of: land).contains { $0.kind == .district && $0.properName == "Mường Chà" }
    }

    /// Drafted by the supervisor, approved by the head of the issuing agency, issued.
    func issue(
        _ text: LetterText, from issuer: DirectoryUnit.Code, approvedBy leader: Viewer, _ people: DemoPeople,
        at instant: Instant, as numbering: LetterNumbering = .next
    ) async throws -> Int64 {
        let supervisor = people.holder(of: .outreachSupervisor)
        var number: Int64 = 0
        try await at(instant - .hours(2)) {
            number = try await province.letters.draft(text, issuer: issuer, by: supervisor)
            try await province.letters.perform(.submit, on: number, by: supervisor)
        }
        try await at(instant - .hours(1)) {
            try await province.letters.perform(.approve, on: number, by: leader)
        }
        try await at(instant) { try await province.letters.issue(number, as: numbering, by: supervisor) }
        return number
    }
}

private let deeds = [
    "Phát trên loa 3 lượt mỗi tuần, từ thứ Hai.", "Họp toàn đơn vị, 24 người dự.",
    "Phổ biến tại họp bản, 61 người dự; dán đề cương ở nhà văn hóa.", "Đăng trên trang thông tin của xã.",
]
