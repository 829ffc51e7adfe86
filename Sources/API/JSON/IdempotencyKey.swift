// A client's own key for a request: a repeat gets the same answer, and says so.

import Foundation
import HTTPTypes
import Hummingbird
import Operations
import Storage
import Web

extension Request {
    /// With a digest of the request as it was sent: the same key for something else is refused.
    func key(of sent: Data) throws -> RequestKey? {
        let address = uri.path + (uri.query.map { "?" + $0 } ?? "")
        return try idempotencyKey.map { RequestKey(key: $0, method: method.rawValue, path: address, body: sent) }
    }

    var idempotencyKey: String? {
        get throws {
            guard let key = headers[.idempotencyKey] else { return nil }
            guard (1...200).contains(key.utf8.count), key.utf8.allSatisfy({ (0x21...0x7e).contains($0) }) else {
                throw BadParameter("Idempotency-Key")
            }
            return key
        }
    }
}

extension HTTPFields {
    init(isRepeat: Bool) { self = isRepeat ? [.idempotentReplayed: "true"] : [:] }
}

extension HTTPField.Name {
    static let idempotencyKey = HTTPField.Name("Idempotency-Key")!
    static let idempotentReplayed = HTTPField.Name("Idempotent-Replayed")!
}
