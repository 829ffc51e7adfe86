import Glibc

/// Wakes a thread that waits for a socket: something is to be said, or it is time to end.
final class Bell: Sendable {
    private let ends: (read: Int32, write: Int32)

    init() {
        var pair: [Int32] = [-1, -1]
        pipe(&pair)
        for end in pair { _ = fcntl(end, F_SETFL, O_NONBLOCK) }
        for end in pair { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        ends = (pair[0], pair[1])
    }

    deinit {
        close(ends.read)
        close(ends.write)
    }

    func ring() {
        var byte: UInt8 = 1
        // A full pipe has been rung already.
        _ = write(ends.write, &byte, 1)
    }

    /// Waits for the bell or for something to read from `socket`.
    func wait(or socket: Int32, milliseconds: Int32) {
        var watched = [
            pollfd(fd: ends.read, events: Int16(POLLIN), revents: 0),
            pollfd(fd: socket, events: Int16(POLLIN), revents: 0),
        ]
        _ = poll(&watched, nfds_t(watched.count), milliseconds)
        var heard = [UInt8](repeating: 0, count: 64)
        while read(ends.read, &heard, heard.count) > 0 {}
    }
}
