// /dai: one station today. Played and confirmed in two taps; without scripts the same by forms.

import LocalTime
import Office
import Operations
import Outreach
import Vietnamese
import Web

struct StationPage: Page {
    static let template = "center/outreach/station"
    let title: String
    let section: String? = "/dai"
    let tabs: Tabs?
    let stations: Tabs?
    let current: Current?
    let heading: String
    let weekWords: String
    let lines: [Line]
    let empty: EmptyState?
    let dataAddress: String
    let owner: String

    /// What is to be played or confirmed now.
    struct Current: Sendable {
        let number: String
        let at: String
        let clock: String
        let day: String
        let title: String
        let detail: String
        let sounds: [Sound]
        let question: AiringQuestion
    }

    struct Sound: Sendable {
        let label: String
        let address: String
    }

    struct Line: Sendable {
        let clock: String
        let title: String
        let detail: String
        let state: String
        let address: String
        let number: String
    }

    /// What the page is made from besides airings.
    struct Ground {
        let station: Station
        let all: [Station]
        let clusters: [SpeakerCluster]
        let viewer: Viewer
        let now: Instant
        let key: String
    }
}

extension StationPage {
    init(_ ground: Ground, today: [Airing], week: [Airing]) {
        let station = ground.station
        title = station.name
        tabs = Self.tabs(station, current: "/dai")
        stations = Self.choice(of: station, among: ground.all, at: "/dai")
        // What has been played and nobody has spoken of, the day before too; or else what comes next.
        let waiting =
            week.last { $0.plan.at <= ground.now && $0.plan.at >= (ground.now.day - 1).start && $0.isOpen }
            ?? today.first { $0.plan.at > ground.now && $0.isOpen }
        current = waiting.map { Current($0, ground) }
        heading = "Hôm nay"
        let own = week.filter { $0.plan.at.day >= ground.now.day - ground.now.day.weekday.rawValue }
        weekWords = "Tuần này đã phát \(own.count { $0.result.end == .aired }) trên \(own.count) lượt"
        lines = today.map(Line.init)
        empty =
            today.isEmpty
            ? EmptyState("Hôm nay không có lượt phát nào", "Lượt tiếp theo xem ở thẻ Tuần.", icon: .calendar) : nil
        dataAddress = "/dai/du-lieu?dai=\(station.code.rawValue)"
        owner = "\(ground.viewer.account?.rawValue ?? 0)"
    }

    static func none(_ viewer: Viewer) -> StationPage {
        StationPage(
            title: "Đài", tabs: nil, stations: nil, current: nil, heading: "", weekWords: "", lines: [],
            empty: EmptyState(
                "Chưa có đài nào",
                "Đơn vị của ông/bà chưa có đài trong danh bạ. Hãy hỏi cơ quan giám sát tuyên truyền.",
                icon: .megaphone), dataAddress: "", owner: "")
    }

    static func tabs(_ station: Station, current: String) -> Tabs {
        let pages = [("Hôm nay", "/dai"), ("Tuần", "/dai/tuan"), ("Nhật ký", "/dai/nhat-ky")]
        return Tabs(
            "Đài", pages.map { .init($0.0, "\($0.1)?dai=\(station.code.rawValue)", isCurrent: $0.1 == current) })
    }

    static func choice(of station: Station, among all: [Station], at path: String) -> Tabs? {
        guard (2...6).contains(all.count) else { return nil }
        return Tabs(
            "Chọn đài",
            all.map { .init($0.name, "\(path)?dai=\($0.code.rawValue)", isCurrent: $0.code == station.code) })
    }
}

extension StationPage.Line {
    init(_ airing: Airing) {
        clock = airing.plan.at.minuteOfDay.clockWords
        title = airing.plan.playable.title + (airing.plan.isUrgent ? " (khẩn cấp)" : "")
        (detail, state) = (airing.plan.playable.tracksWords, airing.stateWords)
        (address, number) = ("/dai/luot/\(airing.number)", "\(airing.number)")
    }
}

extension StationPage.Current {
    init(_ airing: Airing, _ ground: StationPage.Ground) {
        let plan = airing.plan
        (number, at) = ("\(airing.number)", plan.at.description)
        clock = plan.at.minuteOfDay.clockWords
        day = plan.at.day.weekday.vietnamese
        title = plan.playable.title
        let count = plan.clusters.isEmpty ? "" : " · \(plan.clusters.count) cụm loa"
        detail = plan.playable.tracksWords + count
        sounds = zip(plan.playable.tracks, plan.playable.soundAddresses).map {
            StationPage.Sound(label: $0.language.label, address: $1)
        }
        question = AiringQuestion(airing, ground.clusters, at: ground.now, key: ground.key)
    }
}

extension Airing {
    /// Nobody has said how it went, and no player has shown that it was heard.
    var isOpen: Bool { cancelled == nil && confirmations.isEmpty && result.end != .aired }
}
