/// Whether an address in numbers belongs to the open network: RFC 6890 for both families.
enum NumericAddress {
    /// Only the plain way of writing: four numbers without leading zeros.
    static func isOpen(v4 labels: [Substring]) -> Bool {
        let numbers = labels.compactMap { label in
            String(label).count > 1 && label.hasPrefix("0") ? nil : UInt8(label)
        }
        guard labels.count == 4, numbers.count == 4 else { return false }
        return isOpen(v4: numbers)
    }

    private static func isOpen(v4 n: [UInt8]) -> Bool {
        switch (n[0], n[1]) {
        case (0, _), (10, _), (127, _), (169, 254), (192, 168), (198, 18), (198, 19): false
        case (100, 64...127), (172, 16...31): false
        case (192, 0): n[2] != 0 && n[2] != 2
        case (198, 51): n[2] != 100
        case (203, 0): n[2] != 113
        case (224..., _): false
        default: true
        }
    }

    /// Global unicast alone, and not what carries a v4 address inside.
    static func isOpen(v6 text: some StringProtocol) -> Bool {
        guard let groups = groups(of: String(text)) else { return false }
        guard (0x2000...0x3FFF).contains(groups[0]) else { return false }
        let carriesOther = groups[0] == 0x2002 || (groups[0] == 0x2001 && groups[1] < 0x200)
        let isForExamples = groups[0] == 0x2001 && groups[1] == 0xDB8
        return !carriesOther && !isForExamples
    }

    /// Eight groups; nil for what is written otherwise (a zone, dotted decimals).
    private static func groups(of text: String) -> [UInt16]? {
        let halves = text.components(between: "::")
        guard halves.count <= 2 else { return nil }
        let parts = halves.map { half in
            half.isEmpty ? [] : half.split(separator: ":", omittingEmptySubsequences: false)
        }
        let read = parts.map { $0.compactMap { $0.count <= 4 ? UInt16($0, radix: 16) : nil } }
        guard zip(parts, read).allSatisfy({ $0.count == $1.count }) else { return nil }
        let known = read.reduce(0) { $0 + $1.count }
        if halves.count == 1 { return known == 8 ? read[0] : nil }
        guard known < 8 else { return nil }
        return read[0] + Array(repeating: 0, count: 8 - known) + read[1]
    }
}

extension String {
    fileprivate func components(between separator: String) -> [Substring] {
        var pieces: [Substring] = []
        var rest = self[...]
        while let range = rest.firstRange(of: separator) {
            pieces.append(rest[..<range.lowerBound])
            rest = rest[range.upperBound...]
        }
        return pieces + [rest]
    }
}
