// The sites of the agencies and the centre. What stands in their navigation is shown to whoever may enter it; the rooms
// of outreach and of administration stand as tabs on their own pages.

import Office

extension Site {
    package static let desk = Site(
        kind: .desk, name: "Bàn giải quyết", home: "/xu-ly",
        navigation: [
            NavigationItem(.desk, as: "Việc cần làm"), NavigationItem("Tra cứu", "/tra-cuu"),
            NavigationItem("Lịch", "/lich"), NavigationItem(.confirmations),
        ] + outreach)

    package static let center = Site(
        kind: .center, name: "Trung tâm Điều hành", home: "/ioc",
        navigation: [
            NavigationItem(.overview), NavigationItem(.oversight), NavigationItem(.desk),
            NavigationItem(.administration), NavigationItem(.confirmations), NavigationItem(.identityOpenings),
        ] + outreach)

    /// One door for each person: to everything, to their own unit's part, or to warnings.
    private static let outreach = [
        NavigationItem(.operatorStation, to: [.stationOperator]), NavigationItem(.outreach),
        NavigationItem(.outreachUnit, as: "Tuyên truyền", into: .outreach), NavigationItem(.warnings, into: .outreach),
    ]
}
