//     GET  /ho-tro                      what may be reported, whom to ask
//     GET  /ho-tro/quyen-rieng-tu       what is done with names and telephones

import FieldReports
import Hummingbird
import LocalTime
import Office
import Operations
import Outreach
import Web

struct HelpPage: Page {
    static let template = "portal/help"

    let title = "Hỗ trợ"
    let section: String? = "/ho-tro"
    let days: String
    let feedbackDays: String
    let ratingDays: String
    let contacts: [ContactView]
    let hasContacts: Bool
    let categories: [CategoryView]
    let doors = Door.all
}

struct ContactView: Sendable {
    let topic: String
    let name: String
    let about: String
    let phone: String
    let call: String
}

struct CategoryView: Sendable {
    let name: String
    let icon: String
}

struct PrivacyPage: Page {
    static let template = "portal/privacy"

    let title = "Bảo vệ thông tin cá nhân"
    let section: String? = "/ho-tro"
    /// A0.18: within how many working days a request about one's own data is answered.
    let answerDays: String
    let carryOutDays: String
    /// For how long who it was stays sealed after an account is closed.
    let keptDays: String

    init(_ rules: RuleSet) {
        answerDays = "\(rules.dataRequestWorkingDays)"
        carryOutDays = "\(rules.dataCarryOutDays)"
        keptDays = "\(rules.closedAccountKeptDays)"
    }
}

extension PortalSite {
    func addHelpRoutes(to router: Hummingbird.Router<SiteContext>) {
        router.get("ho-tro", use: showHelp)
        router.get("ho-tro/quyen-rieng-tu") { _, context in
            try await show(PrivacyPage(try await province.books.current().law.rules), context)
        }
    }

    func showHelp(_ request: Request, _ context: SiteContext) async throws -> Response {
        let (books, today) = (try await province.books.current(), province.now().day)
        let named = books.outreach.contacts(on: today).map(SupportContact.init)
        // What administration keeps stands before what the installation was configured with.
        let inForce = named.isEmpty ? contacts.filter { $0.isInForce(on: today) } : named
        let page = HelpPage(
            days: "\(books.law.rules.resolutionWorkingDays)",
            feedbackDays: "\(books.law.rules.feedbackWindowDays)", ratingDays: "\(books.law.rules.ratingWindowDays)",
            contacts: inForce.map { contact in
                ContactView(
                    topic: contact.topic == .technical ? "Kỹ thuật" : "Quy trình giải quyết", name: contact.name,
                    about: "\(contact.position), \(contact.unit)", phone: contact.phone,
                    call: "tel:" + contact.phone.filter { $0.isNumber || $0 == "+" })
            },
            hasContacts: !inForce.isEmpty,
            categories: books.categories.filter(\.isActive).map {
                CategoryView(name: $0.name, icon: $0.code.icon.partial)
            })
        return try await show(page, context)
    }
}
