import Foundation
import LocalTime
import Office
import Outreach
import Web

extension DirectoryEdit {
    init(adding list: DirectoryList, _ form: Form) throws {
        let from = try form.needed("from")
        let to = try form.day("to")
        let unit = DirectoryUnit.Code(rawValue: form.text("unit"))
        switch list {
        case .heads:
            self = .addHead(
                HeadPost(unit: unit, name: form.text("name"), position: form.text("position"), from: from, to: to))
        case .contacts:
            self = .addContact(
                OutreachContact(
                    topic: OutreachContact.Topic(rawValue: form.text("topic")) ?? .technical, name: form.text("name"),
                    position: form.text("position"), unit: form.text("office"), phone: form.text("phone"), from: from,
                    to: to))
        case .stations:
            self = .addStation(
                Station(
                    code: Station.Code(rawValue: form.text("code")), name: form.text("name"),
                    kind: Station.Kind(rawValue: form.text("kind")) ?? .loudspeakers, unit: unit, from: from, to: to,
                    phone: form.filled("phone")))
        case .clusters:
            self = .addCluster(
                SpeakerCluster(
                    code: SpeakerCluster.Code(rawValue: form.text("code")),
                    station: Station.Code(rawValue: form.text("station")), name: form.text("name"),
                    villages: form.text("villages").split(separator: ";").map(String.init), from: from, to: to))
        }
    }

    /// Of one that the page's list names.
    init(ending list: DirectoryList, _ form: Form) throws {
        let parts = form.text("which").split(separator: "|").map(String.init)
        let day = try form.needed("to")
        switch (list, parts.count) {
        case (.heads, 2):
            self = .endHead(
                of: DirectoryUnit.Code(rawValue: parts[0]), since: Day(parts[1]) ?? day, on: day)
        case (.contacts, 2):
            self = .endContact(
                phone: parts[1], topic: OutreachContact.Topic(rawValue: parts[0]) ?? .technical, on: day)
        case (.stations, 1): self = .endStation(Station.Code(rawValue: parts[0]), on: day)
        case (.clusters, 1): self = .endCluster(SpeakerCluster.Code(rawValue: parts[0]), on: day)
        default: throw OutreachDenial.missing("which", "Hãy chọn mục cần kết thúc.")
        }
    }
}

extension Form {
    fileprivate func needed(_ field: String) throws -> Day {
        guard let day = try day(field) else { throw OutreachDenial.missing(field, "Hãy ghi ngày. Ví dụ: 15/06/2023.") }
        return day
    }
}
