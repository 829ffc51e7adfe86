// One line of a report's visible history.

import FieldReports
import LocalTime
import Office

struct EventJSON: Encodable {
    let sequence: Int
    let at: Instant
    let event: String
    let title: String
    let words: String?
    let by: Standing
    let agency: AgencyCode?
    let isAutomatic: Bool

    init(_ line: TimelineLine) {
        (sequence, at, event, title) = (line.sequence, line.at, line.event, line.title)
        (words, by, agency, isAutomatic) = (line.words, line.by, line.agency, line.isAutomatic)
    }
}
