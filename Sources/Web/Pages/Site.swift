// What one of the sites shows around every page: its name, its navigation, whom to call.

package struct Site: Sendable {
    package enum Kind: String, Sendable {
        case portal, desk, center
    }

    package var kind: Kind
    package var productName: String
    /// The province's name alone: «Điện Biên».
    package var province: String
    /// The site's own name beside the product's; nil on the people's site.
    package var name: String?
    package var home: String
    package var navigation: [NavigationItem]
    /// The number a person may call instead, as people write it; nil hides the line.
    package var hotline: String?
    /// Says on every page that this is a demonstration and nothing sent here reaches an agency.
    package var isDemonstration: Bool

    package init(
        kind: Kind, productName: String = "Phản ánh hiện trường", province: String = "Điện Biên", name: String? = nil,
        home: String = "/", navigation: [NavigationItem], hotline: String? = nil, isDemonstration: Bool = false
    ) {
        self.kind = kind
        self.productName = productName
        self.province = province
        self.name = name
        self.home = home
        self.navigation = navigation
        self.hotline = hotline
        self.isDemonstration = isDemonstration
    }
}

package struct NavigationItem: Sendable {
    package var label: String
    package var address: String
    /// Something that waits: «3 việc quá hạn». Shown as a number with the words for a screen reader.
    package var count: Int?
    package var countWords: String?
    /// Who is led there; nil is everybody.
    package var roles: Set<String>?
    /// The part of the house that it leads into, as its pages name it: of several doors into one a person is shown the
    /// first that is open to them.
    package var section: String

    package init(_ label: String, _ address: String, count: Int? = nil, countWords: String? = nil) {
        self.label = label
        self.address = address
        self.count = count
        self.countWords = countWords
        section = address
    }

    func isOffered(to person: SignedInPerson?) -> Bool {
        guard let roles else { return true }
        return !roles.isDisjoint(with: person?.roles ?? [])
    }
}
