// What layout.mustache names: everything around a page's own content.

package struct Layout: Sendable {
    let title: String
    let siteClass: String
    let productName: String
    let province: String
    let siteName: String?
    let home: String
    let navigation: [NavigationLink]
    let person: PersonBadge?
    let offersSignIn: Bool
    let csrf: String
    let flash: Callout?
    let hotline: String?
    let isDemonstration: Bool
    /// The folder of this build's assets, as in `/assets/3f2a9c01d2e4`.
    let assets: String
    let scripts: [String]
    let styles: [String]
    let width: String
    let reference: String

    struct NavigationLink: Sendable {
        let label: String
        let address: String
        let isCurrent: Bool
        let count: Int?
        let countWords: String?
    }

    struct PersonBadge: Sendable {
        let displayName: String
        let roleLabel: String?
        let home: String
    }

    package init(_ page: some Page, on site: Site, for visit: Visit, assets: String) {
        let product = "\(site.productName) – \(site.province)"
        title = (page.errors == nil ? "" : "Lỗi: ") + "\(page.title) – \(product)"
        siteClass = "site-\(site.kind.rawValue)"
        productName = site.productName
        province = site.province
        siteName = site.name
        home = site.home
        let offered = site.navigation.filter { $0.isOffered(to: visit.person) }.reduce(into: [NavigationItem]()) {
            shown, item in
            if !shown.contains(where: { $0.section == item.section }) { shown.append(item) }
        }
        let current = page.section ?? Self.current(in: offered, at: visit.path)
        navigation = offered.map {
            let waiting = visit.person?.waiting[$0.address]
            return NavigationLink(
                label: $0.label, address: $0.address, isCurrent: $0.section == current, count: $0.count ?? waiting,
                countWords: $0.countWords ?? waiting.map { "\($0) việc đang chờ" })
        }
        person = visit.person.map {
            PersonBadge(displayName: $0.displayName, roleLabel: $0.roleLabel, home: $0.home)
        }
        offersSignIn = visit.person == nil
        csrf = visit.csrfToken
        flash = visit.flash.map { Callout($0) }
        hotline = site.hotline
        isDemonstration = site.isDemonstration
        self.assets = assets
        scripts = page.scripts
        styles = page.styles
        width = page.width.rawValue
        reference = visit.reference
    }

    /// The longest address which the path is at or under; home is current only on its own page.
    private static func current(in navigation: [NavigationItem], at path: String) -> String? {
        navigation.filter { path == $0.address || ($0.address != "/" && path.hasPrefix($0.address + "/")) }
            .max { $0.address.utf8.count < $1.address.utf8.count }?.section
    }
}
