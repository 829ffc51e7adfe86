// The tabs of outreach: one for each of its rooms that this person may enter.

import Office
import Web

extension CenterSite {
    static func outreachTabs(for viewer: Viewer, current: Entrance) -> Tabs {
        Tabs(
            "Tuyên truyền",
            Entrance.ofOutreach.filter { $0.isOpen(to: viewer) }.map {
                .init($0 == .outreach ? "Hôm nay" : $0.title, $0.path, isCurrent: $0 == current)
            })
    }
}
