package import LocalTime
package import Office

/// What a unit shows of what it did (CAM-08): words, and a link with the day on which it was looked at, or files.
package struct Evidence: Sendable, Equatable, Codable {
    package var unit: DirectoryUnit.Code
    package var form: CampaignForm
    package var words: String
    package var link: String?
    package var capturedOn: Day?
    /// Uploads of whoever gave it.
    package var media: [String]

    package init(
        unit: DirectoryUnit.Code, form: CampaignForm, words: String, link: String? = nil, capturedOn: Day? = nil,
        media: [String] = []
    ) {
        self.unit = unit
        self.form = form
        self.words = words
        self.link = link
        self.capturedOn = capturedOn
        self.media = media
    }
}

/// Evidence in a campaign, and what the supervisor made of it.
package struct GivenEvidence: Sendable, Equatable {
    package let id: Int
    package let content: Evidence
    package let at: Instant
    package let by: AccountID?
    package internal(set) var verdict: Verdict = .waiting

    package enum Verdict: Sendable, Equatable {
        case waiting
        case confirmed(at: Instant, by: AccountID?)
        case returned(at: Instant, by: AccountID?, reason: String)
    }

    package var state: EvidenceState {
        switch verdict {
        case .waiting: .waiting
        case .confirmed: .confirmed
        case .returned: .returned
        }
    }
}

package enum EvidenceState: String, Sendable, Codable, CaseIterable {
    case waiting, confirmed, returned
}

extension EvidenceState {
    package var label: String {
        switch self {
        case .waiting: "Chờ xác nhận"
        case .confirmed: "Đã xác nhận"
        case .returned: "Đã hỏi lại"
        }
    }
}
