import LocalTime
import Outreach
import Web

extension DirectoryForm {
    static func all(_ directory: OutreachDirectory, today: Day, _ form: Form?, _ errors: FieldErrors) -> [DirectoryForm]
    {
        func make(_ prefix: String) -> Making {
            Making(directory: directory, today: today, prefix: prefix, form: form, errors: errors)
        }
        func adding(
            _ list: DirectoryList, _ title: String, _ parts: (Making) -> [ActForm.Part]
        ) -> DirectoryForm {
            let make = make("\(list.rawValue)-")
            return DirectoryForm(
                id: "them-\(list.rawValue)", title: title, address: "/quan-tri/danh-ba/\(list.rawValue)",
                parts: parts(make) + [make.day("from", "Từ ngày"), make.day("to", "Đến ngày", isOptional: true)],
                button: title)
        }
        /// Nil where there is none to end.
        func ending(
            _ list: DirectoryList, _ title: String, _ options: (Making) -> [(String, String)]
        ) -> DirectoryForm? {
            let make = make("ket-thuc-\(list.rawValue)-")
            let options = options(make)
            guard !options.isEmpty else { return nil }
            return DirectoryForm(
                id: "ket-thuc-\(list.rawValue)", title: title,
                address: "/quan-tri/danh-ba/\(list.rawValue)/ket-thuc",
                parts: [make.select("which", "Mục kết thúc", options), make.day("to", "Ngày cuối")], button: title)
        }
        return [
            adding(.heads, "Thêm người đứng đầu") { [$0.unit, $0.name, $0.position] },
            ending(.heads, "Kết thúc nhiệm kỳ", \.heads),
            adding(.contacts, "Thêm đầu mối") { [$0.topic, $0.name, $0.position, $0.office, $0.phone] },
            ending(.contacts, "Kết thúc đầu mối", \.contacts),
            adding(.stations, "Thêm đài") { [$0.code, $0.name, $0.kind, $0.unit, $0.stationPhone] },
            ending(.stations, "Kết thúc đài", \.stations),
            adding(.clusters, "Thêm cụm loa") { [$0.station, $0.code, $0.name, $0.villages] },
            ending(.clusters, "Kết thúc cụm loa", \.clusters),
        ].compactMap(\.self)
    }
}

/// The fields of the directory's forms, by what they ask.
private struct Making {
    let directory: OutreachDirectory
    let today: Day
    /// Before the name of each field: several forms of the page ask for a name and a day.
    let prefix: String
    let form: Form?
    let errors: FieldErrors

    var heads: [(String, String)] {
        directory.heads.filter { $0.to == nil }.map {
            ("\($0.unit.rawValue)|\($0.from)", "\(directory.unit($0.unit)?.name ?? $0.unit.rawValue): \($0.name)")
        }
    }

    var contacts: [(String, String)] {
        directory.contacts.filter { $0.isInForce(on: today) }.map {
            ("\($0.topic.rawValue)|\($0.phone)", "\($0.topic.label): \($0.name)")
        }
    }

    var stations: [(String, String)] { openStations.map { ($0.code.rawValue, $0.name) } }
    var clusters: [(String, String)] {
        directory.clusters.filter { $0.to == nil }.map { ($0.code.rawValue, $0.name) }
    }

    private var openStations: [Station] { directory.stations.filter { $0.isInForce(on: today) } }

    var unit: ActForm.Part {
        let units = directory.units.filter { $0.isInForce(on: today) }
        return select("unit", "Đơn vị", units.map { ($0.code.rawValue, $0.name) })
    }

    var station: ActForm.Part { select("station", "Đài", stations) }
    var kind: ActForm.Part {
        select(
            "kind", "Loại đài",
            [("loudspeakers", "Loa truyền thanh"), ("radio", "Phát thanh"), ("television", "Truyền hình")])
    }
    var topic: ActForm.Part {
        select("topic", "Chủ đề", OutreachContact.Topic.allCases.map { ($0.rawValue, $0.label) })
    }

    var name: ActForm.Part { text("name", "Tên") }
    var position: ActForm.Part { text("position", "Chức vụ") }
    var office: ActForm.Part { text("office", "Đơn vị công tác") }
    var phone: ActForm.Part { text("phone", "Điện thoại") }
    var stationPhone: ActForm.Part {
        ActForm.Part(
            text: TextField(
                prefix + "phone", "Điện thoại trực đài", isOptional: true, maxLength: 30, form: form, errors: errors))
    }
    var code: ActForm.Part { text("code", "Mã") }
    var villages: ActForm.Part { text("villages", "Các bản nghe được, cách nhau bằng dấu ;") }

    private func text(_ field: String, _ label: String) -> ActForm.Part {
        ActForm.Part(text: TextField(prefix + field, label, maxLength: 300, form: form, errors: errors))
    }

    func select(_ field: String, _ label: String, _ options: [(String, String)]) -> ActForm.Part {
        ActForm.Part(
            select: SelectField(prefix + field, label, prompt: "Chọn", options: options, form: form, errors: errors))
    }

    func day(_ field: String, _ label: String, isOptional: Bool = false) -> ActForm.Part {
        ActForm.Part(text: TextField(prefix + field, label, .date, isOptional: isOptional, form: form, errors: errors))
    }
}
