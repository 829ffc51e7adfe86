import Foundation

/// One kept connection to this machine that asks and reads, blocking: as little of its own as a client can have, since
/// it shares the cores with what it measures.
final class Connection {
    private let socket: Int32
    private var buffer = [UInt8](repeating: 0, count: 1 << 16)

    init(port: Int) throws(BenchFailure) {
        let socket = Foundation.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        guard socket >= 0 else { throw .said("no socket: \(String(cString: strerror(errno)))") }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = in_port_t(port).bigEndian
        address.sin_addr.s_addr = in_addr_t(INADDR_LOOPBACK).bigEndian
        let size = socklen_t(MemoryLayout<sockaddr_in>.size)
        let result = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { connect(socket, $0, size) }
        }
        guard result == 0 else {
            close(socket)
            throw .said("cannot connect to port \(port)")
        }
        var on: Int32 = 1
        setsockopt(socket, Int32(IPPROTO_TCP), TCP_NODELAY, &on, socklen_t(MemoryLayout<Int32>.size))
        self.socket = socket
    }

    deinit { close(socket) }

    /// Sends a whole request and reads the whole answer.
    func ask(_ request: [UInt8]) throws(BenchFailure) -> Answer {
        var sent = 0
        while sent < request.count {
            let count = request.withUnsafeBytes { bytes in
                send(socket, bytes.baseAddress?.advanced(by: sent), request.count - sent, Int32(MSG_NOSIGNAL))
            }
            guard count > 0 else { throw .said("the connection broke") }
            sent += count
        }
        var filled = 0
        var expected: Int?
        while filled < expected ?? .max {
            if filled == buffer.count { buffer += [UInt8](repeating: 0, count: buffer.count) }
            let count = buffer.withUnsafeMutableBytes {
                recv(socket, $0.baseAddress?.advanced(by: filled), $0.count - filled, 0)
            }
            guard count > 0 else { throw .said("the connection ended before the answer did") }
            filled += count
            if expected == nil, let head = Answer.headEnd(buffer, filled) {
                expected = head + (try Answer.bodyLength(buffer, head))
            }
        }
        return Answer(buffer[..<filled])
    }
}

/// The bytes of an answer as they came over the wire.
struct Answer {
    let bytes: ArraySlice<UInt8>

    init(_ bytes: ArraySlice<UInt8>) { self.bytes = bytes }

    var status: Int { bytes.count > 12 ? Int(String(decoding: bytes[9..<12], as: UTF8.self)) ?? 0 : 0 }
    var head: String { String(decoding: bytes[..<(Self.headEnd(bytes, bytes.count) ?? bytes.count)], as: UTF8.self) }
    var body: ArraySlice<UInt8> { bytes[(Self.headEnd(bytes, bytes.count) ?? bytes.count)...] }

    /// Where the empty line ends.
    static func headEnd(_ bytes: some Collection<UInt8>, _ filled: Int) -> Int? {
        var ends = 0
        for (index, byte) in bytes.prefix(filled).enumerated() {
            if byte == UInt8(ascii: "\n") { ends += 1 } else if byte != UInt8(ascii: "\r") { ends = 0 }
            if ends == 2 { return index + 1 }
        }
        return nil
    }

    /// Hummingbird says the length of all that is not a stream; nothing else is asked here.
    static func bodyLength(_ bytes: [UInt8], _ head: Int) throws(BenchFailure) -> Int {
        let lines = String(decoding: bytes[..<head], as: UTF8.self).split(separator: "\r\n")
        for line in lines where line.lowercased().hasPrefix("content-length:") {
            if let length = Int(line.dropFirst(15).drop { $0 == " " }) { return length }
        }
        throw .said("an answer without a length: \(lines.first ?? "")")
    }
}

/// Why a measure could not be made.
enum BenchFailure: Error, CustomStringConvertible {
    case said(String)

    var description: String {
        switch self {
        case .said(let words): words
        }
    }
}
