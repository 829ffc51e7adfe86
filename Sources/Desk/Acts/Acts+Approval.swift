// Deciding a proposal: it is shown in full, because whoever agrees answers for it.

import FieldReports
import LocalTime
import Office
import Vietnamese
import Web

extension DeskAct {
    static func approvals(_ matter: Case) -> [DeskAct] { matter.report.proposals.map(approval) }

    private static func approval(_ proposal: Proposal) -> DeskAct {
        DeskAct(
            slug: "duyet-\(proposal.id)", act: .approval, subject: .handling,
            title: "Duyệt: \(proposal.label.lowercasedFirst)",
            button: "Ghi quyết định",
            isFor: { if case .approve(proposal.id, _, _) = $0 { true } else { false } },
            parts: { matter, filling in
                [
                    .summary(content(of: proposal, matter)),
                    FormPart(photos: Photos(of: proposal.photos, matter.code)),
                    filling.choice(
                        "agree", "Quyết định",
                        [("yes", "Đồng ý", true), ("no", "Không đồng ý", false)].filter {
                            matter.offers[.approval]?.takes(agreeing: $0.2, to: proposal.id) == true
                        }.map { .init($0.0, $0.1) }),
                    filling.words("reason", "Lý do khi không đồng ý", optional: true),
                ]
            },
            command: { _, posted in
                .approve(
                    proposal: proposal.id, agree: try posted.yes("agree", "Hãy chọn đồng ý hoặc không đồng ý."),
                    reason: posted.text("reason"))
            })
    }

    static func content(of proposal: Proposal, _ matter: Case) -> [(String, String?)] {
        let by = "\(proposal.by.standing.label), \(proposal.at.official)"
        switch proposal.content {
        case .answer(let outcome, let text, let media, let day, let referred):
            return [
                ("Người trình", by), ("Kết quả", outcome.label), ("Nội dung trả lời", text),
                ("Ngày hoàn thành", day?.untilItsEnd), ("Nơi đã chuyển", referred),
                ("Ảnh kèm theo", media.isEmpty ? nil : "\(media.count) ảnh"),
            ]
        case .deadlineChange(let reason, let days):
            let due = matter.report.round.map { matter.law.deadline(days, after: $0.deadline.day).day.untilItsEnd }
            return [
                ("Người trình", by), ("Kéo dài thêm", "\(days) ngày làm việc"),
                ("Hạn hiện tại", matter.report.round?.deadline.day.untilItsEnd),
                ("Hạn mới", due), ("Lý do", reason),
            ]
        case .hiding(let code, let interest, let reason):
            return [("Người đề nghị", by), ("Vi phạm", code.label), ("Bảo vệ", interest.label), ("Lý do", reason)]
        case .lateRefusal(let code, let reason, let guidance):
            return [
                ("Người đề nghị", by), ("Căn cứ", "\(code.ground.label) – \(code.label)"), ("Lý do", reason),
                ("Hướng dẫn gửi lại", guidance), ("Đã đồng ý", given(proposal)),
            ]
        case .lateReturn(let reason, let suggested):
            return [
                ("Người đề nghị", by), ("Lý do", reason), ("Cơ quan đề xuất", suggested.map { matter.agencyName($0) }),
            ]
        case .endOfUrgency(let reason):
            return [
                ("Người đề nghị", by), ("Mức khẩn", matter.report.urgent?.kind.label), ("Lý do", reason),
                ("Hết hiệu lực lúc", proposal.lapsesAt(under: matter.law)?.official),
            ]
        case .stateSecrecy(let ground, let reason):
            return [
                ("Người đánh dấu", by), ("Đánh dấu khi", ground.label), ("Lý do", reason),
                ("Hết hiệu lực lúc", proposal.lapsesAt(under: matter.law)?.official),
            ]
        }
    }

    private static func given(_ proposal: Proposal) -> String? {
        proposal.approvals.isEmpty ? nil : proposal.approvals.map(\.standing.label).joined(separator: ", ")
    }
}

extension Proposal {
    fileprivate var photos: [String] {
        if case .answer(_, _, let media, _, _) = content { media } else { [] }
    }
}

extension String {
    var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
}
