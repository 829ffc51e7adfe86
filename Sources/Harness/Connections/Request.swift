import Foundation

/// The bytes of a request.
package enum Request {
    package static func get(_ path: String, gzip: Bool = false, token: String? = nil) -> [UInt8] {
        made("GET", path, token: token, [("accept-encoding", gzip ? "gzip" : nil)])
    }

    /// - Parameter key: the client's own, under which a repeat is not a second request.
    package static func post(_ path: String, json: String, token: String, key: String? = nil) -> [UInt8] {
        made(
            "POST", path, token: token, [("content-type", "application/json"), ("idempotency-key", key)],
            body: Array(json.utf8))
    }

    package static func made(
        _ method: String, _ path: String, token: String? = nil, _ fields: [(String, String?)] = [], body: [UInt8]? = nil
    ) -> [UInt8] {
        var head = "\(method) \(path) HTTP/1.1\r\nhost: localhost\r\n"
        for (name, value) in [("authorization", token.map { "Bearer " + $0 })] + fields {
            if let value { head += "\(name): \(value)\r\n" }
        }
        if let body { head += "content-length: \(body.count)\r\n" }
        return Array((head + "\r\n").utf8) + (body ?? [])
    }
}
