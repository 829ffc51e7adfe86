import Foundation

/// A socket that listens on loopback, on a port that the kernel chose.
package final class Listener: Sendable {
    package let port: Int
    private let socket: Int32

    package init() throws {
        let socket = Foundation.socket(AF_INET, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = in_addr_t(INADDR_LOOPBACK).bigEndian
        var size = socklen_t(MemoryLayout<sockaddr_in>.size)
        let result = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
                bind(socket, address, size) == 0 && listen(socket, 128) == 0 && getsockname(socket, address, &size) == 0
            }
        }
        guard result else {
            close(socket)
            throw HarnessFailure.said("cannot listen: \(String(cString: strerror(errno)))")
        }
        self.socket = socket
        port = Int(in_port_t(bigEndian: address.sin_port))
    }

    deinit { close(socket) }

    /// Waits for somebody who connects.
    package func accept() -> Int32 { Foundation.accept(socket, nil, nil) }
}
