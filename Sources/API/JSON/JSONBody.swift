// Bodies: JSON in UTF-8, of bounded length, without the NUL that databases and C libraries would cut at.

import Foundation
import HTTPTypes
import Hummingbird
import NIOCore
import Web

enum JSONBody {
    static let largest = 256 << 10
}

extension Request {
    /// - Parameter orEmpty: an absent body counts as `{}`, for acts that need nothing.
    func json<Body: Decodable>(_ type: Body.Type, orEmpty: Bool = false) async throws -> Body {
        try json(type, from: try await bodyBytes(), orEmpty: orEmpty)
    }

    /// The body as it was sent.
    func bodyBytes() async throws -> Data {
        Data(try await body.collect(upTo: JSONBody.largest).readableBytesView)
    }

    func json<Body: Decodable>(_ type: Body.Type, from sent: Data, orEmpty: Bool = false) throws -> Body {
        var bytes = sent
        if bytes.isEmpty && orEmpty {
            bytes = Data("{}".utf8)
        } else {
            let type = headers[.contentType]?.prefix { $0 != ";" }.lowercased().filter { $0 != " " }
            guard type == "application/json" else { throw UnreadableForm.unsupportedType }
        }
        guard let text = String(validating: bytes, as: UTF8.self) else { throw UnreadableForm.invalidUTF8 }
        guard !text.contains("\\u0000") else { throw UnreadableForm.nul }
        do {
            return try JSONDecoder().decode(type, from: bytes)
        } catch let error as DecodingError {
            throw UnreadableBody(error)
        }
    }
}

/// 400: not JSON, or not the members that the contract names.
struct UnreadableBody: Explained {
    let field: String?
    var code: String { "malformedBody" }
    var sentence: String { "Hệ thống không đọc được dữ liệu vừa gửi. Vui lòng xem lại tài liệu giao diện lập trình." }
    var status: HTTPResponse.Status { .badRequest }

    init(_ error: DecodingError) {
        let path: [any CodingKey] =
            switch error {
            case .keyNotFound(let key, let context): context.codingPath + [key]
            case .typeMismatch(_, let context), .valueNotFound(_, let context), .dataCorrupted(let context):
                context.codingPath
            @unknown default: []
            }
        field = path.isEmpty ? nil : path.map(\.stringValue).joined(separator: ".")
    }
}
