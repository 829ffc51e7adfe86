import Foundation
import LocalTime
import Media
import Office
import Operations
import Outreach
import Storage

extension DemoAirings {
    /// Most were heard; some were silent, broke off, could not be played; of some nobody said anything.
    func live(_ airing: Airing, key: StationKey?, until end: Instant) async throws {
        let plan = airing.plan
        clock.value = plan.end + .minutes(2)
        let fate = dice.below(100)
        guard fate < 95 else { return }
        guard let key else {
            // What is of today is left for whoever tries it out.
            guard plan.at < end - .hours(20) else { return }
            let now = clock.value
            let said = AiringConfirmation(
                id: "demo-\(airing.number)", said: fate < 88 ? .heardAll : .notPlayed,
                reason: fate < 88 ? nil : .noPower, made: now, sent: now)
            try await province.airings.confirm(said, of: airing.number, by: people.holder(of: .stationOperator))
            return
        }
        let whole = plan.seconds
        let heard = fate < 85 ? whole : fate < 90 ? whole * 0.4 : 0
        let ended = plan.at + Span(milliseconds: Int64(heard * 1000))
        let report = PlayReport(
            id: "demo-\(airing.number)", device: "may-phat", started: plan.at, ended: ended, sent: ended, heard: heard,
            loudness: heard > 0 ? (fate < 4 ? -71 : -22.8) : nil, silence: heard > 0 ? 0.02 : nil,
            content: heard > 0 ? plan.playable.content : nil,
            failure: heard == 0 ? .noPower : heard < whole ? .playerStopped : nil)
        try await province.airings.report(report, of: String(airing.number), under: key)
    }

    /// Where no directory was imported: a few communes of the province, with made-up speakers.
    func directory(from day: Day) async throws {
        let books = try await province.books.current()
        guard books.outreach.stations.isEmpty else { return }
        let shown = people.officers.keys.sorted { $0.rawValue < $1.rawValue }
        let own = people.holder(of: .stationOperator).appointments.compactMap(\.agency)
        let agencies = own + shown.filter { !own.contains($0) && $0.rawValue.hasPrefix("ubnd-") }.prefix(5)
        var directory = books.outreach
        for agency in agencies {
            let (name, code) = (books.agencyName(agency) ?? agency.rawValue, agency.rawValue)
            directory.units.append(
                DirectoryUnit(
                    code: .init(rawValue: code), name: name, kind: .communePeoplesCommittee, agency: agency, from: day))
            let station = Station.Code(rawValue: "dai-\(code)")
            directory.stations.append(
                Station(
                    code: station, name: "Đài \(name.replacing("UBND ", with: ""))", unit: .init(rawValue: code),
                    from: day))
            directory.clusters += ["Trung tâm", "Bản Co Loa", "Bản Suối Chát"].enumerated().map { index, cluster in
                SpeakerCluster(
                    code: .init(rawValue: "\(code)-\(index + 1)"), station: station, name: cluster, from: day)
            }
        }
        let (made, now) = (directory, clock.value)
        try await province.store.write {
            try $0.reference.add(.outreach, made, note: "trình diễn", by: nil, at: now)
        }
        try await province.books.refresh()
    }

    /// Where there is nothing to play: three short chimes.
    func bulletins(from day: Day) async throws {
        guard try await province.store.read({ try $0.playables.all(on: day) }).isEmpty else { return }
        let titles = [
            "Thấy việc chưa ổn, bà con gửi phản ánh thế nào?", "Ai trả lời, và khi nào?", "Phản ánh khẩn cấp gọi ngay",
        ]
        for (index, title) in titles.enumerated() {
            let wave = chime(seconds: 4, tone: 440 + 110 * index)
            let hash = ContentHash(of: wave)
            let path = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString).wav").path
            try Data(wave).write(to: URL(fileURLWithPath: path))
            defer { try? FileManager.default.removeItem(atPath: path) }
            try await province.library.store.shelf.put(path, as: .original(hash))
            let track = AudioTrack(language: .vietnamese, hash: hash.hex, seconds: 4, loudness: -20, silence: 0.1)
            let playable = Playable(
                bulletin: Int64(index + 1), title: title, priority: .normal, subjects: ["663/QĐ-UBND"], tracks: [track])
            try await province.store.write { try $0.playables.put(playable, from: day) }
        }
    }

    private func chime(seconds: Int, tone: Int) -> [UInt8] {
        let rate = 16_000
        let samples = (0..<seconds * rate).map { index in
            Int16(6000 * sin(2 * .pi * Double(tone * (1 + index / rate % 2)) * Double(index) / Double(rate)))
        }
        func four(_ number: Int) -> [UInt8] { (0..<4).map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) } }
        let bytes = samples.count * 2
        return Array("RIFF".utf8) + four(36 + bytes) + Array("WAVEfmt ".utf8) + four(16) + [1, 0, 1, 0] + four(rate)
            + four(rate * 2) + [2, 0, 16, 0] + Array("data".utf8) + four(bytes)
            + samples.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8(truncatingIfNeeded: $0 >> 8)] }
    }
}
