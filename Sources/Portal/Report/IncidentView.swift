// Several people, one matter: the public reports of it, each with its own code, day and answer (AMB-26).

import FieldReports
import LocalTime
import Office
import Vietnamese
import Web

struct IncidentView: Sendable {
    let heading: String
    let words: String
    let reports: [Line]

    struct Line: Sendable {
        let code: String
        let address: String
        let isThis: Bool
    }

    init(_ incident: Incident, seenFrom code: ReportCode) {
        heading = "Cùng việc này: \(incident.reports.count) phản ánh"
        let first = incident.reports.first.map { $0 == code ? "phản ánh này" : "\($0)" } ?? ""
        let day = incident.deadline.map { ", hạn trả lời \($0.untilItsEnd)" } ?? ""
        words =
            "Sớm nhất là \(first), nhận ngày \(incident.since.day.official)\(day). Mỗi phản ánh có ngày hẹn và câu trả lời riêng."
        reports = incident.reports.map { Line(code: $0.description, address: "/pa/\($0)", isThis: $0 == code) }
    }
}
