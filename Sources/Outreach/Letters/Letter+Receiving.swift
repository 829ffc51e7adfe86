import LocalTime
import Office

extension Letter {
    /// CAM-12: per unit, when and by whom.
    func receipts(
        for codes: [DirectoryUnit.Code], on day: Day, _ said: String?, by viewer: Viewer, at now: Instant,
        in ground: LetterGround
    ) throws -> (LetterStanding, [LetterEvent]) {
        let chosen = try chosen(codes, by: viewer, in: ground)
        guard let issue, issue.day <= day, day <= now.day else {
            throw OutreachDenial.badChoice("day", "Ngày nhận phải từ ngày ban hành đến hôm nay.")
        }
        let standings = Set(chosen.map { mayReceive($0, viewer, in: ground) })
        guard standings.count == 1, let first = standings.first, let standing = first else {
            throw OutreachDenial(
                .forbidden, "notThisUnit",
                "Chỉ cán bộ của đơn vị được báo đã nhận; đơn vị chưa có tài khoản thì cơ quan giám sát ghi thay.")
        }
        let fresh = chosen.filter { progress[$0.code]?.receipt == nil }
        guard !fresh.isEmpty else { throw OutreachDenial.alreadyDone("Đơn vị đã báo nhận công văn này rồi.") }
        if standing == .supervisor, (said ?? "").isEmpty {
            throw OutreachDenial.missing("said", "Hãy ghi ai ở đơn vị đã báo nhận, bằng cách nào.")
        }
        let kept = try said.map { try self.said($0, "said", "Hãy ghi ai đã báo nhận.") }
        return (standing, fresh.map { .received(LetterReceipt(unit: $0.code, day: day, said: kept)) })
    }

    /// To have acted is to have received.
    func acting(
        _ codes: [DirectoryUnit.Code], _ words: String, by viewer: Viewer, at now: Instant, in ground: LetterGround
    ) throws -> [LetterEvent] {
        let kept = try said(words, "words", "Hãy ghi đơn vị đã làm gì.")
        let own = ownUnits(of: viewer, in: ground)
        let chosen = try chosen(codes, by: viewer, in: ground)
        guard chosen.allSatisfy(own.contains) else { throw OutreachDenial.notYours }
        return chosen.flatMap { unit -> [LetterEvent] in
            let isReceived = progress[unit.code]?.receipt != nil
            return (isReceived ? [] : [.received(LetterReceipt(unit: unit.code, day: now.day))])
                + [.actedOn(unit: unit.code, words: kept)]
        }
    }

    private func chosen(
        _ codes: [DirectoryUnit.Code], by viewer: Viewer, in ground: LetterGround
    ) throws -> [AddressedUnit] {
        let chosen = codes.isEmpty ? ownUnits(of: viewer, in: ground) : units.filter { codes.contains($0.code) }
        guard !chosen.isEmpty, codes.isEmpty || chosen.count == Set(codes).count else {
            throw OutreachDenial.badChoice("units", "Công văn này không gửi tới đơn vị đã chọn.")
        }
        return chosen
    }
}
