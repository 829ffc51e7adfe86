// What only the reporter has on the page of their report: their word, their rights, and what was done with their name.

import Web

struct ReporterCorner: Sendable {
    let address: String
    /// Makes a second press of a form one act, and tells a page that is no longer true.
    let formKey: String
    let formVersion: Int
    let isAssistant: Bool
    let notices: [Callout]
    let rating: Choices?
    let ratingComment: TextArea?
    let ratedAs: String?
    let feedback: TextArea?
    let feedbackFiles: FileField?
    let feedbacks: [Said]
    let consents: [ConsentView]
    let openings: [String]
    let messages: [Said]
    let message: TextArea?
    let objection: TextArea?
    let moreFiles: FileField?
    let offersSecrecy: Bool
    let liftsSecrecy: Bool
    let offersWithdrawal: Bool
    let offersResending: Bool
    let hasMessages: Bool
    let hasOpenings: Bool
}

struct Said: Sendable {
    let by: String
    let when: String
    let text: String
    let isOwn: Bool
    let note: String?
}

struct ConsentView: Sendable {
    let id: Int
    let purpose: String
    let details: SummaryList
    let isOpen: Bool
    let isGranted: Bool
    let answered: String?
}
