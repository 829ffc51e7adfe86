import Foundation
import Synchronization

/// The province's message gateway: takes every message over and remembers it. What was sent twice is seen here.
package final class Gateway: Sendable {
    package static let token = "cong-gui-tin-thu-nghiem"

    package struct Message: Hashable, Sendable, Decodable {
        package let to: String
        package let text: String

        package init(to: String, text: String) { (self.to, self.text) = (to, text) }
    }

    private let listener: Listener
    private let taken = Mutex<[Message: Int]>([:])

    package init() throws {
        listener = try Listener()
        Thread.detachNewThread { [self] in
            while true {
                let socket = listener.accept()
                guard socket >= 0 else { return }
                Thread.detachNewThread { self.serve(socket) }
            }
        }
    }

    package var port: Int { listener.port }

    /// How often each message came.
    package var messages: [Message: Int] { taken.withLock { $0 } }

    private func serve(_ socket: Int32) {
        defer { close(socket) }
        var heard: [UInt8] = []
        var piece = [UInt8](repeating: 0, count: 1 << 14)
        while true {
            while let (body, rest) = Self.request(in: heard) {
                heard = rest
                if let message = try? JSONDecoder().decode(Message.self, from: Data(body)) {
                    taken.withLock { $0[message, default: 0] += 1 }
                }
                // A gateway takes its time; a node that is killed meanwhile does not know that the message has left.
                usleep(5000)
                let answer = Array("HTTP/1.1 200 OK\r\ncontent-length: 0\r\n\r\n".utf8)
                guard send(socket, answer, answer.count, Int32(MSG_NOSIGNAL)) == answer.count else { return }
            }
            let count = recv(socket, &piece, piece.count, 0)
            guard count > 0 else { return }
            heard += piece.prefix(count)
        }
    }

    /// The body of the first whole request, and what follows it.
    private static func request(in heard: [UInt8]) -> (body: [UInt8], rest: [UInt8])? {
        guard let end = Data(heard).range(of: Data("\r\n\r\n".utf8))?.upperBound else { return nil }
        let head = String(decoding: heard[..<end], as: UTF8.self).lowercased()
        let length = head.firstMatch(of: /content-length: *([0-9]+)/).flatMap { Int($0.output.1) } ?? 0
        guard heard.count >= end + length else { return nil }
        return (Array(heard[end..<end + length]), Array(heard[(end + length)...]))
    }
}
