// A page's form does its act once: the page gives it a key of its own, and a second press sends the same key again.

import FieldReports
import Foundation
import Office
import Operations
package import Storage

extension Form {
    /// The field in which a page gives the form its key.
    package static let keyField = "key"
    /// The field in which a page says of which version of the report it was made.
    package static let versionField = "version"

    /// The version that the person had before their eyes; nil where the page did not say.
    package var seenVersion: Int? { Int(text(Self.versionField)) }

    /// The key with a digest of what was filled in; nil for a form without a key.
    ///
    /// - Parameters:
    ///   - act: a page gives all its forms one key; with the act it is one form's.
    ///   - files: the sums of the files that came with it.
    package func requestKey(for act: String, at path: String, files: [String] = []) -> RequestKey? {
        guard let key = filled(Self.keyField), key.utf8.count <= 64 else { return nil }
        // The token against forged forms is another on each page and says nothing of what is asked.
        let fields = names.subtracting(["csrf"]).sorted().flatMap { name in all(name).map { "\(name)=\($0)" } }
        let said = (fields + files.sorted()).joined(separator: "\0")
        return RequestKey(key: "\(act)/\(key)", method: "POST", path: path, body: Data(said.utf8))
    }
}
