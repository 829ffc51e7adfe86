import Office

/// Evidence leads to what everybody may read: an address of the open web, by name or number. Nothing is fetched here;
/// this keeps a page from leading its readers into somebody's own network.
enum LinkCheck {
    static func problem(with link: String) -> FieldProblem? {
        guard link.utf8.count <= 2000, link.utf8.allSatisfy({ (0x21...0x7E).contains($0) || $0 >= 0x80 }),
            let scheme = link.firstRange(of: "://"),
            ["http", "https"].contains(link[..<scheme.lowerBound].lowercased())
        else { return refusal }
        let rest = link[scheme.upperBound...]
        let authority = rest.prefix { !"/?#\\".contains($0) }
        // A name before an @ makes an address look like another.
        guard !authority.contains("@"), !link.contains("\\"), let host = host(of: authority), isOpen(host) else {
            return refusal
        }
        return nil
    }

    private static let refusal = FieldProblem(
        "link", "privateAddress", "Đường dẫn phải là trang http hoặc https mà ai cũng mở được.")

    /// The host without its port; nil where that cannot be told.
    private static func host(of authority: Substring) -> String? {
        if authority.hasPrefix("[") {
            guard let end = authority.firstIndex(of: "]") else { return nil }
            let port = authority[authority.index(after: end)...]
            guard port.isEmpty || isPort(port) else { return nil }
            return String(authority[...end])
        }
        let parts = authority.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 1 || (parts.count == 2 && isPort(":" + parts[1])) else { return nil }
        var name = parts[0].lowercased()
        if name.hasSuffix(".") { name.removeLast() }
        return name
    }

    private static func isPort(_ text: some StringProtocol) -> Bool {
        text.first == ":" && text.dropFirst().allSatisfy(\.isNumber) && text.count <= 6
    }

    private static func isOpen(_ host: String) -> Bool {
        if host.hasPrefix("[") { return NumericAddress.isOpen(v6: host.dropFirst().dropLast()) }
        let labels = host.split(separator: ".", omittingEmptySubsequences: false)
        // Browsers read wide letters, other stops and percent signs as something else than what stands there.
        guard host.unicodeScalars.allSatisfy(isOfName) else { return false }
        guard labels.count > 1, labels.allSatisfy({ !$0.isEmpty }), let last = labels.last else { return false }
        // Browsers read names that end in a number as addresses, also in octal, in hexadecimal and with parts left out.
        if last.allSatisfy(\.isNumber) || last.hasPrefix("0x") { return NumericAddress.isOpen(v4: labels) }
        return !ownNetworks.contains(String(last)) && !host.hasSuffix(".home.arpa")
    }

    /// ASCII, and the letters of Vietnamese; names in other scripts are written in punycode.
    private static func isOfName(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "0"..."9", "a"..."z", "-", ".", "_": true
        case "\u{C0}"..."\u{24F}", "\u{300}"..."\u{323}", "\u{1E00}"..."\u{1EFF}": true
        default: false
        }
    }

    /// Names that are somebody's own, wherever they are asked for.
    private static let ownNetworks: Set<String> = [
        "localhost", "local", "internal", "intranet", "lan", "home", "corp", "private", "test", "invalid", "example",
        "onion", "localdomain",
    ]
}
