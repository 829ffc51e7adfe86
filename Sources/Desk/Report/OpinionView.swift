// What the machine would have filed otherwise, on the desk's page of a report that nobody has taken up yet: each with the
// words that told it, and a way to the form that would change it. It proposes; whoever sits here decides (REP-21).

import FieldReports
import Office
import Operations
import Vietnamese
import Web

struct OpinionView: Sendable {
    let doubts: [Doubt]

    struct Doubt: Sendable {
        let heading: String
        let words: String
        let way: Way?
    }

    struct Way: Sendable {
        let label: String
        let address: String
    }
}

extension OpinionView {
    /// Nil where it would have filed nothing otherwise.
    init?(_ matter: Case) {
        guard let opinion = matter.opinion, opinion.hasDoubts else { return nil }
        doubts = [
            opinion.urgentKind.map { heard in
                let likely = percent(opinion.said.urgency)
                return Doubt(
                    heading: opinion.said.isLikelyUrgent
                        ? "Có thể là việc khẩn: \(heard.value.label) (khả năng \(likely))"
                        : "Có thể là việc khẩn (khả năng \(likely))",
                    words: because(heard.words),
                    way: matter.way(to: "muc-khan", "kind", "Đổi mức khẩn"))
            },
            opinion.exclusion.map { heard in
                Doubt(
                    heading: "Có thể là \(heard.value.label)",
                    words: because(heard.words) + " Đọc kỹ trước khi từ chối; từ chối thì hướng dẫn đúng nơi.",
                    way: matter.way(to: "tu-choi", "code", "Từ chối, hướng dẫn"))
            },
            opinion.otherCategory.map { heard in
                Doubt(
                    heading:
                        "Giống lĩnh vực «\(matter.categoryName(heard.value))» (tin cậy \(percent(opinion.said.confidence)))",
                    words: because(heard.words),
                    way: matter.way(to: "phan-loai", "category", "Sửa lĩnh vực"))
            },
            opinion.place.map { place in
                Doubt(
                    heading: matter.report.scene.unit == nil ? "Lời tả có nêu địa bàn" : "Lời tả nêu địa bàn khác",
                    words: place.reasons.joined(separator: " "),
                    way: matter.way(to: "phan-loai", "unit", "Sửa địa điểm"))
            },
        ].compactMap(\.self)
    }
}

extension Case {
    /// Beside the facts: what it makes of the field, agreeing or not.
    var heardField: String? {
        opinion.map { opinion in
            opinion.category.map { "\(categoryName($0)), tin cậy \(percent(opinion.said.confidence))" } ?? "Không chắc"
        }
    }

    func categoryName(_ code: CategoryCode) -> String { books.category(code)?.name ?? code.rawValue }

    /// Only to a form that this official is offered, with one of its fields filled in.
    fileprivate func way(to slug: String, _ field: String, _ label: String) -> OpinionView.Way? {
        guard DeskAct.offered(for: self).contains(where: { $0.slug == slug }) else { return nil }
        let filled = proposal(slug, field) == nil ? nil : field
        return OpinionView.Way(label: label, address: address + OpenedForm.address(slug, filling: filled))
    }
}

private func because(_ words: [String]) -> String {
    words.isEmpty ? "Vì toàn bộ lời tả." : "Vì có: \(words.map { "«\($0)»" }.joined(separator: ", "))."
}

/// Nothing is certain.
private func percent(_ share: Double) -> String { share > 0.99 ? "trên 99%" : "\(Int((share * 100).rounded()))%" }
