// What is known about the request being answered: who is there, from where, and what the last page wanted to tell them.

package import Operations

package struct Visit: Sendable {
    /// Shown on error pages and written in the log, so that the two can be brought together.
    package var reference: String = ""
    package var path: String = "/"
    /// The path with its query: where signing in leads back to.
    package var address: String = "/"
    /// The address rate limits count by; see ClientAddress.
    package var clientAddress: String = ""
    /// The person's connection is encrypted, here or at a proxy we trust.
    package var isSecure: Bool = false
    package var person: SignedInPerson?
    /// The cookie's value; never printed, never stored as it is.
    package var session: ShownToken?
    package var csrfToken: String = ""
    package var flash: Flash?
    /// What the write itself has yet to count.
    package var owed: Allowance?

    package init() {}
}

/// Whoever the doorkeeper recognised.
package struct SignedInPerson: Sendable {
    package var accountID: Int64
    package var displayName: String
    /// What the header says under the name: «Chuyên viên – UBND xã Na Sang».
    package var roleLabel: String?
    /// Where the name in the header leads: `/cua-toi` for a reporter, `/xu-ly` for an officer.
    package var home: String
    package var roles: Set<String>
    /// How many things wait for them behind an address.
    package var waiting: [String: Int]
    /// What the rooms above need to decide with, in their own type.
    package var principal: (any Sendable)?

    package init(
        accountID: Int64, displayName: String, roleLabel: String? = nil, home: String = "/cua-toi",
        roles: Set<String> = [], waiting: [String: Int] = [:], principal: (any Sendable)? = nil
    ) {
        self.accountID = accountID
        self.displayName = displayName
        self.roleLabel = roleLabel
        self.home = home
        self.roles = roles
        self.waiting = waiting
        self.principal = principal
    }

    package func principal<P: Sendable>(as type: P.Type) -> P? { principal as? P }
}

/// One sentence carried to the next page, as after a post: «Đã gửi phản ánh.»
package struct Flash: Sendable, Hashable {
    package enum Kind: String, Sendable, CaseIterable {
        case success, information, warning
    }

    package var kind: Kind
    package var sentence: String

    package init(_ kind: Kind, _ sentence: String) {
        self.kind = kind
        self.sentence = sentence
    }
}
