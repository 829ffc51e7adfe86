/// A client's own key for a request, and what the request said.
package struct RequestKey: Sendable, Equatable {
    package var key: String
    package var digest: String

    package init(key: String, digest: String) {
        self.key = key
        self.digest = digest
    }
}
