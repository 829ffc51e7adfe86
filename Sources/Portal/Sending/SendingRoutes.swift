//     GET POST  /gui              step 1: photos
//     POST      /gui/bo-anh       take one away again
//     GET       /gui/anh/{id}     a photo of one's own that is not sent yet
//     GET POST  /gui/dia-diem     step 2: the place
//     GET POST  /gui/noi-dung     step 3: what happened
//     GET POST  /gui/kiem-tra     step 4: look it over and send
//     POST      /gui/bo           throw the draft away

import Hummingbird
import Operations
import Web

extension PortalSite {
    func addSendingRoutes(to router: Hummingbird.Router<SiteContext>) {
        router.get("gui", use: showPhotos)
        router.post("gui", use: addPhotos)
        router.post("gui/bo-anh", use: dropPhoto)
        router.get("gui/anh/:id", use: showOwnPhoto)
        router.get("gui/dia-diem", use: showPlace)
        router.post("gui/dia-diem", use: choosePlace)
        router.get("gui/noi-dung", use: showWords)
        router.post("gui/noi-dung", use: writeWords)
        router.get("gui/kiem-tra", use: showCheck)
        router.post("gui/kiem-tra", use: send)
        router.post("gui/bo", use: dropDraft)
    }

    func dropDraft(_ request: Request, _ context: SiteContext) async throws -> Response {
        if let key = DraftCookie.read(request, isSecure: context.visit.isSecure) {
            try await province.intake.dropDraft(key)
        }
        var response = go("/", context, saying: Flash(.success, "Đã xóa nội dung viết dở."))
        DraftCookie.clear(on: &response, isSecure: context.visit.isSecure)
        return response
    }
}
