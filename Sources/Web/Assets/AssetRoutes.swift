//     GET  /assets/{hash}/{path…}     from memory, packed when the browser takes it

import HTTPTypes
package import Hummingbird

extension Assets {
    package func addRoutes(to router: Router<SiteContext>) {
        router.get("assets/{hash}/**") { request, context in
            try self.response(to: request, hash: context.parameters.require("hash"), path: context.parameters.path)
        }
    }

    private func response(to request: Request, hash asked: String, path: String) throws -> Response {
        guard let asset = self[path] else { throw NotFound() }
        // A page from before an upgrade may still ask for the old set: it gets today's file, but does not keep it.
        var headers: HTTPFields = [
            .cacheControl: asked == hash ? "public, max-age=31536000, immutable" : "no-cache",
            .eTag: asset.tag,
            .vary: "Accept-Encoding",
        ]
        if request.headers[values: .ifNoneMatch].contains(where: { $0.contains(asset.tag) }) {
            return Response(status: .notModified, headers: headers)
        }
        headers[.contentType] = asset.type
        if let packed = asset.packed, request.acceptsGzip {
            headers[.contentEncoding] = "gzip"
            return Response(status: .ok, headers: headers, body: ResponseBody(byteBuffer: packed))
        }
        return Response(status: .ok, headers: headers, body: ResponseBody(byteBuffer: asset.body))
    }
}

extension Parameters {
    /// What `**` matched, without a leading slash.
    fileprivate var path: String { getCatchAll().joined(separator: "/") }
}

extension Request {
    /// `gzip` or `*` in Accept-Encoding, and not refused by `q=0`.
    package var acceptsGzip: Bool {
        headers[values: .acceptEncoding].joined(separator: ",").split(separator: ",").contains { coding in
            let parts = coding.split(separator: ";").map { $0.filter { $0 != " " }.lowercased() }
            guard let name = parts.first, name == "gzip" || name == "*" else { return false }
            return !parts.dropFirst().contains { $0.hasPrefix("q=") && Double($0.dropFirst(2)) == 0 }
        }
    }
}
