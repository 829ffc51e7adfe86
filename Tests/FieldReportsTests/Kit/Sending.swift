import LocalTime
import Office
import Territory

@testable import FieldReports

// What is sent: a culvert in Pa Ham unless a test says otherwise.

/// - Parameter time: `2026-03-03 09:15`
func sent(
    _ time: String, _ description: String = "Cống thoát nước đầu bản bị bùn lấp",
    category: CategoryCode = "cap_thoat_nuoc",
    urgent: UrgentKind? = nil, by reporter: Viewer = .lan, helpedBy assistant: Viewer? = nil, secret: Bool = false,
    mayCall: Bool = false, media: [MediaItem] = [], resubmissionOf: ReportCode? = nil, number: UInt64 = 7
) -> Submission {
    let at = moment(time)
    return Submission(
        code: ReportCode(day: at.day, random: number), reporter: reporter.person!,
        submittedBy: assistant?.account ?? reporter.account!, isAssisted: assistant != nil,
        channel: assistant == nil ? .mobileApp : .assisted, platform: assistant == nil ? "iOS" : nil,
        description: description, category: category, urgentKind: urgent,
        scene: Scene(unit: .paHam, words: "Gần cầu treo, bản Huổi Cang", chosenBy: .reporter), observedAt: at,
        capturedAt: nil, submittedAt: at, enteredLater: nil, media: media, secrecyRequested: secret,
        undertaking: Undertaking.version, mayCall: mayCall, resubmissionOf: resubmissionOf, isPilot: false)
}

extension UnitKey {
    static let paHam = UnitKey(era: "2025-07-01", code: "03194")
}

extension MediaItem {
    static func photo(_ id: String, at time: Instant = moment("2026-03-03 09:10")) -> MediaItem {
        MediaItem(id: id, kind: .photo, addedAt: time, addedBy: .reporter)
    }

    static func film(_ id: String, seconds: Double? = nil) -> MediaItem {
        MediaItem(id: id, kind: .video, addedAt: moment("2026-03-03 09:10"), addedBy: .reporter, seconds: seconds)
    }

    static func voice(_ id: String) -> MediaItem {
        MediaItem(id: id, kind: .voice, addedAt: moment("2026-02-17 06:10"), addedBy: .reporter)
    }
}
