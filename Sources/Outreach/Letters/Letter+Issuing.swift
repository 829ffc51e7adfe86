package import LocalTime
import Office

extension Letter {
    /// CAM-02: never without number and day. The classes become the units that are in force on the day of issue (DIR-01).
    func issued(
        _ number: Int, on day: Day, _ isByHand: Bool, at now: Instant, in ground: LetterGround, under law: Law
    ) throws -> LetterIssue {
        guard (1...99_999).contains(number) else {
            throw OutreachDenial.badChoice("number", "Số công văn phải từ 1 đến 99999.")
        }
        guard day <= now.day else {
            throw OutreachDenial(
                .invalid, "dayInFuture", "Ngày ban hành không được sau hôm nay.", field: "day")
        }
        guard isByHand || day == now.day else {
            throw OutreachDenial.badChoice("day", "Số lấy từ sổ thì ngày ban hành là hôm nay.")
        }
        let units = ground.directory.addressed(by: text.addressees, except: issuer, on: day)
        guard !units.isEmpty else {
            throw OutreachDenial(
                .invalid, "noAddressees",
                "Ngày ban hành không có đơn vị nào thuộc các lớp «Kính gửi». Hãy xem lại nơi gửi hoặc danh mục.",
                field: "addressees")
        }
        return LetterIssue(
            number: number, day: day, isByHand: isByHand, units: units,
            receiptDay: law.calendar.workingDay(law.rules.letterReceiptWorkingDays, after: now.day))
    }
}

extension OutreachDirectory {
    /// Each unit once, in the order of the directory.
    package func addressed(
        by lines: [AddresseeLine], except issuer: DirectoryUnit.Code, on day: Day
    ) -> [AddressedUnit] {
        let kinds = Set(lines.flatMap(\.kinds))
        let named = Set(lines.flatMap(\.units))
        return units.filter { unit in
            unit.code != issuer && unit.isInForce(on: day) && (kinds.contains(unit.kind) || named.contains(unit.code))
        }.map { unit in
            let head = head(of: unit.code, on: day)
            return AddressedUnit(
                code: unit.code, name: unit.name, agency: unit.agency, headPosition: head?.position,
                headName: head?.name)
        }
    }
}
