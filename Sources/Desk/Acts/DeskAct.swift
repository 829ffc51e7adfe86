// An act of the desk: what its form asks, and the command it becomes. Whether it is offered the domain says: this holds
// no rule.

import FieldReports
import Web

struct DeskAct: Sendable {
    let slug: String
    let act: Act
    let subject: Subject
    let title: String
    let button: String
    var isGrave = false
    var words: String?
    var takesPhotos = false
    /// Which of the act's choices this form makes, where an act has several forms.
    var isFor: @Sendable (Command) -> Bool = { _ in true }
    var parts: @Sendable (Case, Filling) -> [FormPart] = { _, _ in [] }
    let command: @Sendable (Case, Posted) throws -> Command

    enum Subject: Int, CaseIterable {
        case urgent, handling, direction, reporter, visibility, oversight, relations

        var heading: String {
            switch self {
            case .urgent: "Khẩn"
            case .handling: "Giải quyết"
            case .direction: "Chuyển, phối hợp"
            case .reporter: "Người phản ánh"
            case .visibility: "Công khai, ẩn"
            case .oversight: "Giám sát, chỉ đạo"
            case .relations: "Liên kết"
            }
        }
    }
}

extension DeskAct {
    /// Every act the desk knows for this report, in the order of the page.
    static func all(for matter: Case) -> [DeskAct] {
        approvals(matter) + urgent + handling + direction + reporter + visibility + oversight + relations
    }

    /// Those that are open to the viewer now.
    static func offered(for matter: Case) -> [DeskAct] {
        all(for: matter).filter { matter.offer(for: $0) != nil }
    }

    /// The one the status asks for first: it stands open.
    static func primary(among acts: [DeskAct], of matter: Case) -> DeskAct? {
        let order = ["da-nhan-bao-dong", "tiep-nhan", "xem-xet-phan-hoi", "ra-soat-an", "tra-loi-phan-doi"]
        return acts.first { $0.act == .approval }
            ?? order.lazy.compactMap { slug in acts.first { $0.slug == slug } }.first
            ?? acts.first {
                matter.report.leadAgency == nil || matter.report.status == .returned ? $0.slug == "chuyen" : false
            }
            ?? acts.first { matter.report.noticeOwedSince != nil && $0.slug == "thong-bao" }
            ?? acts.first { $0.slug == "tra-loi" } ?? acts.first { $0.slug == "chung-minh" }
            ?? acts.first { $0.slug == "tra-loi-phoi-hop" }
    }
}
