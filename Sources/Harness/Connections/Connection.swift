import Foundation

/// One kept connection to this machine that asks and reads, blocking: as little of its own as a client can have, since
/// it shares the cores with what it measures.
package final class Connection {
    private let socket: Int32
    private var buffer = [UInt8](repeating: 0, count: 1 << 16)

    /// - Parameter patience: how long to wait for a sign of the other side, in seconds; for ever when nil.
    package init(port: Int, patience: Double? = nil) throws(HarnessFailure) {
        let socket = Foundation.socket(AF_INET, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
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
        if let patience {
            var limit = timeval(tv_sec: Int(patience), tv_usec: Int(patience * 1e6) % 1_000_000)
            setsockopt(socket, SOL_SOCKET, SO_RCVTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
        }
        self.socket = socket
    }

    deinit { close(socket) }

    /// Sends a whole request and reads the whole answer.
    package func ask(_ request: [UInt8]) throws(HarnessFailure) -> WireAnswer {
        try say(request)
        return try hear(isHead: request.starts(with: "HEAD ".utf8))
    }

    /// Sends bytes, a whole request or the beginning of one.
    package func say(_ bytes: some Collection<UInt8>) throws(HarnessFailure) {
        let bytes = Array(bytes)
        var sent = 0
        while sent < bytes.count {
            let count = bytes.withUnsafeBytes { all in
                send(socket, all.baseAddress?.advanced(by: sent), bytes.count - sent, Int32(MSG_NOSIGNAL))
            }
            guard count > 0 else { throw .said("the connection broke") }
            sent += count
        }
    }

    /// Reads one whole answer.
    ///
    /// - Parameter isHead: the length is that of a body which does not come.
    package func hear(isHead: Bool = false) throws(HarnessFailure) -> WireAnswer {
        var filled = 0
        var expected: Int?
        while filled < expected ?? .max {
            if filled == buffer.count { buffer += [UInt8](repeating: 0, count: buffer.count) }
            let count = buffer.withUnsafeMutableBytes {
                recv(socket, $0.baseAddress?.advanced(by: filled), $0.count - filled, 0)
            }
            guard count > 0 else {
                throw filled == 0 ? .silent("no answer came") : .said("the connection ended before the answer did")
            }
            filled += count
            if expected == nil, let head = WireAnswer.headEnd(buffer, filled) {
                expected = head + (isHead ? 0 : try WireAnswer.bodyLength(buffer, head))
            }
        }
        return WireAnswer(buffer[..<filled])
    }

    /// Whatever comes next, for streams without an end; nothing when the stream has ended.
    package func hearSome() throws(HarnessFailure) -> ArraySlice<UInt8> {
        let count = buffer.withUnsafeMutableBytes { recv(socket, $0.baseAddress, $0.count, 0) }
        guard count >= 0 else { throw .silent("nothing more came in time") }
        return buffer[..<count]
    }

    /// Drops it as a telephone does that loses its signal: what is under way is not waited for.
    package func drop() {
        var at = linger(l_onoff: 1, l_linger: 0)
        setsockopt(socket, SOL_SOCKET, SO_LINGER, &at, socklen_t(MemoryLayout<linger>.size))
        shutdown(socket, Int32(SHUT_RDWR))
    }
}

/// Why something could not be measured or tried.
package enum HarnessFailure: Error, CustomStringConvertible {
    case said(String)
    /// Not one byte of an answer came.
    case silent(String)

    package var description: String {
        switch self {
        case .said(let words), .silent(let words): words
        }
    }
}
