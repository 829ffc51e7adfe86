import Foundation
import Harness

/// What stands in an answer.
extension WireAnswer {
    /// A member by its path.
    func member(_ path: String...) -> Any? {
        var value: Any? = try? JSONSerialization.jsonObject(with: Data(body))
        for step in path { value = (value as? [String: Any])?[step] }
        return value
    }

    /// The stable code of a refusal, with its status.
    var refusal: String { "\(status) \(member("code") as? String ?? "")" }
}
