// The rooms of administration and who may enter each.

import Hummingbird
import LocalTime
import Office
import Operations
import Web

extension CenterSite {
    func addAdministration(to router: Hummingbird.Router<SiteContext>) {
        router.get("quan-tri") { _, context in try await administration(context) }
        router.get("quan-tri/tai-khoan") { _, context in try await accounts(context) }
        router.post("quan-tri/tai-khoan") { request, context in try await createAccount(request, context) }
        router.get("quan-tri/tai-khoan/{id}") { _, context in try await account(context) }
        router.post("quan-tri/tai-khoan/{id}/khoa") { _, context in try await disableAccount(context) }
        router.post("quan-tri/tai-khoan/{id}/bo-nhiem") { request, context in try await appoint(request, context) }
        router.post("quan-tri/tai-khoan/{id}/thoi-giu") { request, context in try await dismiss(request, context) }
        router.post("quan-tri/tai-khoan/{id}/cap-lai") { request, context in try await proposeReset(request, context) }
        addConfirmations(to: router)
        router.get("quan-tri/lich") { request, context in try await calendar(request, context) }
        router.post("quan-tri/lich") { request, context in try await changeCalendar(request, context) }
        router.get("quan-tri/quy-tac") { _, context in try await rules(context) }
        router.post("quan-tri/quy-tac") { request, context in try await proposeRules(request, context) }
        router.post("quan-tri/quy-tac/{id}") { request, context in try await decideRules(request, context) }
        router.get("quan-tri/phan-loai") { _, context in try await classifier(context) }
        router.get("quan-tri/danh-muc") { _, context in try await directory(context) }
        router.get("quan-tri/phan-luong") { request, context in try await routing(request, context) }
        router.post("quan-tri/phan-luong") { request, context in try await proposeRouting(request, context) }
        router.get("quan-tri/phan-luong/tep") { request, context in try await routingFile(request, context) }
        router.post("quan-tri/phan-luong/khoi-phuc") { request, context in try await restoreRouting(request, context) }
        router.get("quan-tri/nhat-ky") { _, context in try await log(context) }
        router.get("quan-tri/du-lieu-ca-nhan") { _, context in try await personalData(context) }
    }

    private func administration(_ context: SiteContext) async throws -> Response {
        let viewer = try context.viewer(entering: .administration)
        let books = try await province.books.current()
        return try render(AdministrationPage(viewer, books, on: province.now().day), context)
    }

    /// The sections this person may open, as tabs of every administration page.
    static func tabs(for viewer: Viewer, current: Entrance) -> Tabs {
        Tabs(
            "Quản trị",
            Entrance.ofAdministration.filter { $0.isOpen(to: viewer) }.map {
                .init($0 == .administration ? "Tổng quan" : $0.title, $0.path, isCurrent: $0 == current)
            })
    }
}
