package import LocalTime
package import Office

/// What was sent, already checked: the content of a report's first event.
package struct Submission: Sendable, Equatable, Codable {
    package var code: ReportCode
    package var reporter: PersonID
    package var submittedBy: AccountID
    package var isAssisted: Bool
    package var channel: Channel
    package var platform: String?
    package var description: String
    package var category: CategoryCode
    package var urgentKind: UrgentKind?
    package var scene: Scene
    package var observedAt: Instant
    package var capturedAt: Instant?
    package var submittedAt: Instant
    /// When it was taken on paper, where it was entered later (A0.24): the legal days count from there.
    package var enteredLater: Instant?
    package var media: [MediaItem]
    package var secrecyRequested: Bool
    /// The version of the undertaking's text that was ticked (REP-14).
    package var undertaking: String
    package var mayCall: Bool
    package var resubmissionOf: ReportCode?
    package var isPilot: Bool
    /// «Đúng việc này»: the report of which the person says that it tells of the same thing (AMB-26).
    package var sameAs: ReportCode?
    package var paper: PaperOrigin?
}
