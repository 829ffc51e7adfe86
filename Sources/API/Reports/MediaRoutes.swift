// The pictures, films and voices of a report: derivatives alone, in whole or in part.

import Hummingbird
import Office
import Operations
import Web

extension JSONAPI {
    func addMediaRoutes(to api: Routes) {
        api.get("reports/{code}/media/{id}") { request, context in
            let size: MediaSize = try Parameters(request).choice("size") ?? .display
            let media = try await province.attachments.show(
                context.parameters.get("id") ?? "", of: context.reportCode(), size: size, for: context.viewer)
            return RangedFile(media.file, media.contentType, mark: media.mark).answer(to: request)
        }
    }
}
