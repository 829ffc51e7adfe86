import Office

extension RoutingRule {
    /// Most scenes are the commune's; a few fields lead elsewhere. Suggested, versioned, to be edited by the province.
    package static let starter: [RoutingRule] =
        [RoutingRule(id: "«xã, phường nơi xảy ra»", target: .communeOfPlace)]
        + [
            ("y_te_dich_benh", "so-y-te"), ("vien_thong_so", "so-khcn"), ("thai_do_phuc_vu", "ubnd-tinh"),
            ("an_toan_giao_thong", "cong-an-tinh"),
        ].map { category, agency in
            RoutingRule(
                id: "«lĩnh vực \(name(category))»", category: CategoryCode(rawValue: category),
                target: .agency(AgencyCode(rawValue: agency)))
        }
}

private func name(_ category: String) -> String {
    Category.starter.first { $0.code.rawValue == category }?.name ?? category
}
