// Uploads as tus 1.0 has them: creation, termination, checksum; and a plain POST of one file.
//
// What becomes of an upload has the upload's own id, and `media[]` of a report or an act takes that id.

import Foundation
import HTTPTypes
import Hummingbird
import Media
import NIOCore
import Office
import Operations
import Web

extension JSONAPI {
    func addUploadRoutes(to api: Routes) {
        api.on("uploads", method: .options) { _, _ in
            JSONAnswer.nothing(headers: [
                .tusResumable: "1.0.0", .tusVersion: "1.0.0", .tusExtension: "creation,termination,checksum",
                .tusChecksumAlgorithm: "sha1,sha256", .tusMaxSize: "\(province.library.limits.largestBytes)",
            ])
        }
        api.post("uploads") { request, context in
            let viewer = try context.signedInViewer()
            guard request.headers[.tusResumable] == nil else { return try await announce(request, viewer) }
            return try await takeWhole(request, viewer)
        }
        api.head("uploads/{id}") { request, context in
            let state = try await province.attachments.upload(context.uploadID(), by: context.signedInViewer())
            return JSONAnswer.nothing(.ok, headers: state.headers)
        }
        api.get("uploads/{id}") { request, context in
            let state = try await province.attachments.upload(context.uploadID(), by: context.signedInViewer())
            return try JSONAnswer.made(UploadJSON(state), headers: state.headers)
        }
        api.patch("uploads/{id}") { request, context in
            let viewer = try context.signedInViewer()
            try request.requireTus()
            return try await add(request, context.uploadID(), viewer)
        }
        api.delete("uploads/{id}") { request, context in
            try await province.attachments.dropUpload(context.uploadID(), by: context.signedInViewer())
            return JSONAnswer.nothing(headers: [.tusResumable: "1.0.0"])
        }
    }

    private func announce(_ request: Request, _ viewer: Viewer) async throws -> Response {
        try request.requireTus()
        guard let length = request.headers[.uploadLength].flatMap(Int64.init) else { throw UploadError.invalidLength }
        let started = try await province.attachments.startUpload(
            length: length, by: viewer, request: try request.key(of: Data("\(length)".utf8)))
        var headers = HTTPFields(isRepeat: started.isRepeat)
        headers[.tusResumable] = "1.0.0"
        headers[.location] = "/api/v1/uploads/\(started.id)"
        headers[.uploadOffset] = "0"
        return JSONAnswer.nothing(.created, headers: headers)
    }

    private func add(_ request: Request, _ id: String, _ viewer: Viewer) async throws -> Response {
        guard request.headers[.contentType] == "application/offset+octet-stream" else {
            throw UnreadableForm.unsupportedType
        }
        guard let offset = request.headers[.uploadOffset].flatMap(Int64.init), offset >= 0 else {
            throw BadParameter("Upload-Offset")
        }
        let state = try await province.attachments.appendUpload(
            id, at: offset, request.body.map { Array($0.readableBytesView) }, checksum: try request.checksum(),
            by: viewer)
        return JSONAnswer.nothing(headers: state.headers)
    }

    /// One file as the whole body.
    private func takeWhole(_ request: Request, _ viewer: Viewer) async throws -> Response {
        let type = request.headers[.contentType]?.lowercased() ?? ""
        guard !type.hasPrefix("multipart/"), !type.hasPrefix("application/x-www-form-urlencoded") else {
            throw UnreadableForm.unsupportedType
        }
        guard let length = request.headers[.contentLength].flatMap(Int64.init) else { throw LengthNeeded() }
        // What the file is shows when it has come; until then its length and that it comes whole are what is asked.
        let key = try request.key(of: Data("whole \(length)".utf8))
        let taken = try await province.attachments.takeUpload(
            request.body.map { Array($0.readableBytesView) }, length: length, checksum: try request.checksum(),
            by: viewer, request: key)
        var headers = HTTPFields(isRepeat: taken.isRepeat)
        headers[.location] = "/api/v1/uploads/\(taken.media.id)"
        return try JSONAnswer.made(MediaMadeJSON(taken.media), status: .created, headers: headers)
    }
}

extension SiteContext {
    fileprivate func uploadID() -> String { parameters.get("id") ?? "" }
}
