import LocalTime
import Office
import Operations
import Outreach

extension DemoProvince {
    /// What the department sent in these weeks: one that most have, one whose number was cancelled, one that waits for
    /// its head, and a draft.
    func livingLetters(_ people: DemoPeople, until end: Instant) async throws -> [DemoStep] {
        let books = try await province.books.current()
        let issuer = DirectoryUnit.Code(rawValue: "so-vhttdl")
        guard let agency = books.outreach.unit(issuer)?.agency else { return [] }
        let leader = people.leader(of: agency)
        let first = (end.day - 20).at(hour: 9)
        return [
            DemoStep(at: first) {
                let number = try await issue(
                    .department(
                        "đẩy mạnh tuyên truyền Quy chế phản ánh hiện trường trên loa truyền thanh", LetterText.orders),
                    from: issuer, approvedBy: leader, people, at: first)
                return receipts(of: number, books.outreach, people, from: first)
            },
            DemoStep(at: first + .days(5)) {
                let number = try await issue(
                    .department(
                        "báo cáo số cụm loa hỏng", ["Đề nghị UBND các xã, phường báo cáo số cụm loa hỏng trong tuần."]),
                    from: issuer, approvedBy: leader, people, at: first + .days(5))
                try await province.letters.perform(
                    .cancel(reason: "Phát hành nhầm bản chưa có phụ lục."), on: number, by: leader)
                return []
            },
            DemoStep(at: end - .hours(20)) {
                let supervisor = people.holder(of: .outreachSupervisor)
                let waiting = try await province.letters.draft(
                    .department(
                        "đôn đốc các đài phát chưa đủ 3 lượt một tuần",
                        [
                            "Qua theo dõi, một số đài chưa phát đủ 3 lượt một tuần. Đề nghị UBND các xã, phường chấn chỉnh."
                        ]),
                    issuer: issuer, by: supervisor)
                try await province.letters.perform(.submit, on: waiting, by: supervisor)
                _ = try await province.letters.draft(
                    .department("tổng kết đợt tuyên truyền năm nay", ["Đề nghị UBND các xã, phường báo cáo kết quả."]),
                    issuer: issuer, by: supervisor)
                return []
            },
        ]
    }

    /// Most on the same day, a few after the term, three not at all. The one that can be signed in to is left to them.
    private func receipts(
        of number: Int64, _ directory: OutreachDirectory, _ people: DemoPeople, from start: Instant
    ) -> [DemoStep] {
        let shown = people.holder(of: .agencyOfficer).agencies.first
        let units = directory.units.filter {
            $0.kind == .communePeoplesCommittee && $0.isInForce(on: start.day) && $0.agency != shown
        }
        return units.enumerated().filter { $0.offset % 15 != 7 }.map { place, unit in
            let officer = unit.agency.map(people.officer) ?? .anyone
            let at = start + (place % 11 == 5 ? .days(6) : .hours(1 + place % 30))
            return DemoStep(at: at) {
                try await province.letters.perform(
                    .receive(units: [unit.code], day: at.day, said: nil), on: number, by: officer)
                guard place % 2 == 0 else { return [] }
                return [
                    DemoStep(at: at + .days(4)) {
                        try await province.letters.perform(
                            .actOn(units: [unit.code], words: "Đã phân công trực đài, phát đủ 3 lượt một tuần."),
                            on: number, by: officer)
                        return []
                    }
                ]
            }
        }
    }
}

extension LetterText {
    static let orders = [
        "Thực hiện Quyết định số 663/QĐ-UBND ngày 19/4/2023 của Ủy ban nhân dân tỉnh, Sở Văn hóa, Thể thao và Du lịch đề nghị:",
        "1. Phát các bản tin trong đề cương ít nhất 3 lượt mỗi tuần, vào giờ bà con ở nhà.",
        "2. Các bản có đông đồng bào Mông, Thái phát thêm bản thu tiếng Mông, tiếng Thái.",
        "3. Đài hỏng báo lý do trong ngày, kèm ảnh; cử người trực thay.",
        "Chủ tịch Ủy ban nhân dân các xã, phường chịu trách nhiệm tổ chức thực hiện.",
    ]
}
