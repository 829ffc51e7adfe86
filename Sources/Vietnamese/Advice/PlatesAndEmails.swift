// REP-18: number plates and e-mail addresses.

extension WordedText {
    /// «27B1-123.45», «27A-12345», «29H 123.45», «27c05192»: the province, the series, then four or five digits.
    func plate(at place: Int) -> WordingAdvice? {
        var at = place
        guard take(2, at: &at), characters[place] != "0" else { return nil }
        if at < characters.count, characters[at] == "-" { at += 1 }
        guard at < characters.count, characters[at].isLetter, characters[at].isASCII else { return nil }
        let isCapital = characters[at].isUppercase
        at += 1
        guard let end = undividedEnd(of: at) ?? dividedEnd(of: at, isCapital), isDigit(end - 1),
            end == characters.count || !characters[end].isLetter
        else { return nil }
        let found = text(place..<end)
        return WordingAdvice(
            .licencePlate, found, place..<end,
            "«\(found)» có vẻ là biển số xe. Xin ông/bà bỏ ra khỏi nội dung; nếu cần, hãy để trong ảnh, ảnh được che trước khi công khai."
        )
    }

    /// Five digits straight behind the series, which may have a figure of its own.
    private func undividedEnd(of series: Int) -> Int? {
        var end = series
        while isDigit(end) { end += 1 }
        return (5...6).contains(end - series) ? end : nil
    }

    private func dividedEnd(of series: Int, _ isCapital: Bool) -> Int? {
        var at = series
        if isDigit(at) || at < ascii.count && 0x41...0x5A ~= ascii[at] { at += 1 }
        guard at < characters.count, "-. –".contains(characters[at]), isCapital || characters[at] != " " else {
            return nil
        }
        let number = at + 1
        at = number
        while isDigit(at) || at == number + 3 && at < characters.count && characters[at] == "." { at += 1 }
        return (4...5).contains((number..<at).count(where: isDigit)) ? at : nil
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
        func isSpace(_ place: Int) -> Bool { 0..<characters.count ~= place && characters[place] == " " }
        // «ten @ gmail . com» hides nothing from who can read.
        let isSpread = isSpace(place - 1) && isSpace(place + 1)
        var (start, end) = isSpread ? (place - 1, place + 2) : (place, place + 1)
        while start > 0, mayStand(start - 1), place - start < 64 { start -= 1 }
        while end < characters.count, end - place < 128 {
            let joins = isSpread && isSpace(end) && end + 1 < characters.count && characters[end + 1] == "."
            if joins { end += isSpace(end + 2) ? 3 : 2 } else if mayStand(end) { end += 1 } else { break }
        }
        end = min(end, characters.count)
        while end > place, characters[end - 1] == "." || characters[end - 1] == "-" { end -= 1 }
        let domain = characters[(place + 1)..<max(end, place + 1)].filter { $0 != " " }
        guard start < (isSpread ? place - 1 : place), let dot = domain.lastIndex(of: "."), dot > domain.startIndex,
            domain.endIndex - dot > 2
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
