import LocalTime
import Office
import Vietnamese

extension RecordedEvent {
    /// What happened, and the words that go with it.
    func sentence(in phrasebook: Phrasebook) -> (String, String?)? {
        switch event {
        case .submitted(let submission):
            (submission.resubmissionOf == nil ? "Đã gửi phản ánh" : "Đã gửi lại phản ánh", nil)
        case .classified(_, _, let reason): ("Đã sửa lĩnh vực hoặc địa điểm", reason)
        case .routed(_, let basis): ("Đã chuyển đến cơ quan giải quyết", basis.sentence(naming: phrasebook.agencyName))
        case .received(_, let deemed, let deadline, _):
            (deemed ? "Được coi là đã nhận" : "Cơ quan đã nhận", "Hạn trả lời: \(deadline.day.untilItsEnd)")
        case .accepted(let automatically): (automatically ? "Đã tiếp nhận (tự động)" : "Đã tiếp nhận", nil)
        case .returned(let reason, _, let late): (late ? "Trả lại IOC (muộn)" : "Trả lại IOC", reason)
        case .cooperationAsked(_, let partner, let request):
            ("Đề nghị phối hợp" + (partner.map { ": \($0)" } ?? ""), request)
        case .cooperationAnswered(_, let words, _): ("Cơ quan phối hợp trả lời", words)
        case .takenOver: ("Đơn vị kế thừa tiếp nhận công việc", nil)
        case .refused(let code, let reason, let guidance, let late, _):
            (late ? "Từ chối muộn: \(code.label)" : "Không giải quyết: \(code.label)", "\(reason)\n\(guidance)")
        case .resubmitted(let code): ("Đã gửi lại thành \(code)", nil)
        case .answerProposed(_, let outcome, let text, _, _, _): ("Trình dự thảo trả lời: \(outcome.label)", text)
        case .answered(let outcome, let text, _, _, _, _): ("Đã trả lời: \(outcome.label)", text)
        case .corrected(let text, let reason): ("Đính chính trả lời: \(reason)", text)
        case .commitmentProven(let words, _): ("Đã thực hiện cam kết", words)
        case .commitmentMissed(let day): ("Chưa thực hiện cam kết", "Đã hẹn \(day.untilItsEnd)")
        case .proposed(_, let content): ("Đề nghị", content.words)
        case .proposalApproved: ("Đã đồng ý đề nghị", nil)
        case .proposalRejected(_, let reason): ("Không đồng ý đề nghị", reason)
        case .proposalLapsed: ("Đề nghị hết hiệu lực", "Không có người thứ hai xác nhận trong thời hạn.")
        default: laterSentence(in: phrasebook)
        }
    }

    private func laterSentence(in phrasebook: Phrasebook) -> (String, String?)? {
        switch event {
        case .deadlineChanged(let ground, let reason, let deadline, _, let reference, _, _):
            (
                "Thay đổi thời hạn: \(ground.label)",
                "\(deadline.day.untilItsEnd). \(reason)\(reference.map { " (\($0))" } ?? "")"
            )
        case .deadlineRecomputed(let deadline, let document):
            ("Lịch làm việc thay đổi", "Hạn mới: \(deadline.day.untilItsEnd). \(document)")
        case .progressNoticeSent(let reason, let day):
            ("Thông báo đang giải quyết", "\(reason) Dự kiến \(day.untilItsEnd).")
        case .becameOverdue: ("Quá hạn", nil)
        case .progressNoticeOwed: ("Cơ quan phải thông báo tình trạng đang giải quyết", nil)
        case .courtesyLineSent(let day): ("Đang giải quyết", "Hạn trả lời \(day.untilItsEnd).")
        case .feedbackSent(_, let words, _): ("Người phản ánh phản hồi kết quả", words)
        case .feedbackDecided(_, let continues, let reason, _):
            (continues ? "Tiếp tục làm rõ" : "Không làm rõ thêm", reason)
        case .rated(let level, let comment): ("Đánh giá: \(level.label)", comment)
        case .messageSent(let words, _): ("Tin nhắn", words)
        case .mediaAdded: ("Bổ sung hình ảnh", nil)
        case .closed: ("Đã đóng", nil)
        case .reopened(let reason, _): ("Mở lại", reason)
        case .urgencyChanged(let kind, let reason): (kind.map { "Khẩn: \($0.label)" } ?? "Bỏ mức khẩn", reason)
        case .alerted(let step): ("Báo động: \(step.label)", nil)
        case .acknowledged: ("Đã nhận báo động", nil)
        case .rangAgain(let step): ("Báo động lại: \(step.label)", "Đã nhận nhưng chưa hành động.")
        case .firstActionTaken(let words): ("Hành động đầu tiên", words)
        case .linked(let code): ("Liên kết với \(code)", nil)
        case .recurred(let code): ("Tái diễn: việc này đã được giải quyết ở \(code)", nil)
        case .merged(let code, let reason): ("Gộp vào \(code)", reason)
        case .unmerged(let reason): ("Tách lại", reason)
        case .withdrawn: ("Người gửi rút phản ánh", nil)
        case .reminded: ("Nhắc hạn", nil)
        case .urged(let words): ("Đôn đốc", words)
        case .flagged(let flag, _): (flag.label(under: phrasebook.rules), nil)
        case .reviewed(let subject, let upheld, let reason):
            (upheld ? "\(subject.label): rà soát, giữ nguyên" : "\(subject.label): rà soát, không đồng ý", reason)
        default: visibilitySentence
        }
    }

    private var visibilitySentence: (String, String?)? {
        switch event {
        case .moderated(.approved): ("Cho công khai", nil)
        case .moderated(.published(let masking)): ("Cho công khai", masking.summary)
        case .moderated(.keptBack(let code, let reason)): ("Chưa công khai: \(code.label)", reason)
        case .hidden(let code, let interest, let reason, _, _):
            ("Ẩn: \(code.label) (bảo vệ: \(interest.label))", reason)
        case .unhidden(let reason): ("Bỏ ẩn", reason)
        case .hidingReviewed(let upheld, let reason):
            (upheld ? "Rà soát: việc ẩn đúng" : "Rà soát: việc ẩn không đúng", reason)
        case .objectionRaised(let words, _): ("Người phản ánh phản đối", words)
        case .objectionDecided(let upheld, let reason):
            (upheld ? "Giữ nguyên quyết định" : "Chấp nhận phản đối", reason)
        case .secrecyChanged(let requested): (requested ? "Yêu cầu giữ bí mật" : "Bỏ yêu cầu giữ bí mật", nil)
        case .publicityWithdrawn: ("Người gửi rút khỏi công khai", nil)
        case .consentRequested(_, let purpose, _, let seenBy, let until, let audience):
            (
                "Xin dùng thông tin người phản ánh",
                "\(purpose). Người xem: \(seenBy)\(audience.map { " (\($0.label.lowercased()))" } ?? ""). "
                    + "Đến \(until.untilItsEnd)."
            )
        case .consentAnswered(_, let answer): ("Người phản ánh: \(answer.label)", nil)
        case .identityOpened(let ground, let fields, let reason):
            (
                "Đã xem \(fields.map(\.label).joined(separator: ", "))",
                "\(ground == .consent ? "Có sự đồng ý" : "Trường hợp khẩn"). \(reason)"
            )
        default: nil
        }
    }
}

extension Proposal.Content {
    package var words: String {
        switch self {
        case .answer(let outcome, let text, _, _, _): "\(outcome.label): \(text)"
        case .deadlineChange(let reason, let days): "Thêm \(days) ngày làm việc: \(reason)"
        case .hiding(let code, let interest, let reason): "Ẩn (\(code.label), bảo vệ \(interest.label)): \(reason)"
        case .lateRefusal(let code, let reason, _): "Từ chối muộn (\(code.label)): \(reason)"
        case .lateReturn(let reason, _): "Trả lại muộn: \(reason)"
        case .endOfUrgency(let reason): "Bỏ mức khẩn: \(reason)"
        case .stateSecrecy(_, let reason): "Xác nhận bí mật Nhà nước: \(reason)"
        }
    }
}
