// What may tell of the same thing, on the page before sending (REP-20). Nobody is kept from sending: whoever says «đúng
// việc này» is linked to it and still has a code, a day and an answer of their own (AMB-26).

import FieldReports
import LocalTime
import Office
import Operations
import Storage
import Web

/// The reports that are like this one, each with the reasons.
struct Similar: Sendable {
    let words: String
    let reports: [SimilarReport]
}

struct SimilarReport: Sendable {
    let card: ReportCard
    /// «Cách 40 m · gửi hôm qua · ảnh gần như giống hệt»
    let reasons: String
    /// To follow it in place of sending; nil for whoever is not signed in, and for their own.
    let follow: String?
}

extension PortalSite {
    /// Nil when nothing is like it.
    func similar(_ found: [ResemblingReport], for viewer: Viewer) async throws -> Similar? {
        guard !found.isEmpty else { return nil }
        let cards = try await cards(found.map(\.summary))
        let own = found.contains { $0.seen.inside?.audience == .reporter }
        let recurs = found.contains { $0.resemblance.kind == .recurrence }
        let words = [
            own ? "Nếu ông/bà đã gửi chính việc này rồi, chỉ cần bổ sung vào phản ánh cũ, không phải gửi lại." : nil,
            recurs ? "Việc đã giải quyết mà nay xảy ra lại thì xin cứ gửi: phản ánh sẽ được ghi là tái diễn." : nil,
            "Chỉ muốn biết kết quả thì bấm «Theo dõi», không cần gửi.",
            "Ông/bà vẫn có thể gửi phản ánh của mình, với mã, ngày hẹn và câu trả lời riêng.",
        ].compactMap(\.self)
        return Similar(
            words: words.joined(separator: " "),
            reports: zip(cards, found).map { card, other in
                let mayFollow = viewer.account != nil && other.seen.inside == nil
                return SimilarReport(
                    card: card, reasons: other.resemblance.sentence,
                    follow: mayFollow ? "/pa/\(other.summary.code)/theo-doi" : nil)
            })
    }
}

extension Choices {
    /// Nil when there is nothing to choose from.
    init?(_ found: [ResemblingReport], chosen: ReportCode?, _ posted: Form?, _ errors: FieldErrors) {
        guard !found.isEmpty else { return nil }
        let each = found.map { other in
            Choice(
                other.summary.code.description, "Đúng việc này: \(other.summary.code)", hint: other.resemblance.sentence
            )
        }
        self.init(
            "sameAs", "Phản ánh của ông/bà có nói về một trong những việc trên không?",
            hint: "Chọn «đúng việc này» thì các cơ quan biết nhiều người cùng phản ánh. Không ai biết ông/bà là ai.",
            [Choice("", "Không, đây là việc khác")] + each, chosen: [chosen?.description ?? ""], form: posted,
            errors: errors)
    }
}

extension Resemblance {
    /// The reasons in one line, as a sentence begins.
    fileprivate var sentence: String {
        let line = reasons(.sending).joined(separator: " · ")
        return line.prefix(1).uppercased() + line.dropFirst()
    }
}
