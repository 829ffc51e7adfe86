/// Who someone is. It exists in memory only between the vault and the one page that may show it, and it never
/// prints itself.
package struct IdentityRecord: Sendable, Hashable, Codable, Concealed {
    package var fullName: String
    /// E.164, as `Contact` writes it.
    package var phone: String
    package var email: String?
    package var organisationName: String?
    package var contactPerson: String?

    package init(
        fullName: String, phone: String, email: String? = nil, organisationName: String? = nil,
        contactPerson: String? = nil
    ) {
        self.fullName = fullName
        self.phone = phone
        self.email = email
        self.organisationName = organisationName
        self.contactPerson = contactPerson
    }
}
