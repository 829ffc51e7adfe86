// Reads the form of an act: plain, or with photos, which are taken in as they come.

import Hummingbird
import NIOCore
import Office
import Operations
import Web

extension DeskSite {
    func read(_ request: Request, _ slug: String, _ context: SiteContext) async throws -> (
        Posted, problem: (any Error)?
    ) {
        guard request.isMultipartForm else {
            return (Posted(slug: slug, form: try await request.readForm(), media: []), nil)
        }
        var files: [[UInt8]] = []
        var limits = MultipartLimits()
        limits.fileBytes = 10 << 20
        limits.files = 5
        let form = try await request.readMultipart(context, tokens: tokens, limits: limits) { event in
            switch event {
            case .began: files.append([])
            case .bytes(let piece): files[files.count - 1] += piece.readableBytesView
            case .ended: break
            }
        }
        let kept = form.all("\(slug)-kept")
        do {
            let media = try await province.attachments.attachPhotos(files, by: context.viewer)
            return (Posted(slug: slug, form: form, media: kept + media), nil)
        } catch {
            // A picture that was refused must not take the written words with it.
            return (Posted(slug: slug, form: form, media: kept), error)
        }
    }
}

extension Request {
    fileprivate var isMultipartForm: Bool { headers[.contentType]?.lowercased().hasPrefix("multipart/") == true }
}
