import LocalTime
import Office
import Operations
import Outreach
import Storage
import Territory

/// The units and stations of the demonstration, today's and those of the time of the letter. All people are invented.
extension DemoProvince {
    /// The day of the letter, and the last one of the communes and districts of its time.
    static let letterDay = Day(year: 2023, month: 6, day: 15) ?? Day(number: 19_523)
    static let lastOfThen = Day(year: 2025, month: 6, day: 30) ?? Day(number: 20_269)
    static let firstOfThen = letterDay - 1000

    /// Adds what the directory lacks.
    func keepDirectory() async throws {
        let books = try await province.books.current()
        let (today, now) = (province.now().day, province.now())
        var directory = books.outreach
        let known = Set(directory.units.map(\.code))
        let then = DemoPast(books, on: today)
        directory.units += then.units.filter { !known.contains($0.code) }
        directory.stations += then.stations.filter { station in directory.station(station.code) == nil }
        for index in directory.stations.indices where directory.stations[index].phone == nil {
            directory.stations[index].phone = "0215 3 \(830 + index / 100) \(100 + index % 100)"
        }
        if directory.clusters.isEmpty { directory.clusters = speakers(directory.stations, on: today) }
        if directory.heads.isEmpty { directory.heads = directory.units.map { head(of: $0) } }
        if directory.contacts.isEmpty { directory.contacts = contacts(from: today - 300) }
        let full = directory
        try await province.store.write { tx in
            try tx.reference.add(.outreach, full, note: "trình diễn", by: nil, at: now)
        }
        try await province.books.refresh()
    }

    private func speakers(_ stations: [Station], on today: Day) -> [SpeakerCluster] {
        stations.filter { $0.isInForce(on: today) && $0.kind == .loudspeakers }.flatMap { station in
            villages.prefix(2 + dice.below(3)).enumerated().map { index, village in
                SpeakerCluster(
                    code: .init(rawValue: "\(station.code.rawValue)-\(index + 1)"), station: station.code,
                    name: index == 0 ? "Trung tâm" : "Cụm \(village.firstLowered)", villages: [village],
                    from: station.from)
            }
        }
    }

    private func head(of unit: DirectoryUnit) -> HeadPost {
        let position =
            switch unit.kind {
            case .communePeoplesCommittee, .peoplesCommittee: "Chủ tịch"
            case .department, .publicService, .agency: "Giám đốc"
            case .division: "Trưởng phòng"
            case .massOrganisation: "Chủ tịch"
            case .armedForces: "Chỉ huy trưởng"
            }
        return HeadPost(unit: unit.code, name: dice.name(), position: position, from: unit.from, to: unit.to)
    }

    private func contacts(from day: Day) -> [OutreachContact] {
        [
            OutreachContact(
                topic: .technical, name: dice.name(), position: "Chuyên viên", unit: "Trung tâm IOC tỉnh",
                phone: "0215 3 800 101", from: day),
            OutreachContact(
                topic: .resolutionProcess, name: dice.name(), position: "Phó Trưởng phòng", unit: "Văn phòng UBND tỉnh",
                phone: "0215 3 800 102", from: day),
        ]
    }
}

private let villages = ["Bản trung tâm", "Bản Co Loa", "Bản Suối Chát", "Bản Huổi Ban"]

/// What there was in June 2023, and who has its work today.
struct DemoPast {
    var units: [DirectoryUnit] = []
    var stations: [Station] = []

    init(_ books: Books, on today: Day) {
        let gazetteer = books.atlas.gazetteer
        let (from, last) = (DemoProvince.firstOfThen, DemoProvince.lastOfThen)
        for commune in gazetteer.communes(on: DemoProvince.letterDay) {
            let heir = gazetteer.successors(of: commune.key, on: today).first.map(AgencyCode.peoplesCommittee)
            let unit = DirectoryUnit(
                code: .init(rawValue: "2023-\(commune.code)"), name: "UBND \(commune.name.firstLowered)",
                kind: .communePeoplesCommittee, land: commune.key, agency: heir, from: from, to: last,
                successor: heir.map { .init(rawValue: $0.rawValue) })
            units.append(unit)
            stations.append(
                Station(
                    code: .init(rawValue: "dai-2023-\(commune.code)"),
                    name: "Đài truyền thanh \(commune.name.firstLowered)", unit: unit.code, from: from, to: last))
        }
        guard let seat = gazetteer.communes(on: today).first(where: { $0.properName == "Na Sang" }) else { return }
        let heir = AgencyCode.peoplesCommittee(of: seat)
        units += Self.district.map { code, name, kind in
            DirectoryUnit(
                code: .init(rawValue: code), name: name, kind: kind, agency: heir, from: from, to: last,
                successor: .init(rawValue: heir.rawValue))
        }
    }

    /// Of Mường Chà, whose people's work UBND xã Na Sang has today.
    static let district: [(code: String, name: String, kind: DirectoryUnit.Kind)] = [
        (districtCommittee, "UBND huyện Mường Chà", .peoplesCommittee),
        ("2023-mc-vhtt", "Phòng Văn hóa và Thông tin huyện Mường Chà", .division),
        ("2023-mc-gddt", "Phòng Giáo dục và Đào tạo huyện Mường Chà", .division),
        ("2023-mc-vhttth", "Trung tâm Văn hóa – Truyền thanh – Truyền hình huyện Mường Chà", .publicService),
        ("2023-mc-phu-nu", "Hội Liên hiệp Phụ nữ huyện Mường Chà", .massOrganisation),
        ("2023-mc-quan-su", "Ban Chỉ huy Quân sự huyện Mường Chà", .armedForces),
    ]
    static let districtCommittee = "2023-ubnd-huyen-muong-cha"
}

extension String {
    fileprivate var firstLowered: String { prefix(1).lowercased() + dropFirst() }
}
