import LocalTime
import Office
import Operations
import Outreach
import Vietnamese
import Web

/// CAM-08: articles made of the same words as the bulletins.
struct ArticlesPage: Page {
    static let template = "portal/articles"
    let title = "Tin tuyên truyền"
    let articles: [ArticleLine]
    let empty: EmptyState?

    init(_ bulletins: [Bulletin]) {
        articles = bulletins.map(ArticleLine.init)
        empty =
            bulletins.isEmpty
            ? EmptyState("Chưa có tin nào", "Khi có tin về phản ánh hiện trường, tin hiện ở đây.", icon: .megaphone)
            : nil
    }
}

struct ArticleLine: Sendable {
    let title: String
    let address: String
    let day: String
    let urgent: StatusTag?

    init(_ bulletin: Bulletin) {
        title = bulletin.content.title
        address = "/tin/\(bulletin.number)"
        day = bulletin.published.map { "Đăng \($0.officialWithWeekday)" } ?? ""
        urgent = bulletin.content.priority == .emergency ? .urgentTelling : nil
    }
}

struct ArticlePage: Page {
    static let template = "portal/article"
    let title: String
    let section: String? = "/tin"
    let urgent: StatusTag?
    /// The day stands on the page: who links to it as evidence can say when it was there (CAM-08).
    let day: String
    let texts: [ArticleText]
    let sounds: [BroadcastSound]
    let hasSounds: Bool
    let about: [String]
    let source: String?

    init(_ bulletin: Bulletin, _ books: Books) {
        let content = bulletin.content
        title = content.title
        urgent = content.priority == .emergency ? .urgentTelling : nil
        day = "Đăng \(bulletin.published?.officialWithWeekday ?? ""), dùng đến \(content.validTo.untilItsEnd)."
        texts = content.texts.map { ArticleText($0, amongOthers: content.texts.count > 1) }
        sounds = bulletin.sounds
        hasSounds = !sounds.isEmpty
        about = content.subjects.map { subject in
            books.regulations.first { $0.id.rawValue == subject }.map { "\($0.id.rawValue): \($0.title)" } ?? subject
        }
        if case .publicAnswer(let code) = content.source { source = "/pa/\(code)" } else { source = nil }
    }
}

struct ArticleText: Sendable {
    /// Said where there are several.
    let language: String?
    let code: String
    let paragraphs: [String]

    init(_ text: BulletinText, amongOthers: Bool) {
        language = amongOthers ? text.language.label : nil
        code = text.language.rawValue
        paragraphs = text.text.split(separator: "\n").map(String.init)
    }
}

/// What was said on the loudspeakers, to hear again.
struct BroadcastsPage: Page {
    static let template = "portal/broadcasts"
    let title = "Đã nói trên loa truyền thanh"
    let told: [Told]
    let empty: EmptyState?

    struct Told: Sendable {
        let title: String
        let address: String
        let day: String
        let sounds: [BroadcastSound]
        let lastAired: String?
        /// Before that, folded.
        let aired: [String]
        let hasAired: Bool
        let airedWords: String
    }

    init(_ bulletins: [(bulletin: Bulletin, aired: [String])]) {
        told = bulletins.map { bulletin, aired in
            Told(
                title: bulletin.content.title, address: "/tin/\(bulletin.number)",
                day: bulletin.published.map { "Duyệt \($0.officialWithWeekday)" } ?? "", sounds: bulletin.sounds,
                lastAired: aired.first, aired: Array(aired.dropFirst()), hasAired: aired.count > 1,
                airedWords: "và \(aired.count - 1) lượt trước đó")
        }
        empty =
            bulletins.isEmpty
            ? EmptyState(
                "Chưa có bản tin nào", "Bản tin đã phát trên loa trong 12 tuần gần đây hiện ở đây.", icon: .megaphone)
            : nil
    }
}

struct BroadcastSound: Sendable {
    let label: String
    let address: String
    let seconds: String
}

extension Bulletin {
    /// The day on which the public could read it first.
    fileprivate var published: Day? { approvedAt.map { max($0.day, content.validFrom) } }

    fileprivate var sounds: [BroadcastSound] {
        tracks.map {
            BroadcastSound(
                label: "Nghe \($0.language.label.prefix(1).lowercased() + $0.language.label.dropFirst())",
                address: "/truyen-thanh/\(number)/\($0.language.rawValue).mp3",
                seconds: "\(Int($0.seconds.rounded())) giây")
        }
    }
}

extension StatusTag {
    fileprivate static let urgentTelling = StatusTag(.urgent, "Khẩn cấp", .urgent)
}
