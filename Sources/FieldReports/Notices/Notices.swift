import LocalTime
package import Office
import Vietnamese

extension RecordedEvent {
    /// Who must be told of this, given the report after it and the law that holds.
    package func notices(_ report: Report, under law: Law) -> [Notice] {
        let all = everybodysNotices(report, law)
        return report.publicityWithdrawn && !isToldAfterWithdrawal ? all.filter { !$0.to.isOnTheReportersSide } : all
    }

    /// AMB-28: whoever has withdrawn it gets no more messages, save that somebody has read their name (A0.8).
    private var isToldAfterWithdrawal: Bool { if case .identityOpened = event { true } else { false } }

    private func everybodysNotices(_ report: Report, _ law: Law) -> [Notice] {
        let code = report.code.description
        let lead = report.leadAgency
        func officers(_ kind: Notice.Kind, _ words: String) -> [Notice] {
            lead.map { [Notice(to: .officers(of: $0), kind: kind, words: words)] } ?? []
        }
        func leaders(_ kind: Notice.Kind, _ words: String) -> [Notice] {
            lead.map { [Notice(to: .leaders(of: $0), kind: kind, words: words)] } ?? []
        }
        func reporter(_ kind: Notice.Kind, _ words: String) -> [Notice] {
            [Notice(to: .reporter, kind: kind, words: words)]
        }
        func role(_ role: Role, _ kind: Notice.Kind, _ words: String) -> [Notice] {
            [Notice(to: .role(role), kind: kind, words: words)]
        }

        switch event {
        case .submitted(let submission):
            return submission.isAssisted
                ? reporter(.claim, "Có phản ánh hiện trường vừa được gửi thay ông/bà. \(Notice.howToClaim)") : []
        case .received(_, _, let deadline, _):
            return officers(.notice, "Phản ánh \(code) đã chuyển đến cơ quan. Hạn trả lời \(deadline.day.untilItsEnd).")
                + reporter(
                    .notice, "Phản ánh \(code) đã đến cơ quan giải quyết. Hạn trả lời \(deadline.day.untilItsEnd).")
        case .returned: return role(.iocOperator, .notice, "Phản ánh \(code) bị trả lại, cần phân loại lại.")
        case .refused:
            return reporter(.answer, "Phản ánh \(code) không được giải quyết. Xem lý do và hướng dẫn gửi lại.")
                + (report.triageRefusalReview == nil
                    ? [] : role(.provincialOverseer, .notice, "Phản ánh \(code) do IOC từ chối, cần rà soát."))
        case .cooperationAsked(let agency?, _, _):
            return [
                Notice(
                    to: .cooperators(of: agency), kind: .notice,
                    words: "Cơ quan được mời phối hợp giải quyết phản ánh \(code). Xem nội dung đề nghị và trả lời.")
            ]
        case .cooperationAnswered:
            return officers(.notice, "Cơ quan phối hợp đã trả lời về phản ánh \(code).")
        case .answered: return reporter(.answer, "Phản ánh \(code) đã có trả lời. Mời ông/bà xem và đánh giá.")
        case .corrected: return reporter(.answer, "Trả lời phản ánh \(code) đã được đính chính.")
        case .proposed(_, .endOfUrgency):
            let words = "Phản ánh khẩn \(code) được đề nghị bỏ mức khẩn, cần người thứ hai xác nhận."
            return role(.iocShiftLead, .urgent, words) + role(.iocManager, .urgent, words)
                + role(.provincialOverseer, .urgent, words)
        case .proposed(_, .stateSecrecy):
            let words = "Phản ánh \(code) được đánh dấu bí mật Nhà nước, cần người thứ hai xác nhận."
            return leaders(.notice, words) + role(.iocManager, .notice, words)
                + role(.provincialOverseer, .notice, words)
        case .answerProposed(let id, _, _, _, _, _), .proposed(let id, _):
            return leaders(.notice, "Phản ánh \(code) có đề nghị chờ duyệt.") + iocApproval(of: id, report)
        case .proposalApproved(let id): return iocApproval(of: id, report)
        case .proposalLapsed:
            let words = "Đề nghị về phản ánh \(code) hết hiệu lực vì không có người thứ hai xác nhận."
            return officers(.notice, words) + role(.iocOperator, .notice, words) + role(.iocManager, .notice, words)
        case .proposalRejected(_, let reason):
            return officers(.notice, "Đề nghị về phản ánh \(code) không được duyệt: \(reason)")
        case .deadlineChanged(_, _, let deadline, _, _, _, _), .deadlineRecomputed(let deadline, _):
            return reporter(.notice, "Hạn trả lời phản ánh \(code) chuyển đến \(deadline.day.untilItsEnd).")
                + officers(.notice, "Hạn trả lời phản ánh \(code) chuyển đến \(deadline.day.untilItsEnd).")
                + role(.iocManager, .notice, "Phản ánh \(code) thay đổi thời hạn.")
        case .progressNoticeSent(_, let day):
            return reporter(.overdue, "Phản ánh \(code) đang được giải quyết, dự kiến xong \(day.untilItsEnd).")
        case .courtesyLineSent(let day):
            return reporter(.notice, "Phản ánh \(code) đang giải quyết, hạn trả lời \(day.untilItsEnd).")
        case .becameOverdue:
            return officers(.overdue, "Phản ánh \(code) đã quá hạn.")
                + leaders(.overdue, "Phản ánh \(code) đã quá hạn.")
        case .progressNoticeOwed:
            return officers(
                .overdue, "Phản ánh \(code): cơ quan phải thông báo tình trạng đang giải quyết cho người phản ánh.")
        case .reminded(let kind): return reminder(kind, report, law, officers, leaders)
        case .urged(let words):
            return officers(.reminder, "Đôn đốc phản ánh \(code): \(words)")
                + leaders(.reminder, "Đôn đốc phản ánh \(code): \(words)")
        case .feedbackSent:
            let days = law.rules.feedbackDecisionWorkingDays
            return officers(
                .notice, "Người phản ánh có phản hồi về \(code), cần xem xét trong \(days) ngày làm việc.")
        case .feedbackDecided(_, let continues, _, _):
            return reporter(
                .answer,
                continues ? "Cơ quan tiếp tục làm rõ phản ánh \(code)." : "Cơ quan đã xem xét phản hồi về \(code).")
        case .messageSent:
            let words = "Phản ánh \(code) có tin nhắn mới."
            guard by.standing == .reporter || by.standing == .assistant else { return reporter(.notice, words) }
            return lead == nil ? role(.iocOperator, .notice, words) : officers(.notice, words)
        case .hidden(let violation, _, _, _, _):
            return reporter(
                .notice, "Phản ánh \(code) bị ẩn: \(violation.label). Ông/bà có thể phản đối trong trang phản ánh.")
                + role(
                    report.hiding?.reviewer == .overseer ? .provincialOverseer : .iocManager, .notice,
                    "Phản ánh \(code) bị ẩn, cần rà soát.")
        case .unhidden: return reporter(.notice, "Phản ánh \(code) đã được bỏ ẩn.")
        case .objectionRaised:
            return role(
                report.objectionReviewer == .overseer ? .provincialOverseer : .iocManager, .notice,
                "Có phản đối về phản ánh \(code).")
        case .objectionDecided: return reporter(.notice, "Phản đối của ông/bà về \(code) đã được trả lời.")
        case .moderated(.keptBack):
            return reporter(.notice, "Phản ánh \(code) chưa được công khai. Xem lý do trong trang phản ánh.")
                + role(.iocManager, .notice, "Phản ánh \(code) bị giữ lại, chưa công khai.")
        case .moderated(.published(let masking)):
            guard !masking.grounds.isEmpty else { return [] }
            return reporter(
                .notice,
                "Phản ánh \(code) được công khai, có \(masking.grounds.count) chỗ được che. Xem trong trang phản ánh.")
        case .mediaAdded: return officers(.notice, "Phản ánh \(code) có tệp mới, cần xem trước khi công khai.")
        case .consentRequested:
            return reporter(
                .notice, "Cơ quan xin dùng thông tin của ông/bà để giải quyết \(code). Ông/bà có quyền không đồng ý.")
        case .consentAnswered:
            return officers(.notice, "Người phản ánh đã trả lời đề nghị dùng thông tin, phản ánh \(code).")
        case .identityOpened:
            return reporter(
                .notice, "Thông tin của ông/bà trong phản ánh \(code) đã được xem. Lý do ghi trong trang phản ánh.")
                + role(.dpo, .notice, "Thông tin người phản ánh \(code) đã được xem.")
        case .alerted(let step):
            return alarm(step, "phản ánh \(code) chờ xác nhận.", report, leaders, officers, role)
        case .rangAgain(let step):
            let words = "phản ánh \(code) đã nhận nhưng chưa hành động."
            return alarm(.duty, words, report, leaders, officers, role)
                + alarm(step, words, report, leaders, officers, role)
        case .takenOver:
            // What is closed costs the heir no work, and an agency leaves years of it behind.
            guard !report.status.isFinal else { return [] }
            return officers(.notice, "Phản ánh \(code) được chuyển sang đơn vị kế thừa, thời hạn giữ nguyên.")
        case .flagged(let flag, _):
            return role(report.watcher(of: flag), .notice, "Phản ánh \(code): \(flag.label(under: law.rules)).")
        case .commitmentMissed:
            return leaders(.overdue, "Cam kết của phản ánh \(code) chưa được thực hiện.")
                + reporter(
                    .notice, "Cam kết của phản ánh \(code) chưa được thực hiện. Ông/bà có thể phản hồi, đánh giá lại.")
        case .commitmentProven:
            return reporter(.answer, "Cam kết của phản ánh \(code) đã được thực hiện. Mời ông/bà xem và đánh giá.")
        case .reopened:
            return reporter(.notice, "Phản ánh \(code) được mở lại để giải quyết tiếp.")
                + officers(.notice, "Phản ánh \(code) được mở lại, cần giải quyết tiếp.")
        case .merged(let other, _):
            return reporter(.notice, "Phản ánh \(code) được gộp vào phản ánh \(other) của ông/bà.")
                + role(
                    report.mergeReview == .overseer ? .provincialOverseer : .iocManager, .notice,
                    "Phản ánh \(code) được gộp vào \(other), cần rà soát.")
        case .unmerged: return reporter(.notice, "Phản ánh \(code) được tách lại và tiếp tục giải quyết.")
        case .reviewed(.deadlineChange, upheld: false, let reason):
            let words = "Cơ quan quản lý IOC có ý kiến về thời hạn đã thay đổi của phản ánh \(code): \(reason)"
            return leaders(.notice, words) + role(.provincialOverseer, .notice, words)
        case .withdrawn, .publicityWithdrawn:
            return officers(.notice, "Người gửi đã rút phản ánh \(code).")
        default: return []
        }
    }
}

extension Notice.Recipient {
    fileprivate var isOnTheReportersSide: Bool { self == .reporter || self == .assistant }
}

extension Report {
    /// Whose business it is that something is late: whoever reviews it (A0.9), else the IOC managing agency.
    fileprivate func watcher(of flag: Flag) -> Role {
        let isForTheProvince =
            switch flag {
            case .overdueReported: true
            case .hidingReviewLate: hidings.last?.reviewer == .overseer
            case .objectionLate: objectionReviewer == .overseer
            default: false
            }
        return isForTheProvince ? .provincialOverseer : .iocManager
    }
}
