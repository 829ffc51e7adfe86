// What the program makes of the words, told once before they are sent: the right door (REP-03), urgency (REP-04), the
// field, and advice on wording (REP-12). It proposes; nothing is refused and nothing blocked.

import Crypto
import FieldReports
import Foundation
import Office
import Operations
import Outbound
import Vietnamese
import Web

struct WordsHint: Sendable {
    let notices: [Callout]
    let advice: [String]
    let offersExpansion: Bool
    /// Proposed where the person chose none.
    let category: CategoryCode?
    /// Of the words it is about.
    let digest: String

    /// Told once: whoever goes on with the same words has heard it.
    func isNews(to draft: ReportDraft) -> Bool {
        !(notices.isEmpty && advice.isEmpty) && draft.toldAbout != digest
    }
}

extension PortalSite {
    func hint(_ understood: Understood, _ form: SubmissionForm, _ books: Books) -> WordsHint {
        let said = understood.classification
        let proposed = said.category.flatMap { code in books.category(code).flatMap { $0.isActive ? $0 : nil } }
        var notices: [Callout] = []
        if let exclusion = said.exclusion {
            notices.append(
                Callout(
                    .warning, exclusion.door + " Nếu vẫn là sự việc tại hiện trường, ông/bà cứ tiếp tục.",
                    heading: "Nội dung này có vẻ là \(exclusion.label)"))
        }
        if form.urgentKind == nil, let kind = said.urgentKind {
            let which = said.isLikelyUrgent ? "chọn «\(kind.label)»" : "chọn loại việc"
            notices.append(
                Callout(
                    .urgent,
                    "Nếu việc đang xảy ra, hãy \(which) ở mục khẩn bên dưới để trực ban được báo ngay.",
                    heading: "Việc này có khẩn không?"))
        }
        if form.category == nil, let proposed {
            notices.append(
                Callout(
                    .information, "Mời ông/bà xem lại và đổi nếu chưa đúng.",
                    heading: "Lĩnh vực đề nghị: \(proposed.name)"))
        }
        return WordsHint(
            notices: notices, advice: understood.advice.map(\.sentence).withoutRepeats,
            offersExpansion: understood.advice.contains { $0.suggestion != nil },
            category: form.category == nil ? proposed?.code : nil,
            digest: Hex.text(SHA256.hash(data: Data(form.description.utf8))))
    }
}

extension [String] {
    fileprivate var withoutRepeats: [String] {
        var seen: Set<String> = []
        return filter { seen.insert($0).inserted }
    }
}
