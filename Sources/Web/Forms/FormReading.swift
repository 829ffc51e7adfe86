// Reading a form from a request, and the fields of a query.

package import Hummingbird

extension Request {
    /// The posted form. The form guard has already checked where it comes from.
    package func readForm(upTo limit: Int = 256 << 10) async throws -> Form {
        guard isForm else { throw UnreadableForm.unsupportedType }
        return try Form(urlEncoded: try await body.collect(upTo: limit))
    }

    /// The fields of the address: `?q=…&linh_vuc=…`. What cannot be read there counts as absent.
    package var query: Form { uri.query.flatMap { try? Form(urlEncoded: $0) } ?? Form() }
}
