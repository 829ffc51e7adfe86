package import DataProtection
package import FieldReports
package import LocalTime
package import Office

/// Everything that is kept about a person, for that person alone (A0.18). What offices say among themselves about a report
/// is not theirs to read, nor is who else follows it.
package struct PersonFile: Sendable, Encodable {
    package let madeAt: Instant
    package let identity: Identity?
    package let account: OwnAccount
    package let sessions: [SignedInSession]
    package let reports: [SentReport]
    /// Codes of what this account sent for others, whose words are theirs.
    package let sentForOthers: [String]
    package let drafts: [SubmissionForm]
    package let unattachedMedia: [Media]
    package let follows: [String]
    /// Communes of whose warnings they want to hear.
    package let warnedCommunes: [String]
    package let notices: [Notice]
    package let dataRequests: [Request]

    package struct Identity: Sendable, Encodable {
        package let fullName: String
        package let phone: String
        package let email: String?
        package let organisationName: String?
        package let contactPerson: String?
        /// Since a request of theirs nobody may open it.
        package let isRestricted: Bool
    }

    package struct OwnAccount: Sendable, Encodable {
        package let number: String
        package let kind: String
        package let createdAt: Instant
        package let verifiedAt: Instant?
        package let hasSecondFactor: Bool
        package let roles: [Role]
        /// For how many people, beside themselves, they claimed what was sent.
        package let claimedRecords: Int
    }

    package struct SignedInSession: Sendable, Encodable {
        package let began: Instant
        package let expires: Instant
    }

    package struct SentReport: Sendable, Encodable {
        package let code: String
        package let sentAt: Instant
        package let observedAt: Instant
        package let status: Status
        package let category: CategoryCode
        package let description: String
        package let placeWords: String?
        package let unit: String?
        package let latitude: Double?
        package let longitude: Double?
        package let media: [Media]
        package let secrecyRequested: Bool
        package let mayCall: Bool
        package let history: [Line]
        package let consents: [Consent]
        package let openings: [Opening]
    }

    package struct Media: Sendable, Encodable {
        package let kind: MediaItem.Kind
        package let bytes: Int?
        package let sentAt: Instant?
    }

    package struct Line: Sendable, Encodable {
        package let at: Instant
        package let title: String
        package let words: String?
        package let agency: String?
    }

    package struct Consent: Sendable, Encodable {
        package let purpose: String
        package let fields: [IdentityField]
        package let seenBy: String
        package let askedAt: Instant
        package let until: Day
        package let answer: ConsentAnswer?
        package let answeredAt: Instant?
    }

    package struct Opening: Sendable, Encodable {
        package let at: Instant
        package let by: String
        package let ground: OpeningGround
        package let fields: [IdentityField]
        package let reason: String
    }

    package struct Notice: Sendable, Encodable {
        package let at: Instant
        package let words: String
    }

    package struct Request: Sendable, Encodable {
        package let right: DataRight
        package let askedAt: Instant
        package let status: String
        package let answerBy: Day
        package let carryOutBy: Day
    }
}
