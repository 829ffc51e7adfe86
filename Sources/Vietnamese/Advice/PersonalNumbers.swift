// REP-18: numbers that point at one person have no place in a text that everybody reads.
//
// Hotlines, sums, dates and kilometres are not personal: a telephone number begins with its prefix, an identity number
// has nine or twelve digits, a plate its letter.

extension WordedText {
    var personalNumbers: [WordingAdvice] {
        var advice: [WordingAdvice] = []
        var at = 0
        while at < characters.count {
            let found = personal(at: at)
            if let found { advice.append(found) }
            at = found?.range.upperBound ?? at + 1
        }
        return advice
    }

    private func personal(at place: Int) -> WordingAdvice? {
        let character = ascii[place]
        if character == UInt8(ascii: "@") { return email(around: place) }
        guard isDigit(place) || character == UInt8(ascii: "+"), !isInsideNumber(place) else { return nil }
        return plate(at: place) ?? numbered(at: place)
    }

    private func isInsideNumber(_ place: Int) -> Bool {
        guard place > 0 else { return false }
        let before = characters[place - 1]
        if before.isLetter || isDigit(place - 1) { return true }
        return ".,/-+".contains(before) && place > 1 && isDigit(place - 2)
    }

    // MARK: Telephones and identity papers

    private func numbered(at place: Int) -> WordingAdvice? {
        let groups = digitGroups(at: place)
        for count in stride(from: groups.count, to: 0, by: -1) {
            let digits = place..<groups[count - 1].upperBound
            guard (9...13).contains(digits.count(where: isDigit)), isGrouped(groups.prefix(count)),
                !isAmount(after: digits.upperBound)
            else { continue }
            // «(0215) 3825 123» begins with its bracket.
            let isBracketed = count > 1 && characters[groups[0].upperBound] == ")"
            let range = (isBracketed ? place - 1 : place)..<digits.upperBound
            if (try? PhoneNumber(text(range))) != nil { return phoneAdvice(text(range), range) }
            if isIdentityNumber(text(digits), digits) { return idAdvice(text(digits), digits) }
        }
        return nil
    }

    /// As people divide such numbers; «05.12.2024 10» is a date with an hour, «08 2021-2025» a plan with its years.
    private func isGrouped(_ groups: some Collection<Range<Int>>) -> Bool {
        let sizes = groups.map(\.count)
        guard let first = sizes.first else { return false }
        return first >= 3 || sizes.allSatisfy { $0 == 2 } || sizes.allSatisfy { $0 == 1 }
            || first == 2 && sizes.dropFirst().allSatisfy { $0 >= 3 } && !groups.dropFirst().allSatisfy(isYear)
    }

    func isYear(_ range: Range<Int>) -> Bool { Int(text(range)).map { 1900...2099 ~= $0 } ?? false }

    /// Digits with single spaces, dots or hyphens between them, an area code in brackets; each range is one group.
    private func digitGroups(at place: Int) -> [Range<Int>] {
        var groups: [Range<Int>] = []
        var at = characters[place] == "+" ? place + 1 : place
        while groups.count < 12, isDigit(at) {
            let start = groups.isEmpty ? place : at
            while isDigit(at) { at += 1 }
            groups.append(start..<at)
            if groups.count == 1, place > 0, characters[place - 1] == "(", at < characters.count, characters[at] == ")"
            {
                at += 1
                if isDigit(at) { continue }
            }
            guard isDigit(at + 1), " .-\u{A0}".contains(characters[at]) else { break }
            at += 1
        }
        if at < characters.count, characters[at].isLetter, !groups.isEmpty { groups.removeLast() }
        return groups
    }

    private func isIdentityNumber(_ found: String, _ range: Range<Int>) -> Bool {
        let digits = found.filter(\.isNumber)
        guard digits.count == found.count || found.hasPrefix("0") else { return false }
        switch digits.count {
        case 12: return digits.hasPrefix("0")
        case 9: return !isReference(before: range.lowerBound)
        default: return false
        }
    }

    /// «500 000 000 đồng», «012 345 678 m3».
    func isAmount(after place: Int) -> Bool {
        guard let next = words.first(where: { $0.range.lowerBound >= place }), next.range.lowerBound - place <= 1 else {
            return false
        }
        return ["dong", "d", "vnd", "trieu", "ty", "m", "m2", "m3", "kg", "usd", "km", "ha", "w", "kw", "kwh"]
            .contains(next.key)
    }

    /// «mã khách hàng 123456789», «hợp đồng số …»: names a thing, not a person.
    private func isReference(before place: Int) -> Bool {
        let near = words.last { $0.range.upperBound <= place }.map { last in
            words.filter { $0.range.upperBound <= last.range.upperBound && $0.range.upperBound > place - 24 }
        }
        return near?.contains { ["ma", "don", "phieu", "serial", "seri", "chung tu"].contains($0.key) } ?? false
    }

    private func phoneAdvice(_ found: String, _ range: Range<Int>) -> WordingAdvice {
        WordingAdvice(
            .phoneNumber, found, range,
            "«\(found)» có vẻ là số điện thoại. Nội dung này có thể được công khai, xin ông/bà bỏ số ra nếu không cần.")
    }

    private func idAdvice(_ found: String, _ range: Range<Int>) -> WordingAdvice {
        WordingAdvice(
            .idNumber, found, range,
            "«\(found)» có vẻ là số căn cước hoặc chứng minh nhân dân. Xin ông/bà bỏ số này ra khỏi nội dung.")
    }
}

extension WordedText {
    func isDigit(_ place: Int) -> Bool { place < ascii.count && 0x30...0x39 ~= ascii[place] }
}
