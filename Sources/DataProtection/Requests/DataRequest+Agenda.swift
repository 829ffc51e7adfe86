package import LocalTime
package import Office
import Vietnamese

extension DataRequest {
    /// So many days before its last day the deed is reminded of; the answer on the morning of its own.
    static let remindedDaysBefore = 3
    private static let officeOpens = 8

    package func wakesAt(under law: Law) -> Instant? { agenda.first?.at }

    /// What time does: the first matter that has fallen due.
    package func elapse(to now: Instant) -> DataRequestDecision? {
        guard let next = agenda.first, next.at <= now else { return nil }
        return DataRequestDecision(by: .clock, events: [next.event])
    }

    /// The earliest first. What is done, or was told already, is not on it.
    private var agenda: [(at: Instant, event: DataRequestEvent)] {
        var matters: [(Told, Instant, DataRequestEvent)] = []
        if status == .asked {
            matters.append((.answerReminded, answerBy.at(hour: Self.officeOpens), .answerReminded))
            matters.append((.answerOverdue, answerBy.end, .answerOverdue))
        }
        if status.isOpen {
            let reminder = (carryOutBy - Self.remindedDaysBefore).at(hour: Self.officeOpens)
            matters.append((.carryOutReminded, reminder, .carryOutReminded))
            matters.append((.carryOutOverdue, carryOutBy.end, .carryOutOverdue))
        }
        return matters.filter { !told.contains($0.0) }.map { ($0.1, $0.2) }.sorted { $0.0 < $1.0 }
    }
}

extension DataRequest {
    /// No word of them tells who asks.
    package func notices(of recorded: Recorded<DataRequest>, under law: Law) -> [Notice] {
        switch recorded.event {
        case .asked:
            [officer(.notice, "Yêu cầu về dữ liệu cá nhân: \(right.label). Trả lời chậm nhất \(answerBy.untilItsEnd).")]
        case .accepted:
            [person(.notice, "Yêu cầu «\(right.label)» được chấp nhận, thực hiện chậm nhất \(carryOutBy.untilItsEnd).")]
        case .refused(let ground, let reason):
            [person(.notice, "Yêu cầu «\(right.label)» không được chấp nhận. \(ground.label): \(reason)")]
        // Who was erased is told by nobody: there is nobody left to tell.
        case .carriedOut: right == .erase ? [] : [person(.notice, carriedOutWords)]
        case .withdrawn: [officer(.notice, "Một yêu cầu về dữ liệu cá nhân đã được người gửi rút.")]
        case .answerReminded:
            [officer(.reminder, "Hôm nay là ngày cuối trả lời một yêu cầu về dữ liệu cá nhân.")]
        case .carryOutReminded:
            [
                officer(
                    .reminder, "Một yêu cầu về dữ liệu cá nhân phải được thực hiện chậm nhất \(carryOutBy.untilItsEnd)."
                )
            ]
        case .answerOverdue: late("chưa được trả lời")
        case .carryOutOverdue: late("chưa được thực hiện")
        case .lifted, .lapsed: []
        }
    }

    private var carriedOutWords: String {
        switch right {
        case .see: "Tệp dữ liệu về ông/bà đã sẵn sàng, tải được trong \(Self.fileDays) ngày ở mục Tài khoản."
        case .correct: "Thông tin của ông/bà đã được sửa như yêu cầu."
        case .restrict: "Không ai xem được danh tính của ông/bà nữa, cho đến khi ông/bà bỏ hạn chế."
        case .withdrawConsent: "Mọi sự đồng ý cho dùng thông tin của ông/bà đã được rút."
        case .erase: ""
        }
    }

    /// The officer, oversight, and whoever waits.
    private func late(_ what: String) -> [Notice] {
        [
            officer(.overdue, "Quá hạn: một yêu cầu về dữ liệu cá nhân \(what)."),
            Notice(
                to: .role(.provincialOverseer), kind: .overdue,
                words: "Quá hạn: một yêu cầu về dữ liệu cá nhân \(what)."),
            person(.notice, "Yêu cầu «\(right.label)» \(what) đúng hạn. Đã báo cơ quan giám sát của UBND tỉnh."),
        ]
    }

    private func officer(_ kind: Notice.Kind, _ words: String) -> Notice {
        Notice(to: .role(.dpo), kind: kind, words: words)
    }

    private func person(_ kind: Notice.Kind, _ words: String) -> Notice {
        Notice(to: .account(account), kind: kind, words: words)
    }
}
