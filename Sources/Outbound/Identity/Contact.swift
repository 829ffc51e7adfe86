// A phone or an e-mail address in the one form that is stored, sealed, indexed and written to.

package struct Contact: Sendable, Hashable, Concealed {
    package enum Kind: String, Sendable { case phone, email }

    package let kind: Kind
    /// E.164 (`+84912345678`), or the address in lower case.
    package let value: String

    /// Accepts what people type: `0912 345 678`, `+84 912.345.678`, `0084…`, and numbers abroad with their `+`.
    package init?(phone text: String) {
        let kept = text.filter { !$0.isWhitespace && !".-()".contains($0) }
        let international = kept.hasPrefix("+")
        let digits = international ? kept.dropFirst() : kept[...]
        guard !digits.isEmpty, digits.allSatisfy({ $0.isASCII && $0.isNumber }),
            let number = Self.e164(String(digits), international: international)
        else { return nil }
        kind = .phone
        value = number
    }

    package init?(email text: String) {
        let address = text.trimming { $0.isWhitespace }.lowercased()
        let parts = address.split(separator: "@", omittingEmptySubsequences: false)
        guard parts.count == 2, !parts[0].isEmpty, parts[1].contains("."), address.utf8.count <= 254,
            !parts[1].hasPrefix("."), !parts[1].hasSuffix("."),
            !address.unicodeScalars.contains(where: { $0.properties.isWhitespace || $0.value < 0x20 })
        else { return nil }
        kind = .email
        value = address
    }

    /// Only these can be sent a code: ten digits from 03, 05, 07, 08 or 09.
    package var isVietnameseMobile: Bool {
        kind == .phone && value.hasPrefix("+84") && value.count == 12
            && "35789".contains(value[value.index(value.startIndex, offsetBy: 3)])
    }

    /// `0912 345 678`, as people here read it; other numbers as they are.
    package var readable: String {
        guard isVietnameseMobile else { return value }
        let digits = Array("0" + value.dropFirst(3))
        return "\(String(digits[0..<4])) \(String(digits[4..<7])) \(String(digits[7..<10]))"
    }

    var indexed: String { "\(kind.rawValue):\(value)" }
}

extension Contact {
    private static func e164(_ digits: String, international: Bool) -> String? {
        if !international, digits.hasPrefix("00") { return e164(String(digits.dropFirst(2)), international: true) }
        if !international, digits.hasPrefix("0") { return vietnamese(String(digits.dropFirst())) }
        // «84912345678» without its plus is how address books often keep it.
        if digits.hasPrefix("84") { return vietnamese(String(digits.dropFirst(2))) }
        guard international, (8...15).contains(digits.count), !digits.hasPrefix("0") else { return nil }
        return "+" + digits
    }

    /// Nine digits for a mobile number, ten for a fixed one (02…); a kept trunk zero («+84 0912…») is forgiven.
    private static func vietnamese(_ national: String) -> String? {
        let number = national.hasPrefix("0") ? String(national.dropFirst()) : national
        let isMobile = number.count == 9 && "35789".contains(number.prefix(1))
        let isFixed = number.count == 10 && number.hasPrefix("2")
        return isMobile || isFixed ? "+84" + number : nil
    }
}

extension String {
    fileprivate func trimming(_ isTrimmed: (Character) -> Bool) -> String {
        var rest = self[...]
        while let first = rest.first, isTrimmed(first) { rest.removeFirst() }
        while let last = rest.last, isTrimmed(last) { rest.removeLast() }
        return String(rest)
    }
}
