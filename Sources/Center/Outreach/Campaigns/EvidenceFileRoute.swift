// A picture of evidence: for readers, and for the unit that gave it.

import HTTPTypes
import Hummingbird
import Media
import NIOCore
import Operations
import Web

extension CenterSite {
    func evidenceFile(_ request: Request, _ context: SiteContext) async throws -> Response {
        let viewer = try context.signedInViewer()
        let evidence = context.parameters.get("evidence").flatMap { Int($0) } ?? 0
        let shown = try await province.campaigns.file(
            context.parameters.get("file") ?? "", ofEvidence: evidence, in: campaignNumber(context), size: .display,
            for: viewer)
        let length = shown.file.length
        return Response(
            status: .ok,
            headers: [
                .contentType: shown.contentType, .cacheControl: "private, no-cache", .eTag: "\"\(shown.mark)\"",
            ],
            body: ResponseBody(contentLength: Int(length)) { writer in
                for try await chunk in shown.file.chunks(0..<length) {
                    try await writer.write(ByteBuffer(bytes: chunk))
                }
                try await writer.finish(nil)
            })
    }
}
