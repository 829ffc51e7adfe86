import Office
import Web

extension CenterSite {
    /// The rooms of outreach that this person may open, as tabs of each of its pages.
    static func outreachTabs(for viewer: Viewer, current: Entrance) -> Tabs {
        Tabs(
            "Tuyên truyền",
            Entrance.ofOutreach.filter { $0.isOpen(to: viewer) }.map {
                .init($0 == .outreach ? "Hôm nay" : $0.title, $0.path, isCurrent: $0 == current)
            })
    }
}
