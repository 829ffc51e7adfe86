import Foundation

/// The bytes of a request.
enum Request {
    static func get(_ path: String, gzip: Bool = false) -> [UInt8] {
        Array("GET \(path) HTTP/1.1\r\nhost: localhost\r\n\(gzip ? "accept-encoding: gzip\r\n" : "")\r\n".utf8)
    }

    static func post(_ path: String, json: String, token: String) -> [UInt8] {
        Array(
            """
            POST \(path) HTTP/1.1\r\nhost: localhost\r\nauthorization: Bearer \(token)\r\n\
            content-type: application/json\r\ncontent-length: \(json.utf8.count)\r\n\r\n\(json)
            """.utf8)
    }
}
