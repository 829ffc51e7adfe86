// Whose word we take about where a request came from.
//
// Anyone can write X-Forwarded-For. Only what a proxy of ours added is believed: the list is read from the right, past
// every address we trust, to the first we do not.

import Outbound

package struct TrustedProxies: Sendable {
    private let networks: [Network]

    /// Addresses or networks: `127.0.0.1`, `10.0.0.0/8`, `fd00::/8`. What cannot be read stops the start.
    package init(_ texts: [String] = []) throws {
        networks = try texts.map { text in
            guard let network = Network(text) else { throw UnreadableAddress(text: text) }
            return network
        }
    }

    package struct UnreadableAddress: Error {
        package let text: String
    }

    package func trusts(_ address: String) -> Bool {
        guard let address = IPAddress(address) else { return false }
        return networks.contains { $0.contains(address) }
    }

    /// The address the request came from, given the other end of its connection.
    package func client(peer: String, forwardedFor: [String]) -> String {
        guard trusts(peer) else { return peer }
        let chain = forwardedFor.joined(separator: ",").split(separator: ",").map { $0.filter { $0 != " " } }
        for address in chain.reversed() {
            // Something that is no address was not written by a proxy of ours.
            guard IPAddress(address) != nil else { return peer }
            if !trusts(address) { return address }
        }
        return chain.first ?? peer
    }
}

/// Four bytes or sixteen.
struct IPAddress: Hashable {
    let bytes: [UInt8]

    init?(_ text: String) {
        if let address = Self.four(text) {
            bytes = address
        } else if let address = Self.six(text) {
            bytes = address
        } else {
            return nil
        }
    }

    private static func four(_ text: String) -> [UInt8]? {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        let bytes = parts.compactMap { $0.count <= 3 ? UInt8($0) : nil }
        return parts.count == 4 && bytes.count == 4 ? bytes : nil
    }

    private static func six(_ text: String) -> [UInt8]? {
        let halves = text.split(separator: "::", omittingEmptySubsequences: false)
        guard text.contains(":"), halves.count <= 2 else { return nil }
        let groups = halves.map(Self.groups)
        guard let head = groups[0], let tail = groups.count == 2 ? groups[1] : [] else { return nil }
        let missing = 16 - head.count - tail.count
        guard groups.count == 2 ? missing >= 2 : missing == 0 else { return nil }
        let bytes = head + [UInt8](repeating: 0, count: missing) + tail
        // ::ffff:192.0.2.1 is the four-byte address, seen through a socket that serves both kinds.
        let isMapped = bytes[..<10].allSatisfy { $0 == 0 } && bytes[10] == 255 && bytes[11] == 255
        return isMapped ? Array(bytes[12...]) : bytes
    }

    private static func groups(_ half: Substring) -> [UInt8]? {
        if half.isEmpty { return [] }
        var bytes: [UInt8] = []
        let groups = half.split(separator: ":", omittingEmptySubsequences: false)
        for (index, group) in groups.enumerated() {
            if index == groups.count - 1, let four = four(String(group)) {
                bytes += four
            } else if group.count <= 4, let value = UInt16(group, radix: 16) {
                bytes += [UInt8(value >> 8), UInt8(value & 255)]
            } else {
                return nil
            }
        }
        return bytes
    }

    /// One household or one phone: the address, or the /64 it was given.
    var household: String {
        bytes.count == 4 ? bytes.map(String.init).joined(separator: ".") : Hex.text(bytes[..<8])
    }
}

private struct Network {
    let bytes: [UInt8]
    let bits: Int

    init?(_ text: String) {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count <= 2, let address = IPAddress(String(parts[0])) else { return nil }
        bytes = address.bytes
        guard let bits = parts.count == 2 ? Int(parts[1]) : bytes.count * 8, (0...bytes.count * 8).contains(bits) else {
            return nil
        }
        self.bits = bits
    }

    func contains(_ address: IPAddress) -> Bool {
        guard address.bytes.count == bytes.count else { return false }
        return (0..<bits).allSatisfy { bit in
            let mask: UInt8 = 0x80 >> UInt8(bit % 8)
            return address.bytes[bit / 8] & mask == bytes[bit / 8] & mask
        }
    }
}
