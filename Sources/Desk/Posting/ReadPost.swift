// Reads the form of an act: plain, or with photos, which are kept only once it is known that their sender may do this.

import Hummingbird
import Media
import NIOCore
import Office
import Operations
import Web

extension DeskSite {
    func read(_ request: Request, _ slug: String, _ context: SiteContext) async throws -> (
        Posted, photos: [ArrivingFile]
    ) {
        guard request.isMultipartForm else {
            return (Posted(slug: slug, form: try await request.readForm(), media: []), [])
        }
        let (form, files) = try await request.readPhotos(context, tokens: tokens, into: province.library)
        return (Posted(slug: slug, form: form, media: form.all("\(slug)-kept")), files)
    }
}

extension Request {
    fileprivate var isMultipartForm: Bool { headers[.contentType]?.lowercased().hasPrefix("multipart/") == true }
}
