import Web

extension Site {
    static let desk = Site(
        kind: .desk, name: "Bàn giải quyết", home: "/xu-ly",
        navigation: [
            NavigationItem("Việc cần làm", "/xu-ly"), NavigationItem("Tra cứu", "/tra-cuu"),
            NavigationItem("Lịch", "/lich"),
        ])

    static let center = Site(
        kind: .center, name: "Trung tâm Điều hành", home: "/ioc",
        navigation: [
            NavigationItem("Tổng quan", "/ioc"), NavigationItem("Giám sát", "/giam-sat"),
            NavigationItem("Bàn giải quyết", "/xu-ly"), NavigationItem("Quản trị", "/quan-tri"),
        ])
}
