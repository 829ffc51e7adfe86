// REP-18: number plates and e-mail addresses.

extension WordedText {
    /// «27B1-123.45», «27A-12345», «29H 123.45»: the province, the series, then four or five digits.
    func plate(at place: Int) -> WordingAdvice? {
        var at = place
        guard take(2, at: &at), characters[place] != "0" else { return nil }
        if at < characters.count, characters[at] == "-" { at += 1 }
        guard at < characters.count, let letter = characters[at].asciiValue, characters[at].isLetter else { return nil }
        let isCapital = letter < 0x60
        at += 1
        if at < characters.count, isDigit(at) || 0x41...0x5A ~= ascii[at] {
            at += 1
        }
        guard at < characters.count, "-. –".contains(characters[at]), isCapital || characters[at] != " " else {
            return nil
        }
        at += 1
        let number = at
        while at < characters.count, isDigit(at) || characters[at] == "." && at == number + 3 { at += 1 }
        let digits = (number..<at).count(where: isDigit)
        guard (4...5).contains(digits), isDigit(at - 1), at == characters.count || !characters[at].isLetter
        else { return nil }
        let found = text(place..<at)
        return WordingAdvice(
            .licencePlate, found, place..<at,
            "«\(found)» có vẻ là biển số xe. Xin ông/bà bỏ ra khỏi nội dung; nếu cần, hãy để trong ảnh, ảnh được che trước khi công khai."
        )
    }

    private func take(_ count: Int, at place: inout Int) -> Bool {
        guard place + count <= characters.count, (place..<(place + count)).allSatisfy(isDigit) else {
            return false
        }
        place += count
        return true
    }

    func email(around place: Int) -> WordingAdvice? {
        func mayStand(_ place: Int) -> Bool {
            switch ascii[place] {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2B, 0x2D, 0x2E, 0x5F: true
            default: false
            }
        }
        var (start, end) = (place, place + 1)
        while start > 0, mayStand(start - 1), place - start < 64 { start -= 1 }
        while end < characters.count, mayStand(end), end - place < 128 { end += 1 }
        while end > place, characters[end - 1] == "." || characters[end - 1] == "-" { end -= 1 }
        let domain = characters[(place + 1)..<max(end, place + 1)]
        guard start < place, let dot = domain.lastIndex(of: "."), dot > domain.startIndex, domain.endIndex - dot > 2
        else {
            return nil
        }
        let found = text(start..<end)
        return WordingAdvice(
            .email, found, start..<end,
            "«\(found)» có vẻ là địa chỉ thư điện tử. Nội dung này có thể được công khai, xin ông/bà bỏ ra nếu không cần."
        )
    }
}
