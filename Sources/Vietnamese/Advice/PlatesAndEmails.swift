// REP-18: number plates and e-mail addresses.

extension WordedText {
    /// «27B1-123.45», «27A-12345», «29LD 123.45», «27c05192»: the province, the series, then four or five digits.
    func plate(at place: Int) -> WordingAdvice? {
        var at = place
        guard take(2, at: &at), characters[place] != "0" else { return nil }
        if at < characters.count, characters[at] == "-" { at += 1 }
        guard at < characters.count, characters[at].isLetter, characters[at].isASCII else { return nil }
        let series = at
        guard let end = undividedEnd(of: series) ?? dividedEnd(of: series), !isAmount(after: end),
            end == characters.count || !characters[end].isLetter
        else { return nil }
        let found = text(place..<end)
        return WordingAdvice(
            .licencePlate, found, place..<end,
            "«\(found)» có vẻ là biển số xe. Xin ông/bà bỏ ra khỏi nội dung; nếu cần, hãy để trong ảnh, ảnh được che trước khi công khai."
        )
    }

    /// Five digits straight behind the series, which may have a figure of its own; «10x50000» is a product.
    private func undividedEnd(of series: Int) -> Int? {
        // «mã 12A12345» names a thing.
        let before = words.last { $0.range.upperBound <= series - 2 }
        guard !"xkhmw".contains(characters[series]), before?.lowercased != "mã" else { return nil }
        let isDouble = isCapital(series) && isCapital(series + 1)
        let number = series + (isDouble ? 2 : 1)
        var end = number
        while isDigit(end) { end += 1 }
        return (5...(isDouble ? 5 : 6)).contains(end - number) ? end : nil
    }

    /// «lớp 12A 2024» and «35KV 2024» are none.
    private func dividedEnd(of series: Int) -> Int? {
        var at = series + 1
        if isDigit(at) || isCapital(at) { at += 1 }
        guard at < characters.count, "-. –".contains(characters[at]),
            isCapital(series) || characters[at] != " "
        else { return nil }
        let number = at + 1
        at = number
        while isDigit(at) || at == number + 3 && at < characters.count && characters[at] == "." { at += 1 }
        let digits = (number..<at).count(where: isDigit)
        guard (4...5).contains(digits), isDigit(at - 1), !(digits == 4 && isYear(number..<at)) else { return nil }
        return at
    }

    private func isCapital(_ place: Int) -> Bool { place < ascii.count && 0x41...0x5A ~= ascii[place] }

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
        func isSmall(_ place: Int) -> Bool { place < ascii.count && 0x61...0x7A ~= ascii[place] }
        while end < characters.count, end - place < 128 {
            // « . com» goes on, « . Xin cảm ơn» does not.
            let next = isSpace(end + 2) ? end + 3 : end + 2
            let joins =
                isSpread && isSpace(end) && end + 1 < characters.count && characters[end + 1] == "." && isSmall(next)
            if joins { end = next } else if mayStand(end) { end += 1 } else { break }
        }
        while end > place, ".- ".contains(characters[end - 1]) { end -= 1 }
        let domain = characters[(place + 1)..<max(end, place + 1)].filter { $0 != " " }
        let top = domain.reversed().prefix { $0 != "." }
        guard start < (isSpread ? place - 1 : place), top.count >= 2, top.count < domain.count - 1,
            top.allSatisfy({ $0.isASCII && $0.isLetter })
        else { return nil }
        let found = text(start..<end)
        return WordingAdvice(
            .email, found, start..<end,
            "«\(found)» có vẻ là địa chỉ thư điện tử. Nội dung này có thể được công khai, xin ông/bà bỏ ra nếu không cần."
        )
    }
}
