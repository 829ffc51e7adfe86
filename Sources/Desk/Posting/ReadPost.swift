// Reads the form of an act: plain, or with photos, which are kept only once it is known that their sender may do this.

import Hummingbird
import Media
import NIOCore
import Office
import Operations
import Web

extension DeskSite {
    func read(_ request: Request, _ slug: String, _ context: SiteContext) async throws -> (
        Posted, photos: [[UInt8]]
    ) {
        guard request.isMultipartForm else {
            return (Posted(slug: slug, form: try await request.readForm(), media: []), [])
        }
        var files: [[UInt8]] = []
        var limits = MultipartLimits()
        limits.fileBytes = Int(province.library.limits.photoBytes)
        limits.files = province.library.limits.photosPerReport
        let form = try await request.readMultipart(context, tokens: tokens, limits: limits) { event in
            switch event {
            case .began: files.append([])
            case .bytes(let piece): files[files.count - 1] += piece.readableBytesView
            case .ended: break
            }
        }
        return (Posted(slug: slug, form: form, media: form.all("\(slug)-kept")), files)
    }
}

extension Request {
    fileprivate var isMultipartForm: Bool { headers[.contentType]?.lowercased().hasPrefix("multipart/") == true }
}
