// The sites of the agencies and the centre. What stands in their navigation is shown to whoever may enter it.

extension Site {
    package static let desk = Site(
        kind: .desk, name: "Bàn giải quyết", home: "/xu-ly",
        navigation: [
            NavigationItem(.desk, as: "Việc cần làm"), NavigationItem("Tra cứu", "/tra-cuu"),
            NavigationItem("Lịch", "/lich"), NavigationItem(.confirmations), NavigationItem(.incomingLetters),
            NavigationItem(.outreachUnit, as: "Tuyên truyền"),
        ])

    package static let center = Site(
        kind: .center, name: "Trung tâm Điều hành", home: "/ioc",
        navigation: [
            NavigationItem(.overview), NavigationItem(.oversight), NavigationItem(.desk),
            NavigationItem(.administration), NavigationItem(.confirmations), NavigationItem(.identityOpenings),
            NavigationItem(.outreach), NavigationItem(.letters), NavigationItem(.incomingLetters),
            NavigationItem(.warnings),
        ])
}
