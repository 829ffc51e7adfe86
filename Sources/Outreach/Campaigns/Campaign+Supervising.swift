package import LocalTime
import Office
import Vietnamese

extension Campaign {
    /// What is judged waits, and not from one's own hand (A0.26).
    func judging(_ id: Int, by viewer: Viewer) throws(CampaignDenial) {
        guard evidence.indices.contains(id - 1) else { throw .noSuchEvidence }
        let given = evidence[id - 1]
        guard given.state == .waiting else { throw .alreadyJudged }
        guard given.by == nil || given.by != viewer.account else { throw .needsAnotherPerson }
    }

    /// A0.17: guidance is recorded beside reminders.
    func guide(_ units: [DirectoryUnit.Code], _ text: String) throws(CampaignDenial) -> [CampaignEvent] {
        let chosen = units.isEmpty ? terms.units : units.eachOnce
        let strangers = chosen.filter { !isAddressed($0) }
        guard strangers.isEmpty else {
            throw .invalid(
                strangers.map {
                    FieldProblem("units", "unknownUnit", "Đơn vị «\($0.rawValue)» không thuộc chiến dịch này.")
                })
        }
        let text = try words(text, "words", "Hãy ghi nội dung hướng dẫn.")
        return chosen.map { unit in
            .messageSent(
                CampaignMessage(
                    kind: .guidance, unit: unit, station: nil, agency: agencies[unit], toHead: false, words: text))
        }
    }

    /// CAM-07: whoever falls short is told once a day, and where that was so the day before, the head of the unit with
    /// them (CAM-12).
    func remind(
        _ shortfalls: [Shortfall], _ text: String, at now: Instant, on ground: CampaignGround
    ) throws(CampaignDenial) -> [CampaignEvent] {
        guard !shortfalls.isEmpty else { throw .nothingShort }
        var added = ""
        if !text.isEmpty { added = " " + (try words(text, "words", "")) }
        var events: [CampaignEvent] = []
        for short in shortfalls {
            guard terms.stations.contains(short.station), let station = ground.directory.station(short.station) else {
                throw .invalid([
                    FieldProblem(
                        "stations", "unknownStation", "Đài «\(short.station.rawValue)» không thuộc chiến dịch này.")
                ])
            }
            guard !wasReminded(short.station, on: now.day) else { continue }
            events.append(
                .messageSent(
                    CampaignMessage(
                        kind: .reminder, unit: station.unit, station: station.code,
                        agency: ground.directory.unit(station.unit)?.agency,
                        toHead: wasReminded(short.station, on: now.day - 1),
                        words: short.sentence(of: station) + added)))
        }
        guard !events.isEmpty else { throw .remindedToday }
        return events
    }

    package func wasReminded(_ station: Station.Code, on day: Day) -> Bool {
        messages.contains { $0.content.kind == .reminder && $0.content.station == station && $0.at.day == day }
    }
}

extension Shortfall {
    fileprivate func sentence(of station: Station) -> String {
        "\(station.name) mới có \(counted) lượt nghe được trong tuần \(week.first.official) đến \(week.last.official), "
            + "cần ít nhất \(required) lượt."
    }
}
